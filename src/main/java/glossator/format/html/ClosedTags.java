package glossator.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of XHTML rewritten for a parser of HTML, which ignores the slash of `<title/>`, so that
/// all that follows would become the title.
///
/// @param tags that were rewritten, in order
record ClosedTags(String text, List<Tag> tags) {
    static final ClosedTags NONE = new ClosedTags("", List.of());

    private static final Pattern EMPTY = Pattern.compile("<([A-Za-z][\\w:-]*)([^<>]*)/>");

    /// Positions in UTF-16 units.
    ///
    /// @param at in the original
    /// @param length in the original
    /// @param now in the rewritten text
    /// @param lengthNow in the rewritten text
    private record Tag(int at, int length, int now, int lengthNow) {}

    static ClosedTags in(String original) {
        var out = new StringBuilder(original.length() + 64);
        var tags = new ArrayList<Tag>();
        Matcher m = EMPTY.matcher(original);
        int from = 0;
        while (m.find()) {
            String name = m.group(1);
            boolean empty = XhtmlParser.VOID.contains(name.toLowerCase(Locale.ROOT));
            out.append(original, from, m.start());
            int now = out.length();
            out.append('<').append(name).append(m.group(2)).append('>');
            if (!empty) {
                out.append("</").append(name).append('>');
            }
            tags.add(new Tag(m.start(), m.end() - m.start(), now, out.length() - now));
            from = m.end();
        }
        return new ClosedTags(out.append(original, from, original.length()).toString(), tags);
    }

    /// The position in the original of a position in the rewritten text. The end of a rewritten
    /// start tag, and all of the end tag that was added, is the end of the original one.
    int original(int position) {
        int low = 0;
        int high = tags.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tags.get(middle).now <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return position;
        }
        Tag tag = tags.get(low - 1);
        int inside = position - tag.now;
        if (inside >= tag.lengthNow) {
            return tag.at + tag.length + inside - tag.lengthNow;
        }
        return inside < tag.length - 1 ? tag.at + inside : tag.at + tag.length;
    }
}
