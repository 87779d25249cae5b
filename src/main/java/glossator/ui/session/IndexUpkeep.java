package glossator.ui.session;

import glossator.library.IndexProgress;
import glossator.library.Library;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Keeps the indexes of words and of passages up with the library, in the background and a slice at
/// a time: after the start, after imports and other changes, and after those of other programs.
/// Used on the FX thread.
public final class IndexUpkeep {
    /// After the start, so that the first text is shown sooner.
    private static final long BEGIN_MILLIS = 1_500;

    /// After a change, which others may follow.
    private static final long CHANGE_MILLIS = 300;

    /// Between two slices, so that other work gets its turn.
    private static final long BETWEEN_MILLIS = 20;

    private final Library library;
    private final Tasks tasks;
    private final LibraryWatch watch;
    private final ReadOnlyObjectWrapper<IndexProgress> progress =
            new ReadOnlyObjectWrapper<>(new IndexProgress(0, 0, true));
    private volatile boolean passagesAreComplete;
    private final ReadOnlyIntegerWrapper slices = new ReadOnlyIntegerWrapper();
    private Runnable waiting = () -> {};
    private boolean begun;
    private boolean working;
    private boolean again;
    private volatile boolean over;

    IndexUpkeep(Library library, Tasks tasks, LibraryWatch watch) {
        this.library = library;
        this.tasks = tasks;
        this.watch = watch;
        tasks.writingProperty().subscribe(writing -> {
            if (!writing) {
                handleChange();
            }
        });
    }

    /// How many slices were worked on: after each of them something else may be found.
    public ReadOnlyIntegerProperty slicesProperty() {
        return slices.getReadOnlyProperty();
    }

    /// How far the index of words is; that of passages comes after it.
    public ReadOnlyObjectProperty<IndexProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Brings the indexes up to date from now on.
    public void begin() {
        begun = true;
        stepIn(BEGIN_MILLIS);
    }

    /// To be called when the library may have changed.
    void handleChange() {
        if (begun) {
            stepIn(CHANGE_MILLIS);
        }
    }

    /// Lets a slice that is being worked on end soon, and begins none.
    public void finish() {
        over = true;
        waiting.run();
    }

    private void stepIn(long millis) {
        waiting.run();
        waiting = tasks.runAfter(millis, this::step);
    }

    private void step() {
        if (over || watch.isOver()) {
            return;
        }
        if (working) {
            again = true;
            return;
        }
        working = true;
        tasks.read(this::update, this::show, this::report);
    }

    /// One slice of the words, or if there is nothing left to do of them, one of the passages.
    private IndexProgress update() {
        IndexProgress words = library.search().update(() -> over);
        passagesAreComplete =
                words.isComplete() && library.reuse().update(() -> over).isComplete();
        return words;
    }

    private void show(IndexProgress now) {
        working = false;
        progress.set(now);
        slices.set(slices.get() + 1);
        if (again || !passagesAreComplete) {
            again = false;
            stepIn(BETWEEN_MILLIS);
        }
    }

    /// It is tried again after the next change.
    private void report(Throwable failure) {
        working = false;
        again = false;
        if (!over && !watch.isOver()) {
            tasks.reportFailure(failure);
        }
    }
}
