package glossator.exchange;

import glossator.annotation.Annotation;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Metadata;
import glossator.document.Range;
import glossator.library.Edition;
import glossator.library.Source;
import glossator.message.Messages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// How the program cites: a place in a document, a work, a quote with its work.
public final class Reference {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Reference() {}

    /// The place of one passage; for many passages of a document, keep a [Places].
    public static String place(Document document, Range range) {
        return new Places(document).of(range);
    }

    /// One line as in a bibliography: creators, title, publisher, date, address, and the day on
    /// which the edition was added (UTC); what is not known is left out.
    public static String line(Source source, Edition edition) {
        Metadata metadata = source.metadata();
        var parts = new ArrayList<String>();
        if (!metadata.creators().isEmpty()) {
            parts.add(oneLine(joined(metadata.creators())));
        }
        parts.add(Messages.of("exchange.reference.title", oneLine(source.title())));
        for (String part : List.of(metadata.publisher(), metadata.published())) {
            if (!part.isBlank()) {
                parts.add(oneLine(part));
            }
        }
        String accessed = Messages.of("exchange.reference.accessed", day(edition.imported()));
        String url = oneLine(metadata.url());
        parts.add(url.isEmpty() ? accessed : url + " (" + accessed + ")");
        return String.join(", ", parts);
    }

    /// “quote” (Author, Title, place), for pasting into a text of one's own.
    public static String quoted(Work work, Annotation annotation) {
        String place =
                work.holds(annotation) ? place(work.document(), annotation.selector().range()) : "";
        return quoted(work.source(), annotation.selector().exact(), place);
    }

    /// The same for a passage that bears no annotation.
    public static String quoted(Source source, Document document, Range range) {
        return quoted(source, range.of(document.text()), place(document, range));
    }

    /// The same for an annotation that has no place in the edition at hand.
    public static String unplaced(Source source, Annotation annotation) {
        return quoted(source, annotation.selector().exact(), "");
    }

    private static String quoted(Source source, String passage, String place) {
        var parts = new ArrayList<String>();
        List<String> creators = source.metadata().creators();
        if (!creators.isEmpty()) {
            parts.add(oneLine(joined(creators)));
        }
        parts.add(oneLine(source.title()));
        if (!place.isEmpty()) {
            parts.add(place);
        }
        String reference = String.join(", ", parts);
        String quote = oneLine(passage);
        return quote.isEmpty()
                ? "(" + reference + ")"
                : Messages.of("exchange.reference.quoted", quote, reference);
    }

    /// All creators: “A”, “A and B”, “A, B and C”.
    public static String joined(List<String> creators) {
        int last = creators.size() - 1;
        return last < 1
                ? String.join("", creators)
                : Messages.of(
                        "exchange.reference.and",
                        String.join(", ", creators.subList(0, last)),
                        creators.get(last));
    }

    /// The text on one line: white space of any kind becomes one space, pictures vanish.
    static String oneLine(String text) {
        return text.replace(Block.OBJECT, ' ').replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
    }

    static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    static String minute(Instant moment) {
        return MINUTE.format(moment);
    }
}
