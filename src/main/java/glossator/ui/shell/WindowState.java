package glossator.ui.shell;

import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.session.Settings;
import glossator.ui.session.WindowBounds;

import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The position of the window and its open sources, stored in the library's settings.
final class WindowState {
    private WindowState() {}

    static void store(Stage stage, Panes panes, Session session) {
        Settings settings = session.settings();
        settings.maximizedProperty().set(stage.isMaximized());
        if (!stage.isMaximized()) {
            settings.windowBoundsProperty()
                    .set(new WindowBounds(
                            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
        List<Double> widths = panes.sideWidths();
        if (!widths.isEmpty()) {
            settings.sideWidthsProperty().set(widths);
        }
    }

    /// Stores which sources have a tab and which is in front.
    static void storeTabs(Session session, List<UUID> tabs) {
        Settings settings = session.settings();
        settings.tabsProperty().set(tabs);
        settings.frontTabProperty().set(session.current().map(OpenSource::id).orElse(null));
    }

    /// Opens the source that was in front when [#storeTabs] was last called, and gives the others
    /// their tabs.
    static void restoreTabs(Session session, DocumentTabs tabs) {
        UUID front = session.settings().frontTabProperty().get();
        List<UUID> known = session.settings().tabsProperty().get().stream()
                .filter(id -> session.sources().stream().anyMatch(s -> s.id().equals(id)))
                .toList();
        if (!known.isEmpty()) {
            tabs.restore(known, front != null && known.contains(front) ? front : known.getLast());
        }
    }

    static void restore(Stage stage, Panes panes, Session session) {
        Settings settings = session.settings();
        WindowBounds bounds = settings.windowBoundsProperty().get();
        if (bounds != null) {
            WindowBounds shown = bounds.on(screens());
            stage.setX(shown.x());
            stage.setY(shown.y());
            stage.setWidth(shown.width());
            stage.setHeight(shown.height());
        }
        stage.setMaximized(settings.maximizedProperty().get());
        List<Double> widths = settings.sideWidthsProperty().get();
        if (widths.size() == 2) {
            panes.setSideWidths(widths.getFirst(), widths.getLast());
        }
    }

    /// The primary one first.
    private static List<WindowBounds> screens() {
        Screen primary = Screen.getPrimary();
        return Stream.concat(Stream.of(primary), Screen.getScreens().stream())
                .distinct()
                .map(Screen::getVisualBounds)
                .map(r -> new WindowBounds(r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight()))
                .toList();
    }
}
