package glossator.ui.session;

import glossator.document.Document;
import glossator.library.Library;

import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Opens sources, shows their editions, and closes them: the list of the open ones, and the one in
/// front. Used on the FX thread.
final class SourceOpening {
    private final Session session;
    private final Library library;
    private final ObservableList<OpenSource> open;
    private final ObjectProperty<@Nullable OpenSource> current;
    private FirstSource first;

    private volatile Consumer<Document> prepare = _ -> {};

    /// @param first what was loaded before the window was made
    SourceOpening(
            Session session,
            ObservableList<OpenSource> open,
            ObjectProperty<@Nullable OpenSource> current,
            FirstSource first) {
        this.first = first;
        this.session = session;
        library = session.library();
        this.open = open;
        this.current = current;
    }

    /// Brings the source to the front, opening it if needed; `then` runs once it is there.
    void open(UUID id, Consumer<OpenSource> then) {
        Optional<OpenSource> already = session.findOpen(id);
        if (already.isPresent()) {
            bringToFront(already.get(), then);
            return;
        }
        load(id, then);
    }

    private void load(UUID id, Consumer<OpenSource> then) {
        Optional<OpenSource> loaded = first.of(id, library);
        first = FirstSource.NONE;
        if (loaded.isPresent()) {
            show(loaded.get(), then);
            return;
        }
        session.tasks()
                .read(
                        () -> prepared(
                                OpenSource.load(library, id, library.source(id).edition())),
                        read -> show(read, then));
    }

    private OpenSource prepared(OpenSource loaded) {
        prepare.accept(loaded.document());
        return loaded;
    }

    /// `work` does in the background what can be done before a document is shown.
    void onLoaded(Consumer<Document> work) {
        prepare = work;
    }

    private void show(OpenSource loaded, Consumer<OpenSource> then) {
        Optional<OpenSource> meanwhile = session.findOpen(loaded.id());
        if (meanwhile.isEmpty()) {
            open.add(loaded);
            followOpened(loaded);
        }
        bringToFront(meanwhile.orElse(loaded), then);
    }

    private void bringToFront(OpenSource one, Consumer<OpenSource> then) {
        if (session.preview().is(one)) {
            session.preview().keep();
        }
        current.set(one);
        then.accept(one);
    }

    /// Does what is due for a source that a person has opened.
    void followOpened(OpenSource opened) {
        session.tasks().afterStart(() -> {
            rememberOpened(opened.id());
            session.rereading().followOpened(opened);
        });
    }

    private void rememberOpened(UUID id) {
        if (!session.watch().canStore()) {
            return;
        }
        session.write(
                () -> {
                    library.markOpened(id);
                    return id;
                },
                session::refreshSource);
    }

    /// Shows another edition of an open source in place of the current one; `then` runs once it is
    /// there.
    void showEdition(OpenSource in, UUID edition, Consumer<OpenSource> then) {
        if (in.edition().id().equals(edition)) {
            then.accept(in);
            return;
        }
        session.tasks()
                .read(
                        () -> OpenSource.load(library, in.id(), edition),
                        loaded -> replace(in, loaded, then));
    }

    /// Does nothing if `in` has been closed in the meantime.
    private void replace(OpenSource in, OpenSource loaded, Consumer<OpenSource> then) {
        int at = open.indexOf(in);
        if (at >= 0) {
            boolean inFront = current.get() == in;
            open.set(at, loaded);
            if (inFront) {
                current.set(loaded);
            }
            then.accept(loaded);
        }
    }

    void close(OpenSource source) {
        int at = open.indexOf(source);
        open.remove(source);
        if (current.get() == source) {
            current.set(open.isEmpty() ? null : open.get(Math.min(at, open.size() - 1)));
        }
    }
}
