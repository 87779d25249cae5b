package glossator.format.pdf;

import glossator.annotation.Rectangle;
import glossator.annotation.Style;
import glossator.format.pdf.write.PdfNumbers;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What only this program reads in an annotation: the exact values of what the entries of the
/// standard hold roughly or not at all. It stands in an entry of its own (ISO 32000-1, annex E).
///
/// @param kind what kind of annotation it is here
/// @param start of the passage, or the position, in UTF-16 units of the text; -1 if it is not known
/// @param style null if the kind of the annotation says it
/// @param note CommonMark; empty if the contents say it
/// @param created null if the entry of the standard says it
/// @param boxes of the area; empty for anything else
/// @param picture that the boxes are on; empty if they are on the page
record PdfTraces(
        UUID id,
        Kind kind,
        int start,
        int end,
        @Nullable Style style,
        List<String> tags,
        String note,
        @Nullable Instant created,
        @Nullable Instant changed,
        List<Rectangle> boxes,
        String picture) {
    static final COSName KEY = COSName.getPDFName("Glossator");
    private static final COSName ID = COSName.getPDFName("Id");
    private static final COSName KIND = COSName.getPDFName("Kind");
    private static final COSName RANGE = COSName.getPDFName("Range");
    private static final COSName STYLE = COSName.getPDFName("Style");
    private static final COSName TAGS = COSName.getPDFName("Tags");
    private static final COSName NOTE = COSName.getPDFName("Note");
    private static final COSName CREATED = COSName.getPDFName("Created");
    private static final COSName CHANGED = COSName.getPDFName("Changed");
    private static final COSName BOXES = COSName.getPDFName("Boxes");
    private static final COSName PICTURE = COSName.getPDFName("Picture");

    /// What an annotation is here, where the standard has no kind for it.
    enum Kind {
        MARK("Mark"),
        PAGE("Page"),
        MEMO("Memo"),
        REPLY("Reply"),
        /// Says whether a thread is settled, where no reply does.
        SETTLED("Settled");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    PdfTraces {
        tags = List.copyOf(tags);
        boxes = List.copyOf(boxes);
    }

    /// What an answer leaves.
    static PdfTraces ofAnswer(UUID id, Kind kind, String note, Instant created, Instant changed) {
        return new PdfTraces(
                id,
                kind,
                -1,
                -1,
                null,
                List.of(),
                note,
                exact(created),
                exact(changed),
                List.of(),
                "");
    }

    /// Of the annotation `source`; empty if it has none.
    static Optional<PdfTraces> of(COSDictionary source) {
        if (!(source.getDictionaryObject(KEY) instanceof COSDictionary own)) {
            return Optional.empty();
        }
        try {
            float[] range = numbers(own, RANGE);
            boolean known = range.length == 2 && range[0] >= 0 && range[1] >= range[0];
            COSArray places = own.getCOSArray(RANGE);
            return Optional.of(new PdfTraces(
                    UUID.fromString(PdfNoteText.string(own, ID)),
                    kind(own.getNameAsString(KIND)),
                    known && places != null ? places.getInt(0) : -1,
                    known && places != null ? places.getInt(1) : -1,
                    Style.find(String.valueOf(own.getNameAsString(STYLE))).orElse(null),
                    strings(own),
                    raw(own),
                    instant(own, CREATED),
                    instant(own, CHANGED),
                    boxes(numbers(own, BOXES)),
                    PdfNoteText.string(own, PICTURE)));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static String raw(COSDictionary own) {
        String note = own.getString(NOTE);
        return note == null ? "" : note;
    }

    private static Kind kind(@Nullable String word) {
        for (Kind kind : Kind.values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        return Kind.MARK;
    }

    private static @Nullable Instant instant(COSDictionary own, COSName key) {
        String moment = own.getString(key);
        return moment == null ? null : Instant.parse(moment);
    }

    private static List<String> strings(COSDictionary own) {
        var strings = new ArrayList<String>();
        if (own.getDictionaryObject(TAGS) instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSString string) {
                    strings.add(string.getString());
                }
            }
        }
        return strings;
    }

    private static float[] numbers(COSDictionary own, COSName key) {
        COSBase value = own.getDictionaryObject(key);
        return value instanceof COSArray array ? array.toFloatArray() : new float[0];
    }

    private static List<Rectangle> boxes(float[] numbers) {
        var boxes = new ArrayList<Rectangle>();
        for (int i = 0; i + 3 < numbers.length; i += 4) {
            boxes.add(new Rectangle(numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3]));
        }
        return boxes;
    }

    /// Null if `moment` is a whole second, as files have it.
    static @Nullable Instant exact(Instant moment) {
        return moment.equals(moment.truncatedTo(ChronoUnit.SECONDS)) ? null : moment;
    }

    /// Writes it into the annotation `source`.
    ///
    /// @param copy the entry that names the copy
    void leave(COSDictionary source, COSObject copy) {
        COSDictionary own = entry();
        PdfCopyTrace.refer(own, copy);
        source.setItem(KEY, own);
    }

    private COSDictionary entry() {
        var own = new COSDictionary();
        own.setString(ID, id.toString());
        if (kind != Kind.MARK) {
            own.setName(KIND, kind.word);
        }
        if (start >= 0) {
            own.setItem(RANGE, COSArray.ofCOSIntegers(List.of(start, end)));
        }
        if (style != null) {
            own.setName(STYLE, style.word());
        }
        if (!tags.isEmpty()) {
            own.setItem(TAGS, COSArray.ofCOSStrings(tags));
        }
        setString(own, NOTE, note);
        setString(own, CREATED, created == null ? "" : created.toString());
        setString(own, CHANGED, changed == null ? "" : changed.toString());
        setString(own, PICTURE, picture);
        if (!boxes.isEmpty()) {
            own.setItem(BOXES, exact());
        }
        return own;
    }

    private static void setString(COSDictionary own, COSName key, String value) {
        if (!value.isEmpty()) {
            own.setString(key, value);
        }
    }

    private COSArray exact() {
        var exact = new float[boxes.size() * 4];
        for (int i = 0; i < boxes.size(); i++) {
            Rectangle box = boxes.get(i);
            exact[4 * i] = box.x();
            exact[4 * i + 1] = box.y();
            exact[4 * i + 2] = box.width();
            exact[4 * i + 3] = box.height();
        }
        return PdfNumbers.exact(exact);
    }
}
