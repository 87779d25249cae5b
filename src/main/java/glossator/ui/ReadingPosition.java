package glossator.ui;

import glossator.document.Range;
import glossator.ui.library.SourcesPane;
import glossator.ui.notes.NotesPane;
import glossator.ui.text.Reader;

/// Where the user reads: shown in the status line, the outline and the notes, and kept for each
/// source, so that it opens there again.
final class ReadingPosition {
    private static final long NOTES_MILLIS = 250;
    private static final long STORE_MILLIS = 1_500;
    private final Session session;
    private final Readers readers;
    private final StatusLine status;
    private final SourcesPane sources;
    private final NotesPane notes;
    private Runnable cancelNotes = () -> {};
    private Runnable cancelStore = () -> {};

    ReadingPosition(
            Session session,
            Readers readers,
            StatusLine status,
            SourcesPane sources,
            NotesPane notes) {
        this.session = session;
        this.readers = readers;
        this.status = status;
        this.sources = sources;
        this.notes = notes;
    }

    /// Called at each step of scrolling; what costs more than a label waits until the text rests.
    void show(OpenSource in, Range inView) {
        if (session.currentProperty().get() != in) {
            return;
        }
        Tasks tasks = session.tasks();
        status.place(in.document(), inView);
        sources.place(inView.start());
        cancelNotes.run();
        cancelNotes = tasks.after(NOTES_MILLIS, () -> notes.reading(inView));
        cancelStore.run();
        cancelStore = tasks.after(STORE_MILLIS, () -> readers.of(in).ifPresent(this::store));
    }

    /// What is in view of the source that was brought to the front.
    void show(Reader reader) {
        show(reader.source(), reader.view().inViewProperty().get());
    }

    void store(Reader reader) {
        Range inView = reader.view().inViewProperty().get();
        session.settings().rememberPlace(reader.source(), inView.start());
    }

    void storeAll() {
        readers.all().forEach(this::store);
    }

    /// The offset at which the source was left; 0 where it was not opened before.
    int storedOffset(OpenSource in) {
        return session.settings().placeIn(in);
    }
}
