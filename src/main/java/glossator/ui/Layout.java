package glossator.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Where the window stood and what was open in it, kept in the library's settings.
final class Layout {
    private Layout() {}

    static void store(Stage stage, Panes panes, Session session) {
        session.set("window.maximized", String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized()) {
            List<Double> bounds =
                    List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            session.set("window.bounds", text(bounds));
        }
        List<Double> dividers = panes.dividers();
        if (!dividers.isEmpty()) {
            session.set("window.dividers", text(dividers));
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

    private static String text(List<Double> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /// Opens what was open when [#storeTabs] was called, and brings the same source to the front.
    static void restoreTabs(Session session) {
        String tabs = session.setting("window.tabs", "");
        String front = session.setting("window.front", "");
        for (String id : tabs.isEmpty() ? new String[0] : tabs.split(",")) {
            if (session.sources().stream().anyMatch(s -> s.id().toString().equals(id))) {
                session.open(UUID.fromString(id), in -> bringToFront(front, session));
            }
        }
    }

    private static void bringToFront(String id, Session session) {
        session.open().stream()
                .filter(in -> in.id().toString().equals(id))
                .findFirst()
                .ifPresent(in -> session.currentProperty().set(in));
    }

    static void restore(Stage stage, Panes panes, Session session) {
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
            panes.setDividers(dividers[0], dividers[1]);
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
