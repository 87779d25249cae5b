package glossator.format.office.docx;

import glossator.document.Inline;
import glossator.document.Inline.Emphasis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The formatting of a run: its own properties, those of its character style and those of its
/// paragraph style (ECMA-376, part 1, 17.7.2 and 17.7.3).
final class DocxRunStyle {
    private static final Set<String> CODE =
            Set.of("html code", "verbatim char", "source text", "code", "html typewriter");
    private static final Set<String> PLAIN_FILLS = Set.of("", "auto", "ffffff", "true");

    private final DocxStyles styles;

    DocxRunStyle(DocxStyles styles) {
        this.styles = styles;
    }

    /// @param hidden whether the run is not shown at all
    /// @param font empty if nothing says which
    record Setting(List<Inline> inlines, boolean hidden, String font) {}

    /// @param own the properties of the run itself, as [DocxStyles#look] gives them
    /// @param heading whether the paragraph is a heading: bold from its style is then no emphasis
    /// @param linked whether the run is in a link: it needs no underline
    Setting of(Map<String, String> own, String paragraphStyle, boolean heading, boolean linked) {
        String named = own.getOrDefault("rStyle", "");
        Map<String, String> character = named.isEmpty() ? Map.of() : styles.run(named);
        Map<String, String> paragraph = styles.run(paragraphStyle);
        var layers = new Layers(own, character, paragraph, styles.defaults());
        var inlines = new ArrayList<Inline>();
        if (layers.toggle("b") && !(heading && isOn(paragraph, "b"))) {
            inlines.add(Emphasis.BOLD);
        }
        if (layers.toggle("i") && !(heading && isOn(paragraph, "i"))) {
            inlines.add(Emphasis.ITALIC);
        }
        String line = layers.nearest("u");
        if (!line.isEmpty()
                && !line.equals("none")
                && !linked
                && !(heading && isUnderlinedByParagraph(layers))) {
            inlines.add(Emphasis.UNDERLINED);
        }
        if (layers.toggle("strike") || layers.toggle("dstrike")) {
            inlines.add(Emphasis.STRUCK);
        }
        if (!named.isEmpty() && styles.names(named).stream().anyMatch(CODE::contains)) {
            inlines.add(Emphasis.CODE);
        }
        switch (layers.nearest("vertAlign")) {
            case "superscript" -> inlines.add(Emphasis.SUPERSCRIPT);
            case "subscript" -> inlines.add(Emphasis.SUBSCRIPT);
            default -> {}
        }
        if (isHighlighted(own, layers)) {
            inlines.add(Emphasis.MARKED);
        }
        return new Setting(inlines, layers.toggle("vanish"), layers.nearest("rFonts"));
    }

    private static boolean isUnderlinedByParagraph(Layers layers) {
        return layers.paragraph.containsKey("u") && !layers.own.containsKey("u");
    }

    /// Programs with more colors than Word's sixteen shade the run instead.
    private static boolean isHighlighted(Map<String, String> own, Layers layers) {
        String highlight = layers.nearest("highlight");
        String fill = own.getOrDefault("shd", "").toLowerCase(java.util.Locale.ROOT);
        return (!highlight.isEmpty() && !highlight.equals("none")) || !PLAIN_FILLS.contains(fill);
    }

    private static boolean isOn(Map<String, String> look, String name) {
        return look.containsKey(name) && DocxStyles.isOn(look.getOrDefault(name, ""), "1");
    }

    private record Layers(
            Map<String, String> own,
            Map<String, String> character,
            Map<String, String> paragraph,
            Map<String, String> defaults) {

        String nearest(String name) {
            for (Map<String, String> layer : List.of(own, character, paragraph, defaults)) {
                String value = layer.get(name);
                if (value != null) {
                    return value;
                }
            }
            return "";
        }

        /// A property set in both the paragraph style and the run style is off again.
        boolean toggle(String name) {
            if (own.containsKey(name)) {
                return isOn(own, name);
            }
            return isOn(defaults, name) || (isOn(paragraph, name) != isOn(character, name));
        }
    }
}
