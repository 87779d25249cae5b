package glossator.format.office.odt;

import glossator.document.Inline;
import glossator.document.Inline.Emphasis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The emphasis in character properties (ODF 1.3, part 3, 20).
final class OdtRunStyle {
    private OdtRunStyle() {}

    /// @param plain properties that are no emphasis here, because the whole paragraph has them
    /// @param linked whether the run is in a link: it needs no underline
    static List<Inline> inlines(
            Map<String, String> look, Map<String, String> plain, boolean linked) {
        var inlines = new ArrayList<Inline>();
        if (isBold(look) && !isBold(plain)) {
            inlines.add(Emphasis.BOLD);
        }
        if (isItalic(look) && !isItalic(plain)) {
            inlines.add(Emphasis.ITALIC);
        }
        if (!linked && hasLine(look, "underline") && !hasLine(plain, "underline")) {
            inlines.add(Emphasis.UNDERLINED);
        }
        if (hasLine(look, "line-through")) {
            inlines.add(Emphasis.STRUCK);
        }
        String position = value(look, "style:text-position");
        if (position.matches("super\\b.*|[1-9]\\d*%.*")) {
            inlines.add(Emphasis.SUPERSCRIPT);
        } else if (position.matches("sub\\b.*|-[1-9]\\d*%.*")) {
            inlines.add(Emphasis.SUBSCRIPT);
        }
        if (isFilled(look) && !isFilled(plain)) {
            inlines.add(Emphasis.MARKED);
        }
        return inlines;
    }

    private static String value(Map<String, String> look, String name) {
        return look.getOrDefault(name, "");
    }

    private static boolean isBold(Map<String, String> look) {
        return value(look, "fo:font-weight").matches("bold|[6-9]00");
    }

    private static boolean isItalic(Map<String, String> look) {
        return value(look, "fo:font-style").matches("italic|oblique");
    }

    private static boolean hasLine(Map<String, String> look, String which) {
        String style = value(look, "style:text-" + which + "-style");
        String type = value(look, "style:text-" + which + "-type");
        String said = style.isEmpty() ? type : style;
        return !said.isEmpty() && !said.equals("none");
    }

    private static boolean isFilled(Map<String, String> look) {
        String fill = value(look, "fo:background-color").toLowerCase(java.util.Locale.ROOT);
        return !fill.isEmpty() && !fill.equals("transparent") && !fill.equals("#ffffff");
    }
}
