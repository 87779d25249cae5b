package glossator.ui.shell;

import glossator.document.Range;
import glossator.ui.library.SourcesPane;
import glossator.ui.notes.NotesPane;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.session.Tasks;

/// The reading position: shown in the status line, the outline and the notes, and stored for each
/// source so that it reopens there.
final class ReadingPosition {
    private static final long NOTES_MILLIS = 250;
    private static final long STORE_MILLIS = 1_500;
    private final Session session;
    private final DocumentTabs tabs;
    private final StatusLine status;
    private final Late<SourcesPane> sources;
    private final Late<NotesPane> notes;
    private Runnable cancelNotes = () -> {};
    private Runnable cancelStore = () -> {};

    ReadingPosition(
            Session session,
            DocumentTabs tabs,
            StatusLine status,
            Late<SourcesPane> sources,
            Late<NotesPane> notes) {
        this.session = session;
        this.tabs = tabs;
        this.status = status;
        this.sources = sources;
        this.notes = notes;
    }

    /// Called at every step of scrolling; anything more expensive than a label waits until
    /// scrolling stops.
    void show(OpenSource in, Range inView) {
        if (session.currentProperty().get() != in) {
            return;
        }
        Tasks tasks = session.tasks();
        status.showPlace(in.document(), inView);
        sources.made().ifPresent(pane -> pane.showPlace(inView.start()));
        cancelNotes.run();
        cancelNotes = tasks.runAfter(NOTES_MILLIS, () -> notes.get().followReading(inView));
        cancelStore.run();
        cancelStore = tasks.runAfter(STORE_MILLIS, () -> tabs.find(in).ifPresent(this::store));
    }

    /// Shows the position in the source that was brought to the front.
    void show(DocumentTab tab) {
        show(tab.source(), tab.view().inViewProperty().get());
    }

    /// Where somebody looked without opening the source is not where it was left.
    void store(DocumentTab tab) {
        if (session.preview().is(tab.source())) {
            return;
        }
        Range inView = tab.view().inViewProperty().get();
        session.settings().rememberPlace(tab.source(), inView.start());
        int length = tab.source().document().length();
        if (length > 0 && !inView.isEmpty()) {
            session.settings()
                    .rememberRead(tab.source().id(), Math.min(1, (double) inView.end() / length));
        }
    }

    void storeAll() {
        tabs.all().forEach(this::store);
    }

    /// The offset where the source was last left; 0 if it has never been opened.
    int storedOffset(OpenSource in) {
        return session.settings().placeIn(in);
    }
}
