package glossator.exchange.markdown;

import glossator.annotation.Placement;
import glossator.document.Metadata;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.BlockNode;
import glossator.exchange.Exporter;
import glossator.exchange.LossReport;
import glossator.exchange.Losses;
import glossator.exchange.NoteSanitizer;
import glossator.exchange.SourceParagraph;
import glossator.wording.Locators;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The annotated copy as Markdown: the text with highlights as `==…==`, and a footnote `[^n1]` for
/// each annotation with its color, locator, tags, author, date and note.
public final class MarkdownExporter implements Exporter {
    private final InstantSource clock;

    public MarkdownExporter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public boolean isCopy() {
        return true;
    }

    @Override
    public boolean cites() {
        return true;
    }

    @Override
    public LossReport write(List<AnnotatedDocument> works, OutputStream out) throws IOException {
        AnnotatedDocument annotated = AnnotatedDocument.requireOne(works, name());
        var losses = new Losses();
        MarkdownContext context = MarkdownContext.of(annotated, losses);
        var parts = new ArrayList<String>();
        parts.add(frontMatter(context, clock.instant()));
        var targets = new MarkdownTargets(context);
        parts.add(endLine(targets.write(context.placing().memos())));
        parts.add(new MarkdownBlocks(context)
                .write(BlockNode.treeOf(SourceParagraph.allOf(annotated.document()))));
        parts.add(endLine(targets.write(context.placing().blocksWithoutText())));
        var citations = MarkdownCitations.of(works, context.clean());
        if (!annotated.annotations().isEmpty()) {
            parts.add(footnotes(context, citations));
        }
        if (!citations.isEmpty()) {
            parts.add(citations.end("## "));
        }
        parts.add(context.pictures().definitions());
        parts.removeIf(String::isEmpty);
        out.write(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        losses.add(Losses.Kind.COLOR_IN_FOOTNOTE, annotated.annotations().size());
        losses.add(
                Losses.Kind.UNPLACED, context.placing().annotationsElsewhere().size());
        losses.add(Losses.Kind.NOTE_LINK_OMITTED, annotated.links().omitted());
        losses.add(Losses.Kind.TAG_UNKNOWN, annotated.countUnknownTags());
        losses.add(Losses.Kind.AREA_UNMEASURED, annotated.countUnmeasuredAreas());
        return losses.report(annotated.annotations().size());
    }

    private static String frontMatter(MarkdownContext context, Instant exported) {
        AnnotatedDocument annotated = context.annotated();
        Metadata metadata = annotated.source().metadata();
        var yaml = new FrontMatterWriter(context.clean());
        yaml.put("title", annotated.source().title());
        yaml.put("author", metadata.creators());
        yaml.put("publisher", metadata.publisher());
        yaml.put("date", metadata.published());
        yaml.put("url", metadata.url());
        yaml.put("lang", metadata.language());
        if (annotated.options().traces()) {
            yaml.put("sha256", annotated.edition().sha256());
            yaml.put("exported", exported.toString());
        }
        return yaml.build();
    }

    private static String endLine(String paragraphs) {
        return paragraphs.isEmpty() ? "" : paragraphs.stripTrailing() + '\n';
    }

    private static String footnotes(MarkdownContext context, MarkdownCitations citations) {
        var notes = new MarkdownNoteBody(new NoteSanitizer(context.clean(), context.losses()));
        var places = new Locators(context.annotated().document());
        var out = new StringBuilder();
        var all = new ArrayList<>(context.placing().annotationsHere());
        all.addAll(context.placing().annotationsElsewhere());
        for (Placement placement : all) {
            out.append(footnote(context, citations, placement, places, notes)).append('\n');
        }
        return out.toString().stripTrailing() + '\n';
    }

    private static String footnote(
            MarkdownContext context,
            MarkdownCitations citations,
            Placement placement,
            Locators places,
            MarkdownNoteBody notes) {
        var about = new AnnotationLine(context.annotated(), context.clean());
        var paragraphs = new ArrayList<String>();
        boolean lost = !context.annotated().hasPlace(placement);
        paragraphs.add(about.line(placement, about.place(placement, places)));
        if (lost || !placement.isPassage()) {
            // A footnote without a reference is not shown, so those become a list of quotes; the
            // words beneath an area are not marked in the text.
            paragraphs.add(about.quote(placement).stripTrailing());
        }
        if (!placement.annotation().note().isBlank()) {
            paragraphs.add(notes.toMarkdown(placement.annotation().note()));
        }
        paragraphs.add(new MarkdownReplies(context.annotated().threads(), context.clean(), notes)
                .write(placement));
        paragraphs.add(MarkdownLinks.write(context.annotated(), placement, context.clean()));
        paragraphs.add(citations.of(placement));
        paragraphs.removeIf(String::isEmpty);
        String body = String.join("\n\n", paragraphs);
        return lost
                ? MarkdownEscaping.prefixLines(body, "- ", "  ")
                : MarkdownEscaping.prefixLines(body, context.referenceTo(placement) + ": ", "    ");
    }
}
