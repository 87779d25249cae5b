package glossator.format.office.rtf;

import glossator.document.Inline.Emphasis;
import glossator.document.Range;
import glossator.format.office.copy.NoteParagraphs;
import glossator.format.office.copy.NoteRun;
import glossator.format.office.copy.OfficeComment;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A comment as an RTF file holds it (Rich Text Format Specification 1.9.1, "Annotations").
final class RtfComment {
    private static final Set<Emphasis> KEPT =
            EnumSet.of(Emphasis.BOLD, Emphasis.ITALIC, Emphasis.STRUCK);

    final int index;
    final List<Range> before = new ArrayList<>();
    String author = "";
    String date = "";
    String number = "";
    String parent = "";
    int story;
    int at;
    /// The group of the comment, in bytes.
    Range span = new Range(0, 0);
    /// The group that tells what it answers.
    Range parentSpan = new Range(0, 0);
    /// Where its words begin: behind the groups that are about it.
    int contentFrom;

    private final List<List<NoteRun>> paragraphs = new ArrayList<>();
    private List<NoteRun> runs = new ArrayList<>();

    /// @param index among the comments of the file
    RtfComment(int index) {
        this.index = index;
    }

    void add(String text, Set<Emphasis> emphases) {
        if (!text.isEmpty()) {
            var kept = EnumSet.copyOf(KEPT);
            kept.retainAll(emphases);
            runs.add(new NoteRun(text, kept));
        }
    }

    void endParagraph() {
        paragraphs.add(runs);
        runs = new ArrayList<>();
    }

    String key() {
        return String.valueOf(index);
    }

    /// Its words, in bytes.
    Range content() {
        return new Range(contentFrom, span.end() - 1);
    }

    boolean isCountedBack() {
        return parent.matches("-\\d{1,8}");
    }

    String text() {
        var all = new ArrayList<>(paragraphs);
        all.add(runs);
        return NoteParagraphs.toNote(all);
    }

    OfficeComment officeComment(String parentKey, Range range) {
        return new OfficeComment(key(), parentKey, author, created(date), text(), null, range);
    }

    /// A time packed into 32 bits, in the zone of the writer: from the lowest, minute (6 bits),
    /// hour (5), day (5), month (4), years from 1900 (9), day of the week (3).
    static @Nullable Instant created(String packed) {
        if (!packed.matches("-?\\d{1,10}")) {
            return null;
        }
        long bits = Long.parseLong(packed);
        try {
            return LocalDateTime.of(
                            1900 + (int) ((bits >> 20) & 0x1ff),
                            (int) ((bits >> 16) & 0xf),
                            (int) ((bits >> 11) & 0x1f),
                            (int) ((bits >> 6) & 0x1f),
                            (int) (bits & 0x3f))
                    .atZone(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeException damaged) {
            return null;
        }
    }

    static String pack(Instant moment) {
        ZonedDateTime at = moment.atZone(ZoneId.systemDefault());
        int packed = at.getMinute()
                | (at.getHour() << 6)
                | (at.getDayOfMonth() << 11)
                | (at.getMonthValue() << 16)
                | (Math.clamp(at.getYear() - 1900L, 0, 0x1ff) << 20)
                | ((at.getDayOfWeek().getValue() % 7) << 29);
        return String.valueOf(packed);
    }
}
