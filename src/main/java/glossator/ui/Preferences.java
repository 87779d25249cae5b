package glossator.ui;

import glossator.ui.text.Typography;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the reader likes to read: theme and typography, kept in the library's settings.
public final class Preferences {
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Typography> typography;

    Preferences(Session session) {
        theme = new SimpleObjectProperty<>(Theme.named(session.setting("theme", "")));
        Typography standard = Typography.STANDARD;
        typography =
                new SimpleObjectProperty<>(
                        standard.withFamily(session.setting("text.family", ""))
                                .withSize(number(session, "text.size", standard.size()))
                                .withSpacing(number(session, "text.spacing", standard.spacing()))
                                .withMeasure(
                                        (int) number(session, "text.measure", standard.measure())));
        theme.addListener((o, before, now) -> session.set("theme", now.word()));
        typography.addListener((o, before, now) -> store(session, now));
    }

    private static double number(Session session, String key, double otherwise) {
        try {
            return Double.parseDouble(session.setting(key, String.valueOf(otherwise)));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static void store(Session session, Typography now) {
        session.set("text.family", now.family());
        session.set("text.size", String.valueOf(now.size()));
        session.set("text.spacing", String.valueOf(now.spacing()));
        session.set("text.measure", String.valueOf(now.measure()));
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }

    public ObjectProperty<Typography> typographyProperty() {
        return typography;
    }

    public Typography typography() {
        return typography.get();
    }

    void larger(double by) {
        typography.set(typography().withSize(typography().size() + by));
    }

    void standardSize() {
        typography.set(typography().withSize(Typography.STANDARD.size()));
    }
}
