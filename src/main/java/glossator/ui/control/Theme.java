package glossator.ui.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import glossator.annotation.Color;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

import java.util.Locale;

/// The three color themes.
public enum Theme {
    LIGHT(0.42),
    SEPIA(0.48),
    DARK(0.36);

    private final double strength;

    Theme(double strength) {
        this.strength = strength;
    }

    /// The theme that matches the system's.
    static Theme ofSystem() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
    }

    /// The theme called `word`, or the system's if there is none.
    public static Theme named(String word) {
        for (Theme theme : values()) {
            if (theme.word().equals(word)) {
                return theme;
            }
        }
        return ofSystem();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Theme next() {
        return switch (this) {
            case LIGHT -> SEPIA;
            case SEPIA -> DARK;
            case DARK -> LIGHT;
        };
    }

    /// Gives the controls their look. To be called before the first is made, which would otherwise
    /// load the toolkit's own style sheet.
    public void prepare() {
        var sheet = this == DARK ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(sheet.getUserAgentStylesheetBSS());
    }

    public void apply(Scene scene) {
        prepare();
        scene.getRoot().getStyleClass().removeAll("light", "sepia", "dark");
        scene.getRoot().getStyleClass().add(word());
        if (scene.getStylesheets().isEmpty()) {
            scene.getStylesheets().setAll(StyleSheets.all());
        }
    }

    /// A palette color for use behind the text: translucent enough for the text to keep a contrast
    /// of 4.5:1.
    public javafx.scene.paint.Color paint(Color color) {
        return javafx.scene.paint.Color.web(color.hex(), strength);
    }
}
