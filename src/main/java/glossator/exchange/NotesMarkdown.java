package glossator.exchange;

import glossator.annotation.Placed;
import glossator.document.Metadata;
import glossator.message.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The annotations as Markdown to read, hand out or put into a notebook: a section for each source
/// with its reference, then each quote with its place, note and tags. Each ends with a block id
/// `^uuid`, to which Obsidian can link.
public final class NotesMarkdown implements Exchange {

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public String ending() {
        return "md";
    }

    @Override
    public boolean isCopy() {
        return false;
    }

    @Override
    public LossReport write(List<Work> works, OutputStream out) throws IOException {
        var losses = new Losses();
        var sections = new ArrayList<String>();
        int written = 0;
        if (works.size() == 1) {
            sections.add(frontMatter(works.getFirst(), losses));
        }
        for (Work work : works) {
            sections.add(section(work, losses));
            written += work.annotations().size();
        }
        out.write(String.join("\n", sections).getBytes(StandardCharsets.UTF_8));
        return losses.report(written);
    }

    private static String frontMatter(Work work, Losses losses) {
        Metadata metadata = work.source().metadata();
        var yaml = new Yaml(new Clean(losses));
        yaml.put("title", work.source().title());
        yaml.put("author", metadata.creators());
        yaml.put("date", metadata.published());
        yaml.put("url", metadata.url());
        yaml.put("accessed", Phrases.day(work.edition().imported()));
        yaml.put("sha256", work.edition().sha256());
        return yaml.block();
    }

    private static String section(Work work, Losses losses) {
        var clean = new Clean(losses);
        losses.add(Losses.Kind.TAG_UNKNOWN, work.unknownTags());
        var paragraphs = new ArrayList<String>();
        paragraphs.add("# " + escaped(work.source().title(), clean));
        paragraphs.add(reference(work, clean));
        if (work.annotations().isEmpty()) {
            paragraphs.add(Messages.of("exchange.notes.none"));
        }
        var about = new AnnotationText(work, clean);
        var notes = new MarkdownNoteBody(new NoteSanitizer(clean, losses));
        var places = new Places(work.document());
        var placing = new Placing(work);
        for (Placed placed : placing.here()) {
            String place = places.of(placed.range());
            paragraphs.add(entry(placed, place, about, notes));
        }
        for (Placed placed : placing.elsewhere()) {
            String place = Messages.of("exchange.notes.elsewhere");
            paragraphs.add(entry(placed, place, about, notes));
        }
        losses.add(Losses.Kind.UNPLACED, placing.elsewhere().size());
        return String.join("\n\n", paragraphs) + '\n';
    }

    /// The reference line; its web address as an autolink, if it is one.
    private static String reference(Work work, Clean clean) {
        String line = escaped(Reference.line(work.source(), work.edition()), clean);
        String url = work.source().metadata().url();
        return Links.web(url)
                .map(href -> line.replace(escaped(url, clean), '<' + href + '>'))
                .orElse(line);
    }

    private static String entry(
            Placed placed, String place, AnnotationText about, MarkdownNoteBody notes) {
        var parts = new ArrayList<String>();
        String quote = about.quote(placed).stripTrailing();
        if (!quote.isEmpty()) {
            parts.add(quote);
        }
        if (!placed.annotation().note().isBlank()) {
            parts.add(notes.of(placed.annotation().note()));
        }
        parts.add(about.line(placed, place) + " ^" + placed.id());
        return String.join("\n\n", parts);
    }

    private static String escaped(String text, Clean clean) {
        return MarkdownText.escape(Phrases.oneLine(clean.text(text)));
    }
}
