package glossator.format.office.docx;

import glossator.format.office.SymbolFonts;
import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The styles of a Word document (ECMA-376, part 1, 17.7).
final class DocxStyles {
    private static final int MAX_CHAIN = 64;

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, String> usual = new HashMap<>();
    private final Map<String, Map<String, String>> runs = new HashMap<>();
    private final Map<String, String> defaults;
    private final String language;

    /// @param name in lower case, as in the file
    private record Style(String id, String name, String basedOn, Element element) {}

    DocxStyles(Optional<Element> part) {
        if (part.isEmpty()) {
            defaults = Map.of();
            language = "";
            return;
        }
        Element root = part.get();
        for (Element e : XmlNames.children(root, "w:style")) {
            String id = XmlNames.attribute(e, "w:styleId");
            String name = XmlNames.valueOf(e, "w:val", "w:name").strip();
            String basedOn = XmlNames.valueOf(e, "w:val", "w:basedOn");
            styles.putIfAbsent(
                    id, new Style(id, name.toLowerCase(java.util.Locale.ROOT), basedOn, e));
            if (isOn(XmlNames.attribute(e, "w:default"), "0")) {
                usual.putIfAbsent(XmlNames.attribute(e, "w:type"), id);
            }
        }
        Optional<Element> run = XmlNames.child(root, "w:docDefaults", "w:rPrDefault", "w:rPr");
        defaults = run.map(DocxStyles::look).orElse(Map.of());
        language = run.map(e -> XmlNames.valueOf(e, "w:val", "w:lang")).orElse("");
    }

    /// The default language of the document.
    String language() {
        return language;
    }

    Map<String, String> defaults() {
        return defaults;
    }

    /// The style of a paragraph that names `given`, which may be empty or unknown.
    String paragraph(String given) {
        return styles.containsKey(given) ? given : usual.getOrDefault("paragraph", "");
    }

    /// The names of the style and its base styles, nearest first, in lower case.
    List<String> names(String id) {
        return chain(id).stream().map(Style::name).toList();
    }

    /// The nearest paragraph property of this name.
    Optional<Element> paragraphProperty(String id, String name) {
        return chain(id).stream()
                .map(s -> XmlNames.child(s.element, "w:pPr", name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The character properties of the style and its base styles: local name to value.
    Map<String, String> run(String id) {
        return runs.computeIfAbsent(id, this::mergeChain);
    }

    private Map<String, String> mergeChain(String id) {
        var merged = new HashMap<String, String>();
        for (Style style : chain(id)) {
            XmlNames.child(style.element, "w:rPr")
                    .ifPresent(e -> look(e).forEach(merged::putIfAbsent));
        }
        return merged;
    }

    private List<Style> chain(String id) {
        var chain = new ArrayList<Style>();
        Style at = styles.get(id);
        while (at != null && !chain.contains(at) && chain.size() < MAX_CHAIN) {
            chain.add(at);
            at = styles.get(at.basedOn);
        }
        return chain;
    }

    /// The properties of a run by local name; one without a value is `true`.
    static Map<String, String> look(Element properties) {
        var look = new HashMap<String, String>();
        for (Element e : XmlNames.children(properties)) {
            String name = XmlNames.nameOf(e);
            if (name.equals("w:shd")) {
                look.put("shd", XmlNames.attribute(e, "w:fill"));
            } else if (name.equals("w:rFonts")) {
                font(e).ifPresent(font -> look.put("rFonts", font));
            } else if (name.startsWith("w:")) {
                String value = XmlNames.attribute(e, "w:val");
                look.put(name.substring(2), value.isEmpty() ? "true" : value);
            }
        }
        return look;
    }

    /// The font of a run that has symbols in place of letters, or else that of its letters.
    private static Optional<String> font(Element fonts) {
        List<String> named = Stream.of("w:ascii", "w:hAnsi", "w:cs")
                .map(name -> XmlNames.attribute(fonts, name))
                .filter(font -> !font.isEmpty())
                .toList();
        return named.stream()
                .limit(2)
                .filter(SymbolFonts::has)
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    static boolean isOn(String value, String otherwise) {
        String written = value.isEmpty() ? otherwise : value;
        return !written.equals("0") && !written.equals("false") && !written.equals("off");
    }
}
