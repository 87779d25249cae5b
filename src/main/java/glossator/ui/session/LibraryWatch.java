package glossator.ui.session;

import glossator.library.Library;
import glossator.library.Presence;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whether the library can be stored to: it may have been opened for reading only, and its file may
/// be moved, deleted or replaced while it is open. Used on the FX thread.
public final class LibraryWatch {
    private final Library library;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Presence> presence =
            new ReadOnlyObjectWrapper<>(Presence.HERE);
    private final ObjectProperty<List<String>> damagedRows = new SimpleObjectProperty<>(List.of());
    private boolean looking;
    private boolean over;

    LibraryWatch(Library library, Tasks tasks) {
        this.library = library;
        this.tasks = tasks;
    }

    private record Found(Presence presence, List<String> damagedRows) {}

    /// Looks at the file in the background; a drive that does not answer is not asked twice.
    public void look() {
        if (looking || over) {
            return;
        }
        looking = true;
        tasks.read(
                () -> new Found(library.presence(), library.damagedRows()), this::show, failure -> {
                    looking = false;
                    tasks.reportFailure(failure);
                });
    }

    /// Whether a look is under way, whose answer may differ from the last one.
    public boolean isLooking() {
        return looking;
    }

    private void show(Found found) {
        looking = false;
        damagedRows.set(found.damagedRows());
        if (!over) {
            presence.set(found.presence());
        }
    }

    /// What the last look found.
    public ReadOnlyObjectProperty<Presence> presenceProperty() {
        return presence.getReadOnlyProperty();
    }

    /// The rows left out so far because they are damaged, one sentence each.
    public ObjectProperty<List<String>> damagedRowsProperty() {
        return damagedRows;
    }

    /// Why the library was opened for reading only; empty if it was not.
    public Optional<String> whyReadOnly() {
        return library.whyReadOnly();
    }

    /// Whether changes are stored, as far as is known.
    public boolean canStore() {
        return !over && presence.get() == Presence.HERE && whyReadOnly().isEmpty();
    }

    /// Whether the file of the library is gone or another one, and what the open library holds has
    /// not been written elsewhere.
    public boolean isLost() {
        return !over && presence.get() != Presence.HERE;
    }

    /// Whether the library has been written elsewhere and closed.
    public boolean isOver() {
        return over;
    }

    /// Writes all that the open library holds to a new file and closes the library; `then` runs
    /// when that is done. A refusal leaves the library open.
    public void rescueTo(Path file, Runnable then) {
        tasks.write(
                () -> {
                    library.rescueTo(file);
                    return file;
                },
                written -> {
                    over = true;
                    then.run();
                });
    }
}
