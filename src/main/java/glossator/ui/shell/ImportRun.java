package glossator.ui.shell;

import glossator.annotation.Annotation;
import glossator.format.SourceFile;
import glossator.library.EditionMatch;
import glossator.library.ImportCourse;
import glossator.library.ImportList;
import glossator.library.ImportOutcome;
import glossator.library.ImportResult;
import glossator.library.ImportedFile;
import glossator.library.ParsedFile;
import glossator.library.Source;
import glossator.message.Refusal;
import glossator.reading.WorkerPool;
import glossator.ui.session.Progress;
import glossator.ui.session.Session;
import glossator.wording.ImportPace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The adding of the files of a list, in the background: keeps the list up to date, says how it
/// goes on, and shows the new sources while it goes.
final class ImportRun implements ImportCourse {
    private static final long SHOW_NANOS = 400_000_000L;

    private final Session session;
    private final ImportList list;
    private final List<Integer> open;
    private final ImportBatch batch;
    private final Progress progress;
    private final ImportPace pace;
    private final List<Source> unseen = new ArrayList<>();
    private long seen;
    private int done;
    private volatile boolean waited;

    ImportRun(Session session, ImportList list, ImportBatch batch, Progress progress) {
        this.session = session;
        this.list = list;
        this.batch = batch;
        this.progress = progress;
        open = IntStream.range(0, list.size())
                .filter(i -> !list.isDone(i))
                .boxed()
                .toList();
        done = list.size() - open.size();
        pace = new ImportPace(list.size(), System.nanoTime());
        pace.resume(done, System.nanoTime());
    }

    /// Refuses when nothing can be stored any more; what is not done by then stays in the list.
    void run() {
        List<Path> files = open.stream().map(list::get).toList();
        progress.allowPause();
        try (WorkerPool pool = session.sourceFiles().pool()) {
            int threads = Math.min(pool.threads(), Math.max(1, files.size()));
            session.library()
                    .importFiles(
                            files,
                            threads,
                            file -> session.sourceFiles().read(pool, file, progress),
                            this);
        } finally {
            showUnseen();
        }
    }

    @Override
    public boolean isStopped() {
        return progress.isCancelled();
    }

    @Override
    public void awaitTurn() throws InterruptedException {
        if (progress.awaitTurn()) {
            waited = true;
        }
    }

    @Override
    public void report(List<ImportedFile> files) {
        var settled = new ArrayList<Integer>();
        for (ImportedFile file : files) {
            if (isSettled(file)) {
                settled.add(open.get(file.number()));
            }
        }
        list.finishAll(settled);
        done += files.size();
        long now = System.nanoTime();
        if (waited) {
            waited = false;
            pace.resume(done, now);
        }
        progress.report(done, list.size(), pace.text(done, now));
        if (now - seen > SHOW_NANOS) {
            seen = now;
            showUnseen();
        }
    }

    /// Whether it is stored or cannot be read, rather than waiting for an answer or another time.
    private boolean isSettled(ImportedFile file) {
        return switch (file.outcome()) {
            case ImportOutcome.Stored(ImportResult result) -> {
                addStored(result);
                yield true;
            }
            case ImportOutcome.LooksLikeEdition(ParsedFile parsed, EditionMatch match) -> {
                batch.addAlike(GivenFile.of(file.path(), parsed), match);
                yield false;
            }
            case ImportOutcome.Locked(SourceFile original, var _) -> {
                batch.addLocked(GivenFile.of(file.path(), original));
                yield false;
            }
            case ImportOutcome.Refused(Refusal refusal, boolean again) -> {
                // Who has stopped it need not be told.
                if (!(again && progress.isCancelled())) {
                    batch.refused().add(refusal.sentence());
                }
                yield !again;
            }
        };
    }

    private void addStored(ImportResult result) {
        batch.added().add(result);
        unseen.add(result.source());
        if (!result.wasThere() && result.embedded() > 0) {
            List<Annotation> left =
                    session.library().embeddedAnnotations(result.source().id());
            if (!left.isEmpty()) {
                batch.left().put(result.source(), left);
            }
        }
    }

    private void showUnseen() {
        List<Source> now = List.copyOf(unseen);
        unseen.clear();
        if (!now.isEmpty()) {
            session.tasks().runLater(() -> session.showAdded(now));
        }
    }
}
