package glossator.format.office.rtf;

import glossator.document.Inline;
import glossator.format.office.StyleNames;
import glossator.format.office.SymbolFonts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The fonts and styles listed at the beginning of an RTF document.
final class RtfHeader {
    private final Map<Integer, StringBuilder> fonts = new HashMap<>();
    private final Map<Integer, StringBuilder> styles = new HashMap<>();
    private final Map<Integer, Integer> outlines = new HashMap<>();

    void font(int number, String more) {
        fonts.computeIfAbsent(number, _ -> new StringBuilder()).append(more);
    }

    void style(int number, int outline, String more) {
        styles.computeIfAbsent(number, _ -> new StringBuilder()).append(more);
        if (outline >= 0 && number >= 0) {
            outlines.put(number, outline);
        }
    }

    /// The heading level of paragraphs of this style; 0 if it is not a heading.
    int level(int style) {
        if (style < 0) {
            return 0;
        }
        Integer outline = outlines.get(style);
        if (outline != null && outline < 9) {
            return outline + 1;
        }
        String name = name(styles, style);
        return StyleNames.isTitle(name) ? 1 : StyleNames.headingLevel(name);
    }

    /// Which part of a title page paragraphs of this style are.
    Optional<Inline.TitlePart> titlePart(int style) {
        return style < 0 ? Optional.empty() : StyleNames.titlePart(name(styles, style));
    }

    /// Whether paragraphs of this style are quotations.
    boolean isQuote(int style) {
        return style >= 0 && StyleNames.isQuote(name(styles, style));
    }

    /// In a symbol font, letters are symbols.
    String decode(String text, int font) {
        String name = name(fonts, font);
        return SymbolFonts.shown(name, text);
    }

    private static String name(Map<Integer, StringBuilder> names, int number) {
        StringBuilder written = names.get(number);
        return written == null
                ? ""
                : written.toString().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
