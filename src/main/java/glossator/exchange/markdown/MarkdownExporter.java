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
import glossator.message.Messages;
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
    public LossReport write(List<AnnotatedDocument> works, OutputStream out) throws IOException {
        AnnotatedDocument work = AnnotatedDocument.requireOne(works, name());
        var losses = new Losses();
        MarkdownContext sheet = MarkdownContext.of(work, losses);
        var parts = new ArrayList<String>();
        parts.add(frontMatter(sheet, clock.instant()));
        parts.add(new MarkdownBlocks(sheet)
                .write(BlockNode.treeOf(SourceParagraph.allOf(work.document()))));
        if (!work.annotations().isEmpty()) {
            parts.add(footnotes(sheet));
        }
        parts.add(sheet.pictures().definitions());
        parts.removeIf(String::isEmpty);
        out.write(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        losses.add(Losses.Kind.COLOR_IN_FOOTNOTE, work.annotations().size());
        losses.add(Losses.Kind.UNPLACED, sheet.placing().annotationsElsewhere().size());
        losses.add(Losses.Kind.TAG_UNKNOWN, work.countUnknownTags());
        return losses.report(work.annotations().size());
    }

    private static String frontMatter(MarkdownContext sheet, Instant exported) {
        AnnotatedDocument work = sheet.work();
        Metadata metadata = work.source().metadata();
        var yaml = new FrontMatterWriter(sheet.clean());
        yaml.put("title", work.source().title());
        yaml.put("author", metadata.creators());
        yaml.put("publisher", metadata.publisher());
        yaml.put("date", metadata.published());
        yaml.put("url", metadata.url());
        yaml.put("lang", metadata.language());
        yaml.put("sha256", work.edition().sha256());
        yaml.put("exported", exported.toString());
        return yaml.build();
    }

    private static String footnotes(MarkdownContext sheet) {
        var notes = new MarkdownNoteBody(new NoteSanitizer(sheet.clean(), sheet.losses()));
        var places = new Locators(sheet.work().document());
        var out = new StringBuilder();
        for (Placement placed : sheet.placing().annotationsHere()) {
            String place = places.of(placed.range());
            out.append(footnote(sheet, placed, place, notes)).append('\n');
        }
        for (Placement placed : sheet.placing().annotationsElsewhere()) {
            String place = Messages.of("exchange.notes.elsewhere");
            out.append(footnote(sheet, placed, place, notes)).append('\n');
        }
        return out.toString().stripTrailing() + '\n';
    }

    private static String footnote(
            MarkdownContext sheet, Placement placed, String place, MarkdownNoteBody notes) {
        var about = new AnnotationLine(sheet.work(), sheet.clean());
        var paragraphs = new ArrayList<String>();
        boolean lost = !sheet.work().hasPlace(placed);
        paragraphs.add(about.line(placed, place));
        if (lost) {
            // A footnote without a reference is not shown, so these become a list of quotes.
            paragraphs.add(about.quote(placed).stripTrailing());
        }
        if (!placed.annotation().note().isBlank()) {
            paragraphs.add(notes.toMarkdown(placed.annotation().note()));
        }
        String body = String.join("\n\n", paragraphs);
        return lost
                ? MarkdownEscaping.prefixLines(body, "- ", "  ")
                : MarkdownEscaping.prefixLines(body, sheet.referenceTo(placed) + ": ", "    ");
    }
}
