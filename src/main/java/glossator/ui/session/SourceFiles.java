package glossator.ui.session;

import glossator.exchange.OriginalFile;
import glossator.exchange.copy.LibraryOriginal;
import glossator.format.ImportedDocument;
import glossator.format.PagePainter;
import glossator.format.PagePicture;
import glossator.format.SourceFile;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.reading.DrawPage;
import glossator.reading.FileWorker;
import glossator.reading.FreeMemory;
import glossator.reading.ImportWorker;
import glossator.reading.ReadFile;
import glossator.reading.WorkerPool;
import glossator.reading.WorkerStart;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// The original files: parses them and draws their pages in separate processes, with the passwords
/// entered while the window is open. May be used on any thread.
public final class SourceFiles {
    /// Longer than drawing itself may take; the rest allows for a page that cannot be interrupted.
    private static final Duration DRAWING_LIMIT = Duration.ofSeconds(45);

    private final Library library;
    private final FileWorker worker;
    private final ImportWorker drawer =
            new ImportWorker(DRAWING_LIMIT, WorkerStart.ofThisProgram());
    private final Map<String, String> passwords = new ConcurrentHashMap<>();

    SourceFiles(Library library, FileWorker worker) {
        this.library = library;
        this.worker = worker;
    }

    /// Parses a file; ends with a refusal when the task is cancelled.
    public ImportedDocument read(SourceFile original, Progress progress) {
        return worker.ask(new ReadFile(withKnownPassword(original)), progress.stopRequest());
    }

    /// The same in the background.
    ImportedDocument read(SourceFile original) {
        return worker.read(withKnownPassword(original));
    }

    /// Several processes that read beside each other, to be closed after many files were read.
    public WorkerPool pool() {
        return new WorkerPool(worker, FreeMemory.workers());
    }

    /// The same as [#read], in one of several processes.
    public ImportedDocument read(WorkerPool pool, SourceFile original, Progress progress) {
        return pool.ask(new ReadFile(withKnownPassword(original)), progress.stopRequest());
    }

    private SourceFile withKnownPassword(SourceFile original) {
        String known = passwords.isEmpty() ? null : passwords.get(original.sha256());
        return known == null ? original : original.withPassword(known);
    }

    /// The file of an edition, for an annotated copy; its work ends with a refusal when the task is
    /// cancelled.
    public OriginalFile original(Edition edition, CompletableFuture<?> stop) {
        return LibraryOriginal.of(library, edition, worker, passwords.get(edition.sha256()), stop);
    }

    /// Remembers the password for these bytes until the window closes; it is never stored.
    public void rememberPassword(SourceFile of, String password) {
        passwords.put(of.sha256(), password);
    }

    /// The same for the bytes of an edition.
    public void rememberPassword(Edition of, String password) {
        passwords.put(of.sha256(), password);
    }

    /// Draws a page of an open source at `scale` pixels per point, in a separate process that
    /// starts with the first page. Ends with a refusal if that fails.
    public PagePicture drawPage(OpenSource of, int page, float scale) {
        return drawPage(of.edition(), page, scale);
    }

    /// The same of an edition that need not be open.
    public PagePicture drawPage(Edition edition, int page, float scale) {
        var from = new PagePainter.From(
                library.original(edition.id()),
                edition.fileName(),
                passwords.get(edition.sha256()));
        return drawer.ask(new DrawPage(from, page, scale));
    }

    /// Ends the process that draws pages.
    public void close() {
        drawer.close();
    }
}
