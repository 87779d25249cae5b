package glossator.wording;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.bibliography.citation.Cited;
import glossator.document.Document;
import glossator.document.Metadata;
import glossator.document.Range;
import glossator.library.Edition;
import glossator.library.Source;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.List;

/// Formats citations: a locator, a bibliography line, a quote with its source.
public final class Citation {
    private Citation() {}

    /// The locator of one passage; for many passages of a document, reuse a [Locators].
    public static String locator(Document document, Range range) {
        return new Locators(document).of(range);
    }

    /// One line as in a bibliography: creators, title, publisher, date, address, and the day on
    /// which the edition was added (UTC); unknown parts are omitted.
    public static String bibliographyLine(Source source, Edition edition) {
        Metadata metadata = source.metadata();
        var parts = new ArrayList<String>();
        if (!metadata.creators().isEmpty()) {
            parts.add(Phrases.toOneLine(Phrases.joinNames(metadata.creators())));
        }
        parts.add(Messages.of("wording.reference.title", Phrases.toOneLine(source.title())));
        for (String part : List.of(metadata.publisher(), metadata.published())) {
            if (!part.isBlank()) {
                parts.add(Phrases.toOneLine(part));
            }
        }
        String accessed =
                Messages.of("wording.reference.accessed", Phrases.day(edition.imported()));
        String url = Phrases.toOneLine(metadata.url());
        parts.add(url.isEmpty() ? accessed : url + " (" + accessed + ")");
        return String.join(", ", parts);
    }

    /// What is known about a source, with the name it has on screen as its title.
    public static Metadata described(Source source) {
        return source.metadata().withTitle(source.title());
    }

    /// The source of a passage with the label of its page, if it has one.
    public static Cited cited(Source source, Document document, Range range) {
        String page = range.isEmpty() && range.start() == 0 ? "" : document.pageAt(range.start());
        return Cited.page(described(source), page);
    }

    /// The same for an annotation, wherever it is.
    public static Cited cited(Source source, Document document, Placement placement) {
        return placement
                .target()
                .onPage()
                .map(page -> Cited.page(described(source), TargetWording.label(page)))
                .orElseGet(() -> placement.isPassage() && !placement.isOrphan()
                        ? cited(source, document, placement.range())
                        : Cited.whole(described(source)));
    }

    /// The same with the pages of a passage, or else its paragraph.
    ///
    /// @param places of the document
    public static Cited cited(
            Source source, Document document, Locators places, Placement placement) {
        return placement.isPassage() && !placement.isOrphan()
                ? places.cite(described(source), placement.range())
                : cited(source, document, placement);
    }

    /// “quote” (Author, Title, locator), for pasting into the user's own text.
    public static String quote(Source source, Document document, Range range) {
        return quote(source, range.of(document.text()), locator(document, range));
    }

    /// The same for an area, a page or a picture, with the words beneath if there are any.
    public static String quoteBeneath(Source source, Placement placement) {
        String place = TargetWording.name(placement.target());
        return quote(source, placement.annotation().words(), place);
    }

    /// The same for an annotation that has no place in the current edition.
    public static String quoteWithoutPlace(Source source, Annotation annotation) {
        return quote(source, annotation.words(), "");
    }

    /// “quote” and its citation in a style; the citation alone if there is no quote.
    public static String quoted(String quote, String citation) {
        String words = Phrases.toOneLine(quote);
        return words.isEmpty()
                ? citation
                : Messages.of("wording.reference.styled", words, citation);
    }

    private static String quote(Source source, String passage, String place) {
        String reference = reference(source, place);
        String quote = Phrases.toOneLine(passage);
        return quote.isEmpty()
                ? "(" + reference + ")"
                : Messages.of("wording.reference.quoted", quote, reference);
    }

    /// `Author, Title, p. 12`; without an author or a place, what is left.
    public static String reference(Source source, String place) {
        var parts = new ArrayList<String>();
        List<String> creators = source.metadata().creators();
        if (!creators.isEmpty()) {
            parts.add(Phrases.toOneLine(Phrases.joinNames(creators)));
        }
        parts.add(Phrases.toOneLine(source.title()));
        if (!place.isEmpty()) {
            parts.add(place);
        }
        return String.join(", ", parts);
    }
}
