package glossator.ui.editions;

import glossator.anchoring.QuoteAnchoring;
import glossator.annotation.Selector;
import glossator.document.Range;
import glossator.ui.session.Tasks;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Searches a whole text for the words of annotations, one at a time. The text is indexed at the
/// first search.
final class PassageSearch {
    private final Tasks tasks;
    private final String text;
    private volatile Optional<QuoteAnchoring> prepared = Optional.empty();
    private volatile boolean busy;

    PassageSearch(Tasks tasks, String text) {
        this.tasks = tasks;
        this.text = text;
    }

    /// `then` receives the passages on the FX thread, most likely first; it is not called if
    /// another search is running.
    void find(Selector wanted, Consumer<List<Range>> then) {
        if (!busy) {
            busy = true;
            tasks.read(() -> find(wanted), then);
        }
    }

    private List<Range> find(Selector wanted) {
        try {
            QuoteAnchoring search = prepared.orElseGet(() -> QuoteAnchoring.in(text));
            prepared = Optional.of(search);
            return search.findPlaces(wanted);
        } finally {
            busy = false;
        }
    }
}
