package glossator.format.office.docx;

import glossator.format.office.Bullets;
import glossator.format.office.ListNumbers;
import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers the numbered paragraphs of a Word document (ECMA-376, part 1, 17.9).
final class DocxNumbering {
    private static final int LEVELS = 9;

    /// The placeholder in a level's text for the number of a level, from 1.
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final DocxStyles styles;
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> instances = new HashMap<>();
    private final Map<String, String> byStyleLink = new HashMap<>();
    private final Map<String, Integer[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    DocxNumbering(Optional<Element> part, DocxStyles styles) {
        this.styles = styles;
        part.ifPresent(this::read);
    }

    private void read(Element root) {
        for (Element e : XmlNames.children(root, "w:abstractNum")) {
            String id = XmlNames.attribute(e, "w:abstractNumId");
            lists.putIfAbsent(id, e);
            byStyleLink.putIfAbsent(XmlNames.valueOf(e, "w:val", "w:styleLink"), id);
        }
        for (Element e : XmlNames.children(root, "w:num")) {
            instances.putIfAbsent(XmlNames.attribute(e, "w:numId"), e);
        }
    }

    /// @param level from 0
    record Counted(String text, int level) {}

    /// Counts the paragraph; empty if it is not numbered.
    Optional<Counted> of(Optional<Element> own, String style) {
        Optional<Element> direct = own.flatMap(e -> XmlNames.child(e, "w:numPr"));
        Optional<Element> styled = styles.paragraphProperty(style, "w:numPr");
        String id = direct.map(e -> XmlNames.valueOf(e, "w:val", "w:numId")).orElse("");
        if (id.isEmpty()) {
            id = styled.map(e -> XmlNames.valueOf(e, "w:val", "w:numId")).orElse("");
        }
        Element instance = instances.get(id);
        if (instance == null || id.equals("0")) {
            return Optional.empty();
        }
        String list = list(XmlNames.valueOf(instance, "w:val", "w:abstractNumId"));
        String level = direct.map(e -> XmlNames.valueOf(e, "w:val", "w:ilvl")).orElse("");
        if (level.isEmpty()) {
            level = levelLinkedTo(list, style);
        }
        if (level.isEmpty()) {
            level = styled.map(e -> XmlNames.valueOf(e, "w:val", "w:ilvl")).orElse("");
        }
        int at = Math.clamp(number(level, 0), 0, LEVELS - 1);
        return Optional.of(new Counted(count(id, instance, list, at), at));
    }

    /// A list may be defined by a style that in turn points to another list (17.9.21).
    private String list(String id) {
        Element list = lists.get(id);
        String link = list == null ? "" : XmlNames.valueOf(list, "w:val", "w:numStyleLink");
        String defining = byStyleLink.get(link);
        return link.isEmpty() || defining == null ? id : defining;
    }

    /// The level that is linked to this paragraph style.
    private String levelLinkedTo(String list, String style) {
        Element e = lists.get(list);
        if (e == null || style.isEmpty()) {
            return "";
        }
        for (Element level : XmlNames.children(e, "w:lvl")) {
            if (XmlNames.valueOf(level, "w:val", "w:pStyle").equals(style)) {
                return XmlNames.attribute(level, "w:ilvl");
            }
        }
        return "";
    }

    private String count(String id, Element instance, String list, int at) {
        Integer[] counted = counts.computeIfAbsent(list, _ -> new Integer[LEVELS]);
        for (int level = 0; level < LEVELS; level++) {
            String start = override(instance, level, "w:startOverride");
            if (!start.isEmpty() && level == at && begun.add(id + " " + level)) {
                counted[level] = number(start, 1) - 1;
            }
        }
        Integer before = counted[at];
        counted[at] = before == null ? start(instance, list, at) : before + 1;
        for (int level = at + 1; level < LEVELS; level++) {
            String restart = level(instance, list, level, "w:lvlRestart");
            int after = restart.isEmpty() ? level : number(restart, level);
            if (after > at) {
                counted[level] = null;
            }
        }
        return text(instance, list, at, counted);
    }

    private String text(Element instance, String list, int at, Integer[] counted) {
        String format = level(instance, list, at, "w:numFmt");
        String pattern = level(instance, list, at, "w:lvlText");
        if (format.equals("bullet")) {
            return Bullets.of(pattern);
        }
        boolean legal = DocxStyles.isOn(level(instance, list, at, "w:isLgl"), "0");
        return PLACE.matcher(pattern)
                .replaceAll(place -> {
                    int level = place.group(1).charAt(0) - '1';
                    Integer counting = counted[level];
                    int value = counting == null ? start(instance, list, level) : counting;
                    String how = level(instance, list, level, "w:numFmt");
                    boolean plain = legal && !how.equals("none");
                    String word = ListNumbers.format(value, plain ? "decimal" : how);
                    return Matcher.quoteReplacement(word);
                })
                .strip();
    }

    private int start(Element instance, String list, int level) {
        return number(level(instance, list, level, "w:start"), 0);
    }

    private String level(Element instance, String list, int level, String property) {
        String overridden = overriddenLevel(instance, level, property);
        if (!overridden.isEmpty()) {
            return overridden;
        }
        Element e = lists.get(list);
        if (e != null) {
            for (Element each : XmlNames.children(e, "w:lvl")) {
                if (XmlNames.attribute(each, "w:ilvl").equals(String.valueOf(level))) {
                    return value(each, property);
                }
            }
        }
        return "";
    }

    private static String overriddenLevel(Element instance, int level, String property) {
        for (Element e : XmlNames.children(instance, "w:lvlOverride")) {
            if (XmlNames.attribute(e, "w:ilvl").equals(String.valueOf(level))) {
                return XmlNames.child(e, "w:lvl").map(l -> value(l, property)).orElse("");
            }
        }
        return "";
    }

    private static String override(Element instance, int level, String property) {
        for (Element e : XmlNames.children(instance, "w:lvlOverride")) {
            if (XmlNames.attribute(e, "w:ilvl").equals(String.valueOf(level))) {
                return XmlNames.valueOf(e, "w:val", property);
            }
        }
        return "";
    }

    private static String value(Element level, String property) {
        Optional<Element> e = XmlNames.child(level, property);
        if (e.isPresent() && property.equals("w:isLgl")) {
            return XmlNames.attribute(e.get(), "w:val").isEmpty() ? "1" : "0";
        }
        return e.map(p -> XmlNames.attribute(p, "w:val")).orElse("");
    }

    private static int number(String written, int otherwise) {
        return written.matches("-?\\d{1,8}") ? Integer.parseInt(written) : otherwise;
    }
}
