package glossator.exchange.markdown;

import glossator.annotation.Placement;
import glossator.document.Metadata;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.ExportLayout;
import glossator.exchange.ExportLinks;
import glossator.exchange.Exporter;
import glossator.exchange.LossReport;
import glossator.exchange.Losses;
import glossator.exchange.NoteSanitizer;
import glossator.exchange.TextSanitizer;
import glossator.message.Messages;
import glossator.wording.Citation;
import glossator.wording.Locators;
import glossator.wording.Phrases;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The annotations as Markdown for reading, sharing or a notebook: a section for each source with
/// its bibliography line, then each quote with its locator, note and tags. Each ends with a block
/// id `^uuid`, which Obsidian can link to.
public final class NotesExporter implements Exporter {

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public boolean isCopy() {
        return false;
    }

    @Override
    public LossReport write(List<AnnotatedDocument> works, OutputStream out) throws IOException {
        var losses = new Losses();
        var sections = new ArrayList<String>();
        int written = 0;
        if (works.size() == 1) {
            sections.add(frontMatter(works.getFirst(), losses));
        }
        for (AnnotatedDocument work : works) {
            sections.add(section(work, losses));
            written += work.annotations().size();
        }
        out.write(String.join("\n", sections).getBytes(StandardCharsets.UTF_8));
        return losses.report(written);
    }

    private static String frontMatter(AnnotatedDocument work, Losses losses) {
        Metadata metadata = work.source().metadata();
        var yaml = new FrontMatterWriter(new TextSanitizer(losses));
        yaml.put("title", work.source().title());
        yaml.put("author", metadata.creators());
        yaml.put("date", metadata.published());
        yaml.put("url", metadata.url());
        yaml.put("accessed", Phrases.day(work.edition().imported()));
        yaml.put("sha256", work.edition().sha256());
        return yaml.build();
    }

    private static String section(AnnotatedDocument work, Losses losses) {
        var clean = new TextSanitizer(losses);
        losses.add(Losses.Kind.TAG_UNKNOWN, work.countUnknownTags());
        var paragraphs = new ArrayList<String>();
        paragraphs.add("# " + escape(work.source().title(), clean));
        paragraphs.add(reference(work, clean));
        if (work.annotations().isEmpty()) {
            paragraphs.add(Messages.of("exchange.notes.none"));
        }
        var about = new AnnotationLine(work, clean);
        var notes = new MarkdownNoteBody(new NoteSanitizer(clean, losses));
        var places = new Locators(work.document());
        var placing = new ExportLayout(work);
        for (Placement placed : placing.annotationsHere()) {
            String place = places.of(placed.range());
            paragraphs.add(entry(placed, place, about, notes));
        }
        for (Placement placed : placing.annotationsElsewhere()) {
            String place = Messages.of("exchange.notes.elsewhere");
            paragraphs.add(entry(placed, place, about, notes));
        }
        losses.add(Losses.Kind.UNPLACED, placing.annotationsElsewhere().size());
        return String.join("\n\n", paragraphs) + '\n';
    }

    /// The bibliography line, with its web address as an autolink if it is one.
    private static String reference(AnnotatedDocument work, TextSanitizer clean) {
        String line = escape(Citation.bibliographyLine(work.source(), work.edition()), clean);
        String url = work.source().metadata().url();
        return ExportLinks.toWebAddress(url)
                .map(href -> line.replace(escape(url, clean), '<' + href + '>'))
                .orElse(line);
    }

    private static String entry(
            Placement placed, String place, AnnotationLine about, MarkdownNoteBody notes) {
        var parts = new ArrayList<String>();
        String quote = about.quote(placed).stripTrailing();
        if (!quote.isEmpty()) {
            parts.add(quote);
        }
        if (!placed.annotation().note().isBlank()) {
            parts.add(notes.toMarkdown(placed.annotation().note()));
        }
        parts.add(about.line(placed, place) + " ^" + placed.id());
        return String.join("\n\n", parts);
    }

    private static String escape(String text, TextSanitizer clean) {
        return MarkdownEscaping.escape(Phrases.toOneLine(clean.sanitize(text)));
    }
}
