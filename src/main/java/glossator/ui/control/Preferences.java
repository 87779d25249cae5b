package glossator.ui.control;

import glossator.ui.session.Session;
import glossator.ui.session.Settings;
import glossator.ui.session.Typography;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The user's reading preferences, theme and typography, stored in the library's settings.
public final class Preferences {
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Typography> typography;

    public Preferences(Session session) {
        Settings settings = session.settings();
        theme = new SimpleObjectProperty<>(Theme.named(settings.themeProperty().get()));
        theme.addListener((o, before, now) -> settings.themeProperty().set(now.word()));
        typography = settings.typographyProperty();
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

    public void enlarge(double by) {
        typography.set(typography().withSize(typography().size() + by));
    }

    public void resetSize() {
        typography.set(typography().withSize(Typography.STANDARD.size()));
    }
}
