package glossator.format.office.docx;

import glossator.annotation.Color;
import glossator.annotation.Style;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How the annotations on a run of characters make it look: its shading (ECMA-376, part 1,
/// 17.3.2.32, because highlighting has only sixteen colors), its underline, its strikethrough.
///
/// @param highlight null if there is none
/// @param underline null if there is none
record DocxLook(@Nullable Color highlight, @Nullable Color underline, boolean struck) {
    static final DocxLook NONE = new DocxLook(null, null, false);

    /// The color as Word writes it.
    static String fill(Color color) {
        return color.hex().substring(1).toUpperCase(Locale.ROOT);
    }

    DocxLook with(Style style, Color color) {
        return switch (style) {
            case HIGHLIGHT -> new DocxLook(color, underline, struck);
            case UNDERLINE -> new DocxLook(highlight, color, struck);
            case STRIKEOUT -> new DocxLook(highlight, underline, true);
        };
    }

    /// The properties that it stands in for, by local name.
    Set<String> replaced() {
        var names = new ArrayList<String>();
        if (highlight != null) {
            names.addAll(List.of("shd", "highlight"));
        }
        if (underline != null) {
            names.add("u");
        }
        if (struck) {
            names.addAll(List.of("strike", "dstrike"));
        }
        return Set.copyOf(names);
    }

    /// The properties that it sets, by local name.
    Map<String, String> markup(WordNames names) {
        var markup = new LinkedHashMap<String, String>();
        if (struck) {
            markup.put("strike", names.empty("strike"));
        }
        if (underline != null) {
            markup.put("u", names.empty("u", "val", "single", "color", fill(underline)));
        }
        if (highlight != null) {
            markup.put(
                    "shd",
                    names.empty("shd", "val", "clear", "color", "auto", "fill", fill(highlight)));
        }
        return markup;
    }
}
