package glossator.format.office.rtf;

import glossator.annotation.Color;
import glossator.document.Range;
import glossator.format.office.copy.CopyEdits;
import glossator.format.office.copy.CopyLooks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Colors passages: each run of characters becomes a group of its own, so that when the group is
/// taken out again, the text has the look that it had before.
final class RtfPaint {
    private static final String MARK = "{\\*\\" + RtfMarkup.PAINT + "}";
    private static final Pattern OPENING =
            Pattern.compile("\\{\\Q" + MARK + "\\E(?:\\\\[a-z]+\\d*)+ ");
    private static final int LONGEST = 128;

    private final byte[] bytes;
    private final RtfCharacters characters;
    private final RtfMarkup markup;
    private final CopyEdits edits;
    private final List<Integer> added = new ArrayList<>();
    private final String mark;

    /// @param traces whether the groups tell that they are ours
    RtfPaint(RtfText text, CopyEdits edits, boolean traces) {
        bytes = text.original().bytes();
        characters = text.walk().characters();
        markup = text.walk().markup();
        this.edits = edits;
        mark = traces ? MARK : "";
    }

    /// Takes out all groups of ours.
    void removeOld() {
        for (Range group : markup.painted()) {
            int end = Math.min(group.start() + LONGEST, group.end());
            String head = new String(
                    bytes, group.start(), end - group.start(), StandardCharsets.ISO_8859_1);
            Matcher m = OPENING.matcher(head);
            if (m.lookingAt()) {
                edits.delete(new Range(group.start(), group.start() + m.end()));
                edits.delete(new Range(group.end() - 1, group.end()));
            }
        }
    }

    void paint(CopyLooks looks) {
        int i = 0;
        while (i < characters.size()) {
            int code = code(looks, i);
            int end = i + 1;
            while (end < characters.size() && code(looks, end) == code && isJoined(end)) {
                end++;
            }
            if (code != 0) {
                edits.insert(characters.from(i), CopyEdits.Kind.PAINT_START, opening(code, mark));
                edits.insert(characters.to(end - 1), CopyEdits.Kind.PAINT_END, "}");
            }
            i = end;
        }
        addColors();
    }

    private int code(CopyLooks looks, int number) {
        int offset = characters.offset(number);
        return offset < 0 || characters.from(number) < 0 ? 0 : looks.code(offset);
    }

    /// Whether nothing but line ends of the file is between the character and the one before.
    private boolean isJoined(int number) {
        int from = characters.to(number - 1);
        int to = characters.from(number);
        if (from < 0 || to < 0 || characters.story(number) != characters.story(number - 1)) {
            return false;
        }
        if (to < from) {
            return true; // two halves of a pair
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] != '\r' && bytes[i] != '\n') {
                return false;
            }
        }
        return !edits.hasInsertion(from) && !edits.hasInsertion(to);
    }

    private String opening(int code, String tag) {
        CopyLooks.Look look = CopyLooks.look(code);
        var out = new StringBuilder("{").append(tag);
        Color fill = look.fill();
        if (fill != null) {
            int index = index(fill);
            out.append("\\chshdng0\\chcbpat").append(index).append("\\cb").append(index);
        }
        Color line = look.line();
        if (line != null) {
            out.append("\\ul\\ulc").append(index(line));
        }
        return out.append(look.struck() ? "\\strike " : " ").toString();
    }

    /// The number of a color in the table of the file, to which it is added if need be.
    private int index(Color color) {
        int rgb = Integer.parseInt(color.hex().substring(1), 16);
        List<Integer> table = markup.sections().colors();
        int known = table.lastIndexOf(rgb);
        if (known > 0) {
            return known;
        }
        int place = added.indexOf(rgb);
        if (place < 0) {
            place = added.size();
            added.add(rgb);
        }
        return Math.max(1, table.size()) + place;
    }

    private void addColors() {
        if (added.isEmpty()) {
            return;
        }
        var entries = new StringBuilder();
        for (int rgb : added) {
            entries.append("\\red")
                    .append((rgb >> 16) & 0xff)
                    .append("\\green")
                    .append((rgb >> 8) & 0xff)
                    .append("\\blue")
                    .append(rgb & 0xff)
                    .append(';');
        }
        RtfSections sections = markup.sections();
        OptionalInt end = sections.endOf(RtfGroup.Destination.COLORS);
        String first = sections.colors().isEmpty() ? ";" : "";
        if (end.isPresent()) {
            edits.insert(end.getAsInt(), CopyEdits.Kind.SECTION, first + entries);
        } else {
            edits.insert(
                    sections.behind(RtfGroup.Destination.FONTS),
                    CopyEdits.Kind.SECTION,
                    "{\\colortbl;" + entries + "}");
        }
    }
}
