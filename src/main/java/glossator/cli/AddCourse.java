package glossator.cli;

import glossator.library.ImportCourse;
import glossator.library.ImportedFile;
import glossator.wording.ImportPace;

import java.util.List;
import java.util.function.Predicate;

/// How `add` hears of many files: each is reported in its turn, and on a terminal how it goes on.
final class AddCourse implements ImportCourse {
    private final AddReport report;
    private final Predicate<ImportedFile> settle;
    private final ImportPace pace;
    private int done;
    private int added;

    /// @param settle reports what became of one, and returns whether it is in the library
    AddCourse(int all, AddReport report, Predicate<ImportedFile> settle) {
        this.report = report;
        this.settle = settle;
        pace = new ImportPace(all, System.nanoTime());
    }

    int added() {
        return added;
    }

    @Override
    public boolean isStopped() {
        return false;
    }

    @Override
    public void report(List<ImportedFile> files) {
        for (ImportedFile file : files) {
            added += settle.test(file) ? 1 : 0;
            done++;
        }
        report.showProgress(pace.text(done, System.nanoTime()));
    }
}
