package glossator.ui.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/// How far each table that is wider than the page is moved to the left, in pixels.
final class TableMover {
    private final IntConsumer changed;
    private final Map<Integer, Double> places = new HashMap<>();

    /// @param changed is told of a table that was moved
    TableMover(IntConsumer changed) {
        this.changed = changed;
    }

    double place(int table) {
        return places.getOrDefault(table, 0.0);
    }

    /// @param most how far it can be moved
    void move(int table, double to, double most) {
        double place = Math.clamp(to, 0, Math.max(0, most));
        if (place != place(table)) {
            places.put(table, place);
            changed.accept(table);
        }
    }

    /// Moves a table so that a part of it is on the page.
    ///
    /// @param left where the part begins in the table
    /// @param room the width of the page
    void reveal(int table, double left, double width, double room) {
        double now = place(table);
        if (left < now) {
            move(table, left, left);
        } else if (left + width > now + room) {
            double wanted = Math.min(left, left + width - room);
            move(table, wanted, wanted);
        }
    }
}
