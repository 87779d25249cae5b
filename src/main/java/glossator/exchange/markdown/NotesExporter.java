package glossator.exchange.markdown;

import glossator.annotation.Placement;
import glossator.annotation.Target;
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
    public boolean cites() {
        return true;
    }

    @Override
    public LossReport write(List<AnnotatedDocument> works, OutputStream out) throws IOException {
        var losses = new Losses();
        var sections = new ArrayList<String>();
        int written = 0;
        if (works.size() == 1) {
            sections.add(frontMatter(works.getFirst(), losses));
        }
        var citations = MarkdownCitations.of(works, new TextSanitizer(losses));
        for (AnnotatedDocument annotated : works) {
            sections.add(section(annotated, citations, losses));
            written += annotated.annotations().size();
        }
        if (!citations.isEmpty()) {
            sections.add(citations.end("# "));
        }
        out.write(String.join("\n", sections).getBytes(StandardCharsets.UTF_8));
        return losses.report(written);
    }

    private static String frontMatter(AnnotatedDocument annotated, Losses losses) {
        Metadata metadata = annotated.source().metadata();
        var yaml = new FrontMatterWriter(new TextSanitizer(losses));
        yaml.put("title", annotated.source().title());
        yaml.put("author", metadata.creators());
        yaml.put("date", metadata.published());
        yaml.put("url", metadata.url());
        yaml.put("accessed", Phrases.day(annotated.edition().imported()));
        yaml.put("sha256", annotated.edition().sha256());
        return yaml.build();
    }

    private static String section(
            AnnotatedDocument annotated, MarkdownCitations citations, Losses losses) {
        var clean = new TextSanitizer(losses);
        losses.add(Losses.Kind.NOTE_LINK_OMITTED, annotated.links().omitted());
        losses.add(Losses.Kind.TAG_UNKNOWN, annotated.countUnknownTags());
        losses.add(Losses.Kind.AREA_UNMEASURED, annotated.countUnmeasuredAreas());
        var paragraphs = new ArrayList<String>();
        paragraphs.add("# " + escape(annotated.source().title(), clean));
        paragraphs.add(reference(annotated, clean));
        if (annotated.annotations().isEmpty()) {
            paragraphs.add(Messages.of("exchange.notes.none"));
        }
        var about = new AnnotationLine(annotated, clean);
        var notes = new MarkdownNoteBody(new NoteSanitizer(clean, losses));
        var places = new Locators(annotated.document());
        var placing = new ExportLayout(annotated);
        var replies = new MarkdownReplies(annotated.threads(), clean, notes);
        var all = new ArrayList<>(placing.annotationsHere());
        all.addAll(placing.annotationsElsewhere());
        for (Placement placement : all) {
            String line = about.line(placement, about.place(placement, places));
            String links = MarkdownLinks.write(annotated, placement, clean);
            paragraphs.add(entry(placement, line, about, citations, notes, replies, links));
            boolean area = placement.target() instanceof Target.Area;
            losses.add(Losses.Kind.AREA_WITHOUT_PICTURE, area ? 1 : 0);
        }
        losses.add(Losses.Kind.UNPLACED, placing.annotationsElsewhere().size());
        return String.join("\n\n", paragraphs) + '\n';
    }

    /// The bibliography line, with its web address as an autolink if it is one.
    private static String reference(AnnotatedDocument annotated, TextSanitizer clean) {
        String line =
                escape(Citation.bibliographyLine(annotated.source(), annotated.edition()), clean);
        String url = annotated.source().metadata().url();
        return ExportLinks.toWebAddress(url)
                .map(href -> line.replace(escape(url, clean), '<' + href + '>'))
                .orElse(line);
    }

    private static String entry(
            Placement placement,
            String line,
            AnnotationLine about,
            MarkdownCitations citations,
            MarkdownNoteBody notes,
            MarkdownReplies replies,
            String links) {
        var parts = new ArrayList<String>();
        parts.add(citations.cite(placement, about.quote(placement).stripTrailing()));
        if (!placement.annotation().note().isBlank()) {
            parts.add(notes.toMarkdown(placement.annotation().note()));
        }
        parts.add(replies.write(placement));
        parts.add(links);
        parts.add(line + " ^" + placement.id());
        parts.removeIf(String::isEmpty);
        return String.join("\n\n", parts);
    }

    private static String escape(String text, TextSanitizer clean) {
        return MarkdownEscaping.escape(Phrases.toOneLine(clean.sanitize(text)));
    }
}
