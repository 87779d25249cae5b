package glossator.ui.control;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

import java.util.Optional;

/// The arrow keys, also those of the number pad.
public final class ArrowKeys {
    private ArrowKeys() {}

    /// The direction that an arrow key has on screen: -1, 0 or 1 to the right and downward.
    public static Optional<Point2D> direction(KeyCode code) {
        return switch (code) {
            case LEFT, KP_LEFT -> Optional.of(new Point2D(-1, 0));
            case RIGHT, KP_RIGHT -> Optional.of(new Point2D(1, 0));
            case UP, KP_UP -> Optional.of(new Point2D(0, -1));
            case DOWN, KP_DOWN -> Optional.of(new Point2D(0, 1));
            default -> Optional.empty();
        };
    }
}
