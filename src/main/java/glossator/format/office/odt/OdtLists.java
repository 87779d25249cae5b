package glossator.format.office.odt;

import glossator.format.office.Bullets;
import glossator.format.office.ListNumbers;
import glossator.format.office.XmlNames;
import glossator.format.source.Numerals;

import org.w3c.dom.Element;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Numbers the list items and chapters of an OpenDocument text (ODF 1.3, part 3, 5.3 and 16.31).
final class OdtLists {
    private static final int LEVELS = 10;

    private static final Map<String, String> FORMATS = Map.of(
            "一, 二, 三, ...", "chineseCounting",
            "1st", "ordinal",
            "①, ②, ③, ...", "decimalEnclosedCircle",
            "ア, イ, ウ, ...", "aiueo",
            "イ, ロ, ハ, ...", "iroha",
            "أ, ب, ت, ...", "arabicAlpha",
            "א, ב, ג, ...", "hebrew1",
            "А, Б, .., Аа, Аб, ... (ru)", "russianUpper");

    private final OdtStyles styles;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, int[]> byStyle = new HashMap<>();
    private final Map<String, int[]> byId = new HashMap<>();
    private final int[] chapters = new int[LEVELS];

    OdtLists(OdtStyles styles) {
        this.styles = styles;
    }

    private record Open(String style, int[] counts) {}

    int depth() {
        return open.size();
    }

    void begin(Element list) {
        Open outer = open.peek();
        String named = XmlNames.attribute(list, "text:style-name");
        String style = named.isEmpty() && outer != null ? outer.style : named;
        int[] counts = outer == null ? first(list, style) : outer.counts;
        if (outer == null) {
            byStyle.put(style, counts);
            byId.put(XmlNames.attribute(list, "xml:id"), counts);
        } else {
            boolean goesOn = XmlNames.attribute(list, "text:continue-numbering").equals("true");
            for (int i = open.size(); i < LEVELS && !goesOn; i++) {
                counts[i] = 0;
            }
        }
        open.push(new Open(style, counts));
    }

    private int[] first(Element list, String style) {
        int[] before = byId.get(XmlNames.attribute(list, "text:continue-list"));
        if (before != null && !XmlNames.attribute(list, "text:continue-list").isEmpty()) {
            return before;
        }
        boolean goesOn = XmlNames.attribute(list, "text:continue-numbering").equals("true");
        return goesOn ? byStyle.getOrDefault(style, new int[LEVELS]) : new int[LEVELS];
    }

    void end() {
        open.pop();
    }

    /// The marker of an item of the innermost list; `paragraphStyle` is the style of its first
    /// paragraph.
    String item(Element item, String paragraphStyle) {
        Open list = open.peek();
        if (list == null) {
            return "";
        }
        int level = Math.min(open.size(), LEVELS) - 1;
        String style =
                list.style.isEmpty() ? styles.nearestAttribute(paragraphStyle, LIST) : list.style;
        Optional<Element> definition = styles.list(style);
        String start = XmlNames.attribute(item, "text:start-value");
        return count(definition, list.counts, level, start);
    }

    private static final String LIST = "style:list-style-name";

    /// The number of a chapter heading; empty if chapters are not numbered.
    ///
    /// @param level from 1
    String chapter(int level, String start) {
        return count(styles.outline(), chapters, Math.clamp(level, 1, LEVELS) - 1, start);
    }

    private static String count(
            Optional<Element> definition, int[] counts, int level, String start) {
        if (start.matches("\\d{1,8}")) {
            counts[level] = Integer.parseInt(start);
        } else if (counts[level] == 0) {
            counts[level] = start(definition, level);
        } else {
            counts[level]++;
        }
        java.util.Arrays.fill(counts, level + 1, LEVELS, 0);
        return definition
                .flatMap(e -> level(e, level))
                .map(e -> text(e, definition, counts, level))
                .orElse("•");
    }

    private static int start(Optional<Element> definition, int level) {
        String start = definition
                .flatMap(e -> level(e, level))
                .map(e -> XmlNames.attribute(e, "text:start-value"))
                .orElse("");
        return start.matches("\\d{1,8}") ? Integer.parseInt(start) : 1;
    }

    private static Optional<Element> level(Element definition, int level) {
        String wanted = String.valueOf(level + 1);
        return XmlNames.children(definition).stream()
                .filter(e -> XmlNames.attribute(e, "text:level").equals(wanted))
                .findFirst();
    }

    private static String text(Element level, Optional<Element> definition, int[] counts, int at) {
        switch (XmlNames.nameOf(level)) {
            case "text:list-level-style-bullet" -> {
                return Bullets.of(XmlNames.attribute(level, "text:bullet-char"));
            }
            case "text:list-level-style-image" -> {
                return "•";
            }
            default -> {}
        }
        if (XmlNames.attribute(level, "style:num-format").isEmpty()) {
            String sign = XmlNames.attribute(level, "style:num-prefix")
                    + XmlNames.attribute(level, "style:num-suffix");
            return sign.strip();
        }
        String levels = XmlNames.attribute(level, "text:display-levels");
        int shown = levels.matches("\\d{1,2}") ? Integer.parseInt(levels) : 1;
        var number = new StringBuilder(XmlNames.attribute(level, "style:num-prefix"));
        boolean more = false;
        for (int i = Math.max(0, at + 1 - shown); i <= at; i++) {
            int each = i;
            Optional<Element> own = definition.flatMap(e -> level(e, each));
            String format =
                    own.map(e -> XmlNames.attribute(e, "style:num-format")).orElse("");
            if (!format.isEmpty()) {
                boolean doubled = own.map(e -> XmlNames.attribute(e, "style:num-letter-sync"))
                        .orElse("")
                        .equals("true");
                int value = counts[i] == 0 ? start(definition, i) : counts[i];
                number.append(more ? "." : "").append(written(value, format, doubled));
                more = true;
            }
        }
        return number.append(XmlNames.attribute(level, "style:num-suffix"))
                .toString()
                .strip();
    }

    private static String written(int number, String format, boolean doubled) {
        return switch (format) {
            case "a", "A" ->
                doubled
                        ? ListNumbers.format(
                                number, format.equals("a") ? "lowerLetter" : "upperLetter")
                        : Numerals.write(number, format);
            case "1", "i", "I" -> Numerals.write(number, format);
            default -> ListNumbers.format(number, FORMATS.getOrDefault(format, "decimal"));
        };
    }
}
