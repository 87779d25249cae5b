package glossator.ui.text;

import javafx.scene.text.Font;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The font families on this machine that suit reading. JavaFX takes one family, not a list.
public final class FontFamilies {
    private static final List<String> SERIFS = List.of(
            "Charter",
            "Georgia",
            "Source Serif 4",
            "Noto Serif",
            "Libertinus Serif",
            "Palatino Linotype",
            "DejaVu Serif",
            "Liberation Serif",
            "Times New Roman");

    private static final String SERIF = firstInstalled(SERIFS);

    private FontFamilies() {}

    /// The default typeface.
    static String serif() {
        return SERIF;
    }

    /// All families, sorted by name.
    public static List<String> all() {
        return Font.getFamilies().stream().distinct().sorted().toList();
    }

    private static String firstInstalled(List<String> wanted) {
        Set<String> there = new HashSet<>(Font.getFamilies());
        return wanted.stream().filter(there::contains).findFirst().orElse("Serif");
    }
}
