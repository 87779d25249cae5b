package glossator.exchange;

import glossator.annotation.Placed;
import glossator.document.Metadata;
import glossator.message.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The annotated copy as Markdown: the text with its marks as `==…==`, and a footnote `[^n1]` for
/// each annotation with its color, place, tags, author, date and note.
public final class AnnotatedMarkdown implements Exchange {
    private final InstantSource clock;

    public AnnotatedMarkdown(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String ending() {
        return "md";
    }

    @Override
    public boolean isCopy() {
        return true;
    }

    @Override
    public LossReport write(List<Work> works, OutputStream out) throws IOException {
        Work work = Work.only(works, name());
        var losses = new Losses();
        Markdown sheet = Markdown.of(work, losses);
        var parts = new ArrayList<String>();
        parts.add(frontMatter(sheet, clock.instant()));
        parts.add(new MarkdownBlocks(sheet).write(Node.tree(Unit.of(work.document()))));
        if (!work.annotations().isEmpty()) {
            parts.add(footnotes(sheet));
        }
        parts.add(sheet.pictures().definitions());
        parts.removeIf(String::isEmpty);
        out.write(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        losses.add(Losses.Kind.COLOR_IN_FOOTNOTE, work.annotations().size());
        losses.add(Losses.Kind.UNPLACED, sheet.placing().elsewhere().size());
        losses.add(Losses.Kind.TAG_UNKNOWN, work.unknownTags());
        return losses.report(work.annotations().size());
    }

    private static String frontMatter(Markdown sheet, Instant exported) {
        Work work = sheet.work();
        Metadata metadata = work.source().metadata();
        var yaml = new Yaml(sheet.clean());
        yaml.put("title", work.source().title());
        yaml.put("author", metadata.creators());
        yaml.put("publisher", metadata.publisher());
        yaml.put("date", metadata.published());
        yaml.put("url", metadata.url());
        yaml.put("lang", metadata.language());
        yaml.put("sha256", work.edition().sha256());
        yaml.put("exported", exported.toString());
        return yaml.block();
    }

    private static String footnotes(Markdown sheet) {
        var notes = new MarkdownNoteBody(new NoteSanitizer(sheet.clean(), sheet.losses()));
        var places = new Places(sheet.work().document());
        var out = new StringBuilder();
        for (Placed placed : sheet.placing().here()) {
            String place = places.of(placed.range());
            out.append(footnote(sheet, placed, place, notes)).append('\n');
        }
        for (Placed placed : sheet.placing().elsewhere()) {
            String place = Messages.of("exchange.notes.elsewhere");
            out.append(footnote(sheet, placed, place, notes)).append('\n');
        }
        return out.toString().stripTrailing() + '\n';
    }

    private static String footnote(
            Markdown sheet, Placed placed, String place, MarkdownNoteBody notes) {
        var about = new AnnotationText(sheet.work(), sheet.clean());
        var paragraphs = new ArrayList<String>();
        boolean lost = !sheet.work().holds(placed);
        paragraphs.add(about.line(placed, place));
        if (lost) {
            // A footnote that nothing refers to is not shown: these stand as a list of quotes.
            paragraphs.add(about.quote(placed).stripTrailing());
        }
        if (!placed.annotation().note().isBlank()) {
            paragraphs.add(notes.of(placed.annotation().note()));
        }
        String body = String.join("\n\n", paragraphs);
        return lost
                ? MarkdownText.prefixed(body, "- ", "  ")
                : MarkdownText.prefixed(body, sheet.reference(placed) + ": ", "    ");
    }
}
