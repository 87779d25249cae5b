package glossator.exchange.html;

import glossator.document.Block;
import glossator.document.OutlineEntry;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.BlockNode;
import glossator.exchange.Losses;
import glossator.exchange.SourceParagraph;
import glossator.exchange.TextSanitizer;
import glossator.format.TypesetText;
import glossator.message.Messages;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Writes the annotated copy for pages: as [HtmlExporter] does, but in parts, and with the style
/// sheet for paper.
public final class TypesetHtml {
    /// From this length in characters on a part ends before the next chapter.
    private static final int ENOUGH = 150_000;

    /// And from this length before the next paragraph.
    private static final int MOST = 400_000;

    private final StringWriter out = new StringWriter();
    private final List<String> parts = new ArrayList<>();
    private final AnnotatedDocument annotated;
    private final HtmlContext context;
    private final HtmlAnnotations notes;
    private final HtmlTargets targets;

    private TypesetHtml(AnnotatedDocument annotated, Losses losses) {
        this.annotated = annotated;
        var clean = new TextSanitizer(losses);
        var html = new HtmlWriter(out, clean, true);
        context = HtmlContext.of(html, annotated, clean, losses);
        notes = new HtmlAnnotations(context);
        targets = new HtmlTargets(context, notes);
    }

    /// The text of a source with its annotations.
    ///
    /// @param exported when, for the head of the first page
    public static TypesetText of(AnnotatedDocument annotated, Instant exported, Losses losses) {
        return new TypesetHtml(annotated, losses).write(exported);
    }

    private TypesetText write(Instant exported) {
        var frame = new HtmlPageHeader(context, exported);
        context.losses()
                .add(
                        Losses.Kind.UNPLACED,
                        context.placing().annotationsElsewhere().size());
        context.losses().add(Losses.Kind.NOTE_LINK_OMITTED, annotated.links().omitted());
        context.losses().add(Losses.Kind.TAG_UNKNOWN, annotated.countUnknownTags());
        context.losses().add(Losses.Kind.AREA_UNMEASURED, annotated.countUnmeasuredAreas());
        frame.writeHeader();
        targets.writeAll(context.placing().memos());
        writeText(new HtmlBlocks(context, notes, targets, frame.titleIsInText() ? 0 : 1));
        targets.writeAll(context.placing().blocksWithoutText());
        endPart();
        notes.writeLegend();
        notes.writeList();
        endPart();
        return new TypesetText(
                annotated.source().title(),
                annotated.document().metadata().language(),
                parts,
                HtmlPageHeader.styleSheet("typeset.css"),
                bookmarks());
    }

    private void writeText(HtmlBlocks blocks) {
        for (BlockNode node : BlockNode.treeOf(SourceParagraph.allOf(annotated.document()))) {
            int length = out.getBuffer().length();
            if (length > MOST || (length > ENOUGH && isChapter(node))) {
                endPart();
            }
            blocks.write(List.of(node));
        }
    }

    private static boolean isChapter(BlockNode node) {
        return node instanceof BlockNode.Leaf(SourceParagraph paragraph)
                && paragraph.lead().kind() instanceof Block.Heading(int level)
                && level <= 2;
    }

    private void endPart() {
        if (!out.getBuffer().isEmpty()) {
            parts.add("<div class=\"text\">" + out + "</div>");
            out.getBuffer().setLength(0);
        }
    }

    private List<TypesetText.Bookmark> bookmarks() {
        var bookmarks = new ArrayList<TypesetText.Bookmark>();
        for (OutlineEntry entry : annotated.document().outline()) {
            int offset = Math.min(entry.offset(), annotated.document().length());
            bookmarks.add(new TypesetText.Bookmark(
                    entry.title(), entry.level(), HtmlContext.targetId(offset)));
        }
        if (!annotated.annotations().isEmpty()) {
            bookmarks.add(new TypesetText.Bookmark(Messages.of("exchange.html.notes"), 1, "notes"));
        }
        return bookmarks;
    }
}
