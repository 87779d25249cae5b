package glossator.ui.recovery;

import glossator.library.Backup;
import glossator.ui.session.Tasks;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Looks into backups one after another in the background; what was asked for last comes first.
/// Used on the FX thread.
final class BackupLooks {
    private final Tasks tasks;
    private final ObservableMap<Backup, BackupLook> found = FXCollections.observableHashMap();
    private final Deque<Backup> waiting = new ArrayDeque<>();
    private @Nullable Backup looking;

    BackupLooks(Tasks tasks) {
        this.tasks = tasks;
    }

    /// What was found so far.
    ObservableMap<Backup, BackupLook> found() {
        return found;
    }

    Optional<BackupLook> find(@Nullable Backup backup) {
        return Optional.ofNullable(backup).map(found::get);
    }

    /// Looks into these, in this order, after what [#ask] asks for.
    void askAll(List<Backup> backups) {
        waiting.clear();
        waiting.addAll(backups);
        lookNext();
    }

    /// Looks into this one next.
    void ask(Backup backup) {
        waiting.remove(backup);
        waiting.addFirst(backup);
        lookNext();
    }

    /// Looks into no more of them.
    void stop() {
        waiting.clear();
    }

    private void lookNext() {
        Backup next = looking == null ? waiting.poll() : null;
        if (next == null) {
            return;
        }
        if (found.containsKey(next)) {
            lookNext();
            return;
        }
        looking = next;
        tasks.read(() -> BackupLook.into(next), look -> {
            looking = null;
            found.put(next, look);
            lookNext();
        });
    }
}
