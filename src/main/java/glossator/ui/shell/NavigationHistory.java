package glossator.ui.shell;

import glossator.ui.control.LibraryView;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;

/// Where the user has been, for back and forward as in a browser.
final class NavigationHistory {
    private static final int MOST = 200;
    private final Deque<Place> back = new ArrayDeque<>();
    private final Deque<Place> forward = new ArrayDeque<>();

    /// Where one can be.
    sealed interface Place {
        /// A character of a source's document, in UTF-16 units.
        record InSource(UUID source, int offset) implements Place {}

        /// A view of the whole library, whose tab may be closed by now.
        record InView(LibraryView view) implements Place {}
    }

    /// Records that the user jumps away from `from`.
    void remember(Place from) {
        if (!from.equals(back.peek())) {
            back.push(from);
        }
        forward.clear();
        while (back.size() > MOST) {
            back.removeLast();
        }
    }

    /// The place one step back from `here`.
    Optional<Place> goBack(Place here) {
        return step(back, forward, here);
    }

    Optional<Place> goForward(Place here) {
        return step(forward, back, here);
    }

    private static Optional<Place> step(Deque<Place> from, Deque<Place> to, Place here) {
        Place there = from.poll();
        if (there != null) {
            to.push(here);
        }
        return Optional.ofNullable(there);
    }

    boolean canGoBack() {
        return !back.isEmpty();
    }

    boolean canGoForward() {
        return !forward.isEmpty();
    }
}
