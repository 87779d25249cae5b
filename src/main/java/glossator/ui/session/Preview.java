package glossator.ui.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

import org.jspecify.annotations.Nullable;

import java.util.UUID;
import java.util.function.Consumer;

/// The one source that is looked at without being opened: it has a tab, but is not remembered as
/// opened or as one of the open sources, and gives way to the next. Used on the FX thread.
public final class Preview {
    private final Session session;
    private final ReadOnlyObjectWrapper<@Nullable OpenSource> source =
            new ReadOnlyObjectWrapper<>();
    private int asked;

    Preview(Session session) {
        this.session = session;
        // Later: where it was left must not be remembered when its tab is closed.
        session.openSources().addListener((ListChangeListener<OpenSource>)
                change -> session.tasks().runLater(this::forgetClosed));
    }

    private void forgetClosed() {
        if (!session.openSources().contains(source.get())) {
            source.set(null);
        }
    }

    /// The source; null if none is looked at, or only those that are open anyway.
    public ReadOnlyObjectProperty<@Nullable OpenSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    public boolean is(OpenSource one) {
        return source.get() == one;
    }

    /// Brings this edition of a source to the front; `then` runs once it is there, unless something
    /// else was wanted meanwhile. An open source is shown in its tab.
    public void show(UUID id, UUID edition, Consumer<OpenSource> then) {
        int mine = ++asked;
        var already = session.findOpen(id);
        if (already.isPresent()) {
            session.showEdition(already.get(), edition, shown -> {
                if (mine == asked) {
                    front(shown, then);
                }
            });
            return;
        }
        session.tasks().read(() -> OpenSource.load(session.library(), id, edition), loaded -> {
            if (mine == asked) {
                OpenSource there = session.findOpen(id).orElse(loaded);
                if (there == loaded) {
                    session.openSources().add(loaded);
                }
                front(there, then);
                if (there == loaded) {
                    source.set(loaded);
                }
            }
        });
    }

    private void front(OpenSource one, Consumer<OpenSource> then) {
        OpenSource before = source.get();
        session.currentProperty().set(one);
        if (before != null && before != one) {
            session.close(before);
        }
        then.accept(one);
    }

    /// Makes it a source that is open like any other.
    public void keep() {
        OpenSource kept = source.get();
        if (kept != null && session.openSources().contains(kept)) {
            source.set(null);
            session.followOpened(kept);
        }
    }

    /// Closes it, and what is on its way is not shown.
    public void close() {
        asked++;
        OpenSource before = source.get();
        if (before != null) {
            session.close(before);
        }
    }
}
