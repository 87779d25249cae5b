package glossator.format.office.odt;

import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The styles of an OpenDocument text (ODF 1.3, part 3, 16), the user's own and the automatic ones.
final class OdtStyles {
    private static final int MAX_CHAIN = 64;
    private static final Pattern CODED = Pattern.compile("_([0-9a-fA-F]{1,4})_");

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Map<String, String>> looks = new HashMap<>();
    private Optional<Element> outline = Optional.empty();
    private String language = "";

    OdtStyles(Element content, Optional<Element> common) {
        common.ifPresent(root -> read(root, "office:styles"));
        read(content, "office:automatic-styles");
    }

    private void read(Element root, String part) {
        for (Element e : XmlNames.child(root, part).map(XmlNames::children).orElse(List.of())) {
            String name = XmlNames.attribute(e, "style:name");
            switch (XmlNames.nameOf(e)) {
                case "style:style" ->
                    styles.putIfAbsent(XmlNames.attribute(e, "style:family") + " " + name, e);
                case "text:list-style" -> lists.putIfAbsent(name, e);
                case "text:outline-style" -> outline = Optional.of(e);
                case "style:default-style" -> {
                    styles.putIfAbsent(XmlNames.attribute(e, "style:family"), e);
                    if (XmlNames.attribute(e, "style:family").equals("paragraph")) {
                        language = language(e);
                    }
                }
                default -> {}
            }
        }
    }

    /// Whether there is a text style whose name begins like this.
    boolean hasTextStyles(String prefix) {
        return styles.keySet().stream().anyMatch(name -> name.startsWith("text " + prefix));
    }

    private static String language(Element style) {
        String language = XmlNames.valueOf(style, "fo:language", "style:text-properties");
        String country = XmlNames.valueOf(style, "fo:country", "style:text-properties");
        return country.isEmpty() || country.equals("none") ? language : language + "-" + country;
    }

    /// The language of the writer's program; empty if the file does not say.
    String language() {
        return language.startsWith("none") ? "" : language;
    }

    /// The numbering of chapters.
    Optional<Element> outline() {
        return outline;
    }

    Optional<Element> list(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /// The names shown in the program's window, nearest first, in lower case.
    List<String> names(String style) {
        var names = new ArrayList<String>();
        for (Element e : chain("paragraph", style)) {
            String shown = XmlNames.attribute(e, "style:display-name");
            String name = shown.isEmpty() ? XmlNames.attribute(e, "style:name") : shown;
            names.add(CODED.matcher(name)
                    .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                            Character.toString(Integer.parseInt(m.group(1), 16))))
                    .toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /// The nearest value of an attribute of the paragraph style itself.
    String nearestAttribute(String style, String attribute) {
        return chain("paragraph", style).stream()
                .map(e -> XmlNames.attribute(e, attribute))
                .filter(v -> !v.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Whether a paragraph of this style begins a page.
    boolean beginsPage(String style) {
        for (Element e : chain("paragraph", style)) {
            boolean master = !XmlNames.attribute(e, "style:master-page-name").isEmpty();
            String before = XmlNames.valueOf(e, "fo:break-before", "style:paragraph-properties");
            if (master || !before.isEmpty()) {
                return master || before.equals("page");
            }
        }
        return false;
    }

    /// The character properties of the style and all its base styles.
    ///
    /// @param family `paragraph` or `text`
    Map<String, String> look(String family, String style) {
        return looks.computeIfAbsent(family + " " + style, _ -> mergeChain(family, style));
    }

    private Map<String, String> mergeChain(String family, String style) {
        var merged = new HashMap<String, String>();
        for (Element e : chain(family, style)) {
            XmlNames.child(e, "style:text-properties").ifPresent(p -> {
                var all = p.getAttributes();
                for (int i = 0; i < all.getLength(); i++) {
                    merged.putIfAbsent(XmlNames.nameOf(all.item(i)), all.item(i).getNodeValue());
                }
            });
        }
        return merged;
    }

    private List<Element> chain(String family, String style) {
        var chain = new ArrayList<Element>();
        Element at = styles.get(family + " " + style);
        while (at != null && !chain.contains(at) && chain.size() < MAX_CHAIN) {
            chain.add(at);
            at = styles.get(family + " " + XmlNames.attribute(at, "style:parent-style-name"));
        }
        return chain;
    }
}
