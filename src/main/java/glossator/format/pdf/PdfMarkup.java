package glossator.format.pdf;

import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.Style;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One annotation of a file (ISO 32000-1 §12.5), as its dictionary has it.
///
/// @param index of its page, from 0
/// @param slot its place among the annotations of the page, from 0
/// @param boxes what it is drawn on, in points of the page space, y upward; read at once, because
///     drawing a page changes them
record PdfMarkup(COSDictionary source, int index, int slot, PDPage page, List<Rectangle> boxes) {
    /// What is no remark of a person: links, form fields, and what belongs to printing. A pop-up is
    /// a window of another annotation.
    private static final Set<String> OF_THE_FILE =
            Set.of("Link", "Popup", "Widget", "PrinterMark", "TrapNet", "Watermark");

    private static final Map<String, Style> OF_TEXT = Map.of(
            "Highlight", Style.HIGHLIGHT,
            "Underline", Style.UNDERLINE,
            "Squiggly", Style.UNDERLINE,
            "StrikeOut", Style.STRIKEOUT);

    /// What is drawn line by line.
    private static final Set<String> OF_LINES =
            Set.of("Highlight", "Underline", "Squiggly", "StrikeOut", "Redact");

    /// What is drawn at a point, not over an area.
    private static final Set<String> OF_A_POINT =
            Set.of("Text", "Caret", "FileAttachment", "Popup");

    /// What has more to it than words and a place.
    private static final Set<String> MEDIA =
            Set.of("FileAttachment", "Sound", "Movie", "Screen", "RichMedia", "3D");

    private static final Set<String> OF_AN_AREA = Set.of(
            "FreeText",
            "Stamp",
            "Square",
            "Circle",
            "Line",
            "Polygon",
            "PolyLine",
            "Ink",
            "Redact");

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /// The color of typed text in a default appearance (§12.7.3.3).
    private static final Pattern TYPED =
            Pattern.compile("([\\d.]+)\\s+([\\d.]+)\\s+([\\d.]+)\\s+rg\\b");

    static PdfMarkup of(COSDictionary source, int index, int slot, PDPage page) {
        boolean ofLines = OF_LINES.contains(kind(source));
        List<Rectangle> boxes = ofLines
                ? PdfBoxes.lines(source)
                : PdfBoxes.whole(source).map(List::of).orElse(List.of());
        return new PdfMarkup(source, index, slot, page, boxes);
    }

    String kind() {
        return kind(source);
    }

    private static String kind(COSDictionary source) {
        String kind = source.getNameAsString(COSName.SUBTYPE);
        return kind == null ? "" : kind;
    }

    boolean isRemark() {
        return !OF_THE_FILE.contains(kind());
    }

    /// Whether it marks the text beneath it.
    boolean isOfText() {
        return OF_TEXT.containsKey(kind());
    }

    /// Whether it holds a sound, a film or a file, which are not read.
    boolean isOfMedia() {
        return MEDIA.contains(kind());
    }

    boolean isOfPoint() {
        return OF_A_POINT.contains(kind());
    }

    /// Whether it says something without a word, by where it is.
    boolean isDrawn() {
        return isOfText() || OF_AN_AREA.contains(kind());
    }

    Style style() {
        return OF_TEXT.getOrDefault(kind(), Style.HIGHLIGHT);
    }

    /// What its author wrote; empty if nothing.
    String text() {
        return PdfNoteText.of(source);
    }

    /// Typed text has the color of its letters, because its `C` is that of the paper beneath.
    Color color() {
        COSBase color = source.getDictionaryObject(COSName.C);
        if (kind().equals("FreeText") && source.getString(COSName.DA) != null) {
            Matcher typed = TYPED.matcher(PdfNoteText.string(source, COSName.DA));
            return PdfColors.nearest(typed.find() ? numbers(typed) : null);
        }
        return PdfColors.nearest(color);
    }

    private static @Nullable COSArray numbers(Matcher typed) {
        try {
            var numbers = new COSArray();
            numbers.setFloatArray(new float[] {
                Float.parseFloat(typed.group(1)),
                Float.parseFloat(typed.group(2)),
                Float.parseFloat(typed.group(3))
            });
            return numbers;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    String author() {
        return PdfNoteText.string(source, COSName.T).replace('\n', ' ');
    }

    /// When it was made, or else changed last; exactly, if this program wrote it.
    @Nullable
    Instant created() {
        Instant made = moment(COSName.CREATION_DATE);
        return exact(made == null ? moment(COSName.M) : made, PdfTraces::created);
    }

    /// When it was changed last.
    @Nullable
    Instant changed() {
        return exact(moment(COSName.M), PdfTraces::changed);
    }

    private @Nullable Instant moment(COSName key) {
        try {
            Calendar date = source.getDate(key);
            return date == null ? null : date.toInstant();
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    /// Files have whole seconds.
    private @Nullable Instant exact(
            @Nullable Instant rough, Function<PdfTraces, @Nullable Instant> of) {
        Instant own = traces().map(of).orElse(null);
        return own != null && own.truncatedTo(ChronoUnit.SECONDS).equals(rough) ? own : rough;
    }

    /// What only this program reads in it.
    Optional<PdfTraces> traces() {
        return PdfTraces.of(source);
    }

    /// What it says besides its text.
    PdfWords words() {
        return traces().map(own -> PdfWords.of(text(), text(), own))
                .orElseGet(() -> PdfWords.of(text(), tags()));
    }

    List<String> tags() {
        var tags = new ArrayList<String>();
        Matcher m = QUOTED.matcher(PdfNoteText.string(source, COSName.getPDFName("Zotero:Tags")));
        while (m.find() && tags.size() < 100) {
            String tag = m.group(1).replaceAll("\\\\(.)", "$1").strip();
            if (!tag.isEmpty()) {
                tags.add(tag);
            }
        }
        return tags;
    }

    /// Whether its name in the file is `id`, as this program names what it writes.
    boolean isNamed(UUID id) {
        return id.toString().equals(PdfNoteText.string(source, PdfEntries.NAME));
    }

    /// Whether this program left it only to say whether a thread is settled.
    boolean isSettlement() {
        return traces().filter(own -> own.kind() == PdfTraces.Kind.SETTLED).isPresent();
    }

    /// The annotation that it answers or belongs to (§12.5.6.2), if the file says.
    static @Nullable COSDictionary above(COSDictionary source) {
        return source.getDictionaryObject("IRT") instanceof COSDictionary up ? up : null;
    }

    /// Whether it belongs to the one above it, rather than answering it.
    boolean isPart() {
        return "Group".equals(source.getNameAsString("RT"));
    }

    /// What the answer says of the matter (§12.5.6.3): a word such as `Accepted`; empty if it is an
    /// answer in words only.
    String stated() {
        String state = source.getNameAsString("State");
        return state == null ? "" : state.strip();
    }
}
