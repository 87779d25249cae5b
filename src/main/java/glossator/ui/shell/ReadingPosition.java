package glossator.ui.shell;

import glossator.document.Range;
import glossator.ui.library.SourcesPane;
import glossator.ui.notes.NotesPane;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.session.Tasks;

/// Where the user reads: shown in the status line, the outline and the notes, and kept for each
/// source, so that it opens there again.
final class ReadingPosition {
    private static final long NOTES_MILLIS = 250;
    private static final long STORE_MILLIS = 1_500;
    private final Session session;
    private final DocumentTabs readers;
    private final StatusLine status;
    private final SourcesPane sources;
    private final NotesPane notes;
    private Runnable cancelNotes = () -> {};
    private Runnable cancelStore = () -> {};

    ReadingPosition(
            Session session,
            DocumentTabs readers,
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
        status.showPlace(in.document(), inView);
        sources.showPlace(inView.start());
        cancelNotes.run();
        cancelNotes = tasks.runAfter(NOTES_MILLIS, () -> notes.followReading(inView));
        cancelStore.run();
        cancelStore = tasks.runAfter(STORE_MILLIS, () -> readers.find(in).ifPresent(this::store));
    }

    /// What is in view of the source that was brought to the front.
    void show(DocumentTab reader) {
        show(reader.source(), reader.view().inViewProperty().get());
    }

    void store(DocumentTab reader) {
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
