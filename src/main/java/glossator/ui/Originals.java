package glossator.ui;

import glossator.format.Original;
import glossator.format.PagePainter;
import glossator.format.PagePicture;
import glossator.format.Reading;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.reading.DrawPage;
import glossator.reading.FileReader;
import glossator.reading.ReadFile;
import glossator.reading.ReaderProcess;
import glossator.reading.ReaderStart;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The files as they came: reads them and draws their pages in processes of their own, with the
/// passwords that were typed while the window is open. May be used on any thread.
public final class Originals {
    /// Longer than the drawing itself may take; the rest is for a page that cannot be stopped.
    private static final Duration DRAWING_LIMIT = Duration.ofSeconds(45);

    private final Library library;
    private final FileReader reader;
    private final ReaderProcess drawer =
            new ReaderProcess(DRAWING_LIMIT, ReaderStart.ofThisProgram());
    private final Map<String, String> passwords = new ConcurrentHashMap<>();

    Originals(Library library, FileReader reader) {
        this.library = library;
        this.reader = reader;
    }

    /// What a file says; ends with a refusal when the task is told to stop.
    Reading read(Original original, Progress progress) {
        return reader.ask(new ReadFile(unlocked(original)), progress.stop());
    }

    private Original unlocked(Original original) {
        String known = passwords.isEmpty() ? null : passwords.get(original.sha256());
        return known == null ? original : original.withPassword(known);
    }

    /// The password to open these bytes with from now on; kept until the window closes and never
    /// stored.
    public void password(Original of, String password) {
        passwords.put(of.sha256(), password);
    }

    /// Draws a page of an open source, `scale` pixels a point, in a process of its own that starts
    /// with the first page. Ends with a refusal where that cannot be done.
    public PagePicture drawPage(OpenSource of, int page, float scale) {
        Edition edition = of.edition();
        var from =
                new PagePainter.From(
                        library.original(edition.id()),
                        edition.fileName(),
                        passwords.get(edition.sha256()));
        return drawer.ask(new DrawPage(from, page, scale));
    }

    /// Ends the process that draws pages.
    void close() {
        drawer.close();
    }
}
