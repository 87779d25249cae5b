package glossator.ui.session;

import glossator.library.Library;
import glossator.library.Presence;
import glossator.message.Refusal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What is done for the safety of the library without being asked, in the background and one thing
/// at a time: checks for damage, sidecars after each burst of changes, and backups. Used on the FX
/// thread.
public final class Upkeep {
    /// After the start, so that the first text is shown sooner.
    private static final long BEGIN_MILLIS = 3_000;

    private static final long SIDECARS_MILLIS = 3_000;
    private static final long BACKUP_MILLIS = 60_000;

    /// A change that is still in no backup after this time needs none, such as that of a setting.
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(20);

    private final Library library;
    private final Tasks tasks;
    private final LibraryWatch watch;
    private final IndexUpkeep index;
    private Consumer<List<String>> damaged = found -> {};
    private Runnable waiting = () -> {};
    private boolean working;
    private boolean changed;
    private long changedAt = System.nanoTime();
    private boolean begun;

    Upkeep(Library library, Tasks tasks, LibraryWatch watch) {
        this.library = library;
        this.tasks = tasks;
        this.watch = watch;
        index = new IndexUpkeep(library, tasks, watch);
        tasks.writingProperty().subscribe(writing -> {
            if (begun && !writing) {
                handleChange();
            }
        });
    }

    /// Keeps the indexes of words and of passages up with the library.
    public IndexUpkeep index() {
        return index;
    }

    /// Sets the handler of the damage that a check finds, one sentence each.
    public void onDamaged(Consumer<List<String>> handler) {
        damaged = handler;
    }

    /// Does what is due now, and from then on what becomes due.
    public void begin() {
        begun = true;
        index.begin();
        var _ = tasks.runAfter(BEGIN_MILLIS, this::check);
        tasks.runEvery(BACKUP_MILLIS, this::backUp);
    }

    private void check() {
        boolean canStore = watch.canStore();
        tasks.read(
                () -> {
                    var found = new ArrayList<String>(library.quickCheck());
                    if (found.isEmpty() && canStore && library.fullCheckDue()) {
                        found.addAll(library.fullCheck());
                    }
                    // What was found in a file that is gone is not damage.
                    return library.presence() == Presence.HERE ? found : List.of();
                },
                this::show,
                this::report);
    }

    /// That the library is gone or another one is what [LibraryWatch] says.
    private void report(Throwable failure) {
        boolean lost = failure instanceof Refusal refusal
                && List.of("library.gone", "library.replaced").contains(refusal.key());
        if (!lost && !watch.isOver()) {
            tasks.reportFailure(failure);
        }
    }

    private void show(List<String> found) {
        if (found.isEmpty()) {
            changed = true;
            writeSidecars();
        } else {
            damaged.accept(found);
        }
    }

    private void handleChange() {
        changed = true;
        changedAt = System.nanoTime();
        waiting.run();
        waiting = tasks.runAfter(SIDECARS_MILLIS, this::writeSidecars);
    }

    private void writeSidecars() {
        if (working) {
            handleChange();
            return;
        }
        work(() -> library.writeSidecars() > 0, written -> backUp());
    }

    /// The library knows when a backup is due; it is not asked while nothing has changed.
    private void backUp() {
        if (changed) {
            boolean old = System.nanoTime() - changedAt > LONG_ENOUGH.toNanos();
            changed = !old;
            work(() -> library.backups().makeIfDue().isPresent(), made -> changed &= !made);
        }
    }

    private void work(Callable<Boolean> work, Consumer<Boolean> done) {
        if (working || !watch.canStore()) {
            return;
        }
        working = true;
        tasks.read(
                work,
                result -> {
                    working = false;
                    done.accept(result);
                },
                failure -> {
                    working = false;
                    report(failure);
                });
    }

    /// Writes the sidecars that are due after the pending writes; [Tasks#close] waits for it.
    public void finish() {
        begun = false;
        index.finish();
        if (watch.canStore()) {
            tasks.write(library::writeSidecars, written -> {});
        }
    }
}
