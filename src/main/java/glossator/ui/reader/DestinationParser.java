package glossator.ui.reader;

import glossator.document.Document;
import glossator.ui.page.PageNumbers;
import glossator.wording.Locators;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands where a reader wants to go: the label or number of a page, a share of the text as
/// `35 %`, or a paragraph of the section that is read as `¶ 12`, which is how places are cited. A
/// plain number in a document without pages is a paragraph.
public final class DestinationParser {
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,6})?)\\s*%");
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?:¶|#|par\\.?)\\s*(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Document document;
    private final List<String> labels;
    private final Locators places;

    /// @param labels those of the pages; empty if there are none
    public DestinationParser(Document document, List<String> labels, Locators places) {
        this.document = document;
        this.labels = labels;
        this.places = places;
    }

    /// Empty if there is no such place.
    ///
    /// @param reading the offset that is read now
    public Optional<Destination> parse(String typed, int reading) {
        String wanted = typed.strip();
        OptionalInt page = PageNumbers.find(labels, wanted);
        if (page.isPresent()) {
            return Optional.of(new Destination.Page(page.getAsInt()));
        }
        Matcher share = SHARE.matcher(wanted);
        if (share.matches()) {
            return ofShare(Double.parseDouble(share.group(1).replace(',', '.')) / 100);
        }
        Matcher paragraph = PARAGRAPH.matcher(wanted);
        if (paragraph.matches()) {
            return ofParagraph(paragraph.group(1), reading);
        }
        return labels.isEmpty() && NUMBER.matcher(wanted).matches()
                ? ofParagraph(wanted, reading)
                : Optional.empty();
    }

    /// Pages without text have no offsets of their own.
    private Optional<Destination> ofShare(double share) {
        if (share > 1) {
            return Optional.empty();
        }
        return Optional.of(
                document.text().isBlank() && !labels.isEmpty()
                        ? new Destination.Page((int) Math.round(share * (labels.size() - 1)))
                        : new Destination.Place((int) Math.round(share * document.length())));
    }

    private Optional<Destination> ofParagraph(String number, int reading) {
        OptionalInt offset = places.paragraph(reading, Integer.parseInt(number));
        return offset.isPresent()
                ? Optional.of(new Destination.Place(offset.getAsInt()))
                : Optional.empty();
    }
}
