package glossator.ui.shell;

import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.session.Settings;
import glossator.ui.session.WindowBounds;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.List;
import java.util.UUID;

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
        if (bounds != null && isOnScreen(bounds)) {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(bounds.width());
            stage.setHeight(bounds.height());
        }
        stage.setMaximized(settings.maximizedProperty().get());
        List<Double> widths = settings.sideWidthsProperty().get();
        if (widths.size() == 2) {
            panes.setSideWidths(widths.getFirst(), widths.getLast());
        }
    }

    /// Whether any screen shows `bounds`; if not, the platform places the window.
    private static boolean isOnScreen(WindowBounds bounds) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(s -> s.intersects(new Rectangle2D(
                        bounds.x() + 20, bounds.y(), Math.max(1, bounds.width() - 40), 40)));
    }
}
