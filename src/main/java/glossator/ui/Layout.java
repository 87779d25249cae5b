package glossator.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Where the window stood and what was open in it, kept in the library's settings.
final class Layout {
    private Layout() {}

    static void store(Stage stage, Shell shell) {
        Session session = shell.session();
        session.set("window.maximized", String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized()) {
            session.set(
                    "window.bounds",
                    stage.getX()
                            + ","
                            + stage.getY()
                            + ","
                            + stage.getWidth()
                            + ","
                            + stage.getHeight());
        }
        if (shell.split().getItems().size() == 3) {
            session.set(
                    "window.dividers",
                    Arrays.stream(shell.split().getDividerPositions())
                            .mapToObj(String::valueOf)
                            .collect(Collectors.joining(",")));
        }
        storeTabs(session);
    }

    /// Stores which sources are open and which is in front.
    static void storeTabs(Session session) {
        session.set(
                "window.tabs",
                session.open().stream()
                        .map(o -> o.id().toString())
                        .collect(Collectors.joining(",")));
        session.set("window.front", session.current().map(o -> o.id().toString()).orElse(""));
    }

    static void restore(Stage stage, Shell shell) {
        Session session = shell.session();
        double[] bounds = numbers(session.setting("window.bounds", ""));
        if (bounds.length == 4 && isOnScreen(bounds)) {
            stage.setX(bounds[0]);
            stage.setY(bounds[1]);
            stage.setWidth(bounds[2]);
            stage.setHeight(bounds[3]);
        }
        stage.setMaximized(session.setting("window.maximized", "").equals("true"));
        double[] dividers = numbers(session.setting("window.dividers", ""));
        if (dividers.length == 2) {
            shell.split().setDividerPositions(dividers);
        }
    }

    /// A window that was last on a screen that is gone opens where the platform puts it.
    private static boolean isOnScreen(double[] bounds) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(
                        s ->
                                s.intersects(
                                        new Rectangle2D(
                                                bounds[0] + 20,
                                                bounds[1],
                                                Math.max(1, bounds[2] - 40),
                                                40)));
    }

    private static double[] numbers(String text) {
        try {
            return text.isEmpty()
                    ? new double[0]
                    : Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }
}
