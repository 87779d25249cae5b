package glossator.format.office.odt;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Inline.Emphasis;
import glossator.document.Range;
import glossator.format.container.XmlSource;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.CopyEdits;
import glossator.format.office.copy.CopyLooks;
import glossator.format.office.copy.CopyPlaces;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Colors passages by spans around their characters, inside of the spans that the text has: their
/// styles set the color and nothing else, and without the spans all is as it was.
final class OdtPaint {
    private static final String OWN = "Glossator_";
    private static final String PLAIN = "Mark_";
    private static final String AUTOMATIC = "office:automatic-styles";
    private static final String BACKGROUND = "fo:background-color";

    private final OdtText text;
    private final XmlSource source;
    private final OdtNames names;
    private final CopyEdits edits;
    private final String prefix;
    private final Map<String, String> used = new TreeMap<>();

    /// @param traces whether the names of the styles tell that they are ours
    OdtPaint(OdtText text, XmlSource source, CopyEdits edits, boolean traces) {
        this.text = text;
        this.source = source;
        this.edits = edits;
        names = new OdtNames(text.parts().content());
        prefix = traces ? OWN : unusedPrefix(text.styles());
    }

    private static String unusedPrefix(OdtStyles styles) {
        String prefix = PLAIN;
        while (styles.hasTextStyles(prefix)) {
            prefix = "X" + prefix;
        }
        return prefix;
    }

    static boolean isOwn(String style) {
        return style.startsWith(OWN);
    }

    /// What a text looks like without what another program has made of our colors: it has kept the
    /// bookmarks, but not the names of the styles.
    static Map<String, String> without(List<OdtMarkup.Bookmark> open, Map<String, String> look) {
        if (open.isEmpty()) {
            return look;
        }
        var rest = new HashMap<>(look);
        for (OdtMarkup.Bookmark each : open) {
            Style style = each.mark().style();
            String hex = each.mark().color().hex();
            if (style == Style.HIGHLIGHT
                    && hex.equalsIgnoreCase(look.getOrDefault(BACKGROUND, ""))) {
                rest.remove(BACKGROUND);
            } else if (style == Style.UNDERLINE
                    && hex.equalsIgnoreCase(look.getOrDefault("style:text-underline-color", ""))) {
                rest.remove("style:text-underline-style");
                rest.remove("style:text-underline-type");
            } else if (style == Style.STRIKEOUT) {
                rest.remove("style:text-line-through-style");
                rest.remove("style:text-line-through-type");
            }
        }
        return rest;
    }

    /// Takes out all spans of ours.
    void removeOld() {
        for (Element span : text.markup().paints()) {
            edits.delete(source.startTag(span));
            if (!source.isEmptyTag(span)) {
                edits.delete(source.endTag(span));
            }
        }
    }

    /// The styles of ours that the file has, by their names.
    private Map<String, Element> oldStyles() {
        var old = new HashMap<String, Element>();
        automatic()
                .ifPresent(styles -> XmlNames.children(styles).forEach(e -> {
                    String name = XmlNames.attribute(e, "style:name");
                    if (isOwn(name)) {
                        old.put(name, e);
                    }
                }));
        return old;
    }

    private Optional<Element> automatic() {
        return XmlNames.child(text.parts().content(), AUTOMATIC);
    }

    void paint(CopyLooks looks, CopyPlaces places, OdtCharacters characters) {
        int length = text.document().length();
        int i = 0;
        @Nullable Node field = null;
        while (i < length) {
            int code = characters.isPaintable(i) ? looks.code(i) : 0;
            if (code != 0 && field != null && field.isSameNode(characters.field(i))) {
                i++; // it is colored already, as a whole
                continue;
            }
            int end = i + 1;
            while (end < length
                    && characters.isPaintable(end)
                    && looks.code(end) == code
                    && isJoined(places, characters, end)) {
                end++;
            }
            if (code != 0) {
                String start = names.start("text:span", "text:style-name", style(code));
                edits.insert(places.from(i), CopyEdits.Kind.PAINT_START, start);
                edits.insert(places.to(end - 1), CopyEdits.Kind.PAINT_END, names.end("text:span"));
                field = characters.field(end - 1);
            }
            i = end;
        }
    }

    /// Whether nothing but white space of the file is between the character and the one before.
    private boolean isJoined(CopyPlaces places, OdtCharacters characters, int offset) {
        int from = places.to(offset - 1);
        int to = places.from(offset);
        Node parent = characters.parent(offset);
        if (parent == null || !parent.isSameNode(characters.parent(offset - 1))) {
            return false;
        }
        if (places.from(offset - 1) == to) {
            return true; // parts of one element, or of one reference
        }
        return from <= to
                && source.text().substring(from, to).isBlank()
                && !edits.hasInsertion(from)
                && !edits.hasInsertion(to);
    }

    private String style(int code) {
        CopyLooks.Look look = CopyLooks.look(code);
        var properties = new ArrayList<String>();
        Color fill = look.fill();
        if (fill != null) {
            properties.addAll(List.of(BACKGROUND, fill.hex()));
        }
        Color line = look.line();
        if (line != null) {
            properties.addAll(List.of(
                    "style:text-underline-style", "solid",
                    "style:text-underline-width", "auto",
                    "style:text-underline-color", line.hex()));
        }
        if (look.struck()) {
            properties.addAll(List.of("style:text-line-through-style", "solid"));
        }
        return use(prefix + Integer.toHexString(code), properties);
    }

    /// The style of emphasized words in a comment.
    String style(Set<Emphasis> emphases) {
        var properties = new ArrayList<String>();
        var name = new StringBuilder(prefix);
        for (Emphasis each : Emphasis.values()) {
            if (emphases.contains(each)) {
                name.append(each.name().toLowerCase(Locale.ROOT));
                properties.addAll(
                        switch (each) {
                            case BOLD -> List.of("fo:font-weight", "bold");
                            case ITALIC -> List.of("fo:font-style", "italic");
                            default -> List.of("style:text-line-through-style", "solid");
                        });
            }
        }
        return use(name.toString(), properties);
    }

    private String use(String name, List<String> properties) {
        used.computeIfAbsent(
                name,
                _ -> names.start("style:style", "style:name", name, "style:family", "text")
                        + names.empty("style:text-properties", properties.toArray(String[]::new))
                        + names.end("style:style"));
        return name;
    }

    /// Writes the styles that were used, and takes out those that are no longer.
    ///
    /// @param kept the styles in comments that stay as they are
    void writeStyles(Set<String> kept) {
        oldStyles().forEach((name, e) -> {
            if (used.remove(name) == null && !kept.contains(name)) {
                edits.delete(source.element(e));
            }
        });
        if (used.isEmpty()) {
            return;
        }
        String all = String.join("", used.values());
        Optional<Element> automatic = automatic();
        if (automatic.isEmpty()) {
            Element body = XmlNames.child(text.parts().content(), "office:body").orElseThrow();
            edits.insert(
                    source.startTag(body).start(),
                    CopyEdits.Kind.SECTION,
                    names.start(AUTOMATIC) + all + names.end(AUTOMATIC));
        } else if (source.isEmptyTag(automatic.get())) {
            Range tag = source.startTag(automatic.get());
            String open = source.text().substring(tag.start(), tag.end() - 2);
            String end = "</" + automatic.get().getNodeName() + ">";
            edits.replace(tag, open + ">" + all + end);
        } else {
            edits.insert(source.endTag(automatic.get()).start(), CopyEdits.Kind.SECTION, all);
        }
    }
}
