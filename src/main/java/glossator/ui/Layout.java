package glossator.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Arrays;
import java.util.List;

/// Where the window stood and what was open in it, kept in the library's settings.
final class Layout {
    private Layout() {}

    static void store(Stage stage, Shell shell) {
        Settings settings = shell.session().settings();
        settings.maximizedProperty().set(stage.isMaximized());
        if (!stage.isMaximized()) {
            settings.windowBoundsProperty()
                    .set(
                            new WindowBounds(
                                    stage.getX(),
                                    stage.getY(),
                                    stage.getWidth(),
                                    stage.getHeight()));
        }
        if (shell.split().getItems().size() == 3) {
            settings.dividersProperty()
                    .set(Arrays.stream(shell.split().getDividerPositions()).boxed().toList());
        }
        storeTabs(shell.session());
    }

    /// Stores which sources are open and which is in front.
    static void storeTabs(Session session) {
        Settings settings = session.settings();
        settings.tabsProperty().set(session.open().stream().map(OpenSource::id).toList());
        settings.frontTabProperty().set(session.current().map(OpenSource::id).orElse(null));
    }

    static void restore(Stage stage, Shell shell) {
        Settings settings = shell.session().settings();
        WindowBounds bounds = settings.windowBoundsProperty().get();
        if (bounds != null && isOnScreen(bounds)) {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(bounds.width());
            stage.setHeight(bounds.height());
        }
        stage.setMaximized(settings.maximizedProperty().get());
        List<Double> dividers = settings.dividersProperty().get();
        if (dividers.size() == 2) {
            shell.split().setDividerPositions(dividers.getFirst(), dividers.getLast());
        }
    }

    /// A window that was last on a screen that is gone opens where the platform puts it.
    private static boolean isOnScreen(WindowBounds bounds) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(
                        s ->
                                s.intersects(
                                        new Rectangle2D(
                                                bounds.x() + 20,
                                                bounds.y(),
                                                Math.max(1, bounds.width() - 40),
                                                40)));
    }
}
