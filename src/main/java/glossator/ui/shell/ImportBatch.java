package glossator.ui.shell;

import glossator.annotation.Annotation;
import glossator.library.EditionMatch;
import glossator.library.ImportResult;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.dialogs.ImportReport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The outcome of files that were added together. Those that await an answer stay in memory up to a
/// limit, so that nothing is read twice.
public final class ImportBatch {
    private static final long MOST_IN_MEMORY = 256L << 20;

    /// A file that looks like a new edition.
    public record Alike(GivenFile file, EditionMatch match) {}

    private final List<ImportResult> added = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<Alike> alike = new ArrayList<>();
    private final List<GivenFile> locked = new ArrayList<>();
    private final List<String> updated = new ArrayList<>();
    private final Map<Source, List<Annotation>> left = new LinkedHashMap<>();
    private final long most;
    private long inMemory;
    private volatile boolean toBeOpened;

    ImportBatch() {
        this(MOST_IN_MEMORY);
    }

    /// @param most bytes in memory; a file beyond this is read again in its turn
    public ImportBatch(long most) {
        this.most = most;
    }

    /// The results for the files now in the library, in order.
    List<ImportResult> added() {
        return added;
    }

    /// The user has asked to see what is added at once, whatever else is being read.
    void setToBeOpened() {
        toBeOpened = true;
    }

    boolean isToBeOpened() {
        return toBeOpened;
    }

    /// A message for each file that could not be read.
    List<String> refused() {
        return refused;
    }

    /// A sentence for each file that was added as a new edition.
    List<String> updated() {
        return updated;
    }

    /// The files not added yet because they look like new editions.
    public List<Alike> alike() {
        return alike;
    }

    /// The files that need a password.
    public List<GivenFile> locked() {
        return locked;
    }

    /// The annotations in the files of new sources that have not been imported.
    Map<Source, List<Annotation>> left() {
        return left;
    }

    public void addAlike(GivenFile file, EditionMatch match) {
        alike.add(new Alike(keep(file), match));
    }

    public void addLocked(GivenFile file) {
        locked.add(keep(file));
    }

    /// What became of the files, for the person who added them.
    ImportReport report() {
        var fresh = new ArrayList<String>();
        var there = new ArrayList<String>();
        added.forEach(a -> (a.wasThere() ? there : fresh).add(a.source().title()));
        return new ImportReport(
                fresh,
                updated,
                there,
                alike.stream()
                        .map(a -> Messages.of(
                                "ui.import.report.edition",
                                a.file().name(),
                                a.match().source().title()))
                        .toList(),
                locked.stream().map(GivenFile::name).toList(),
                refused,
                added.stream().flatMap(a -> a.warnings().stream()).toList());
    }

    /// Adds what became of other files, and the questions about them.
    public void addAll(ImportBatch other) {
        added.addAll(other.added);
        refused.addAll(other.refused);
        updated.addAll(other.updated);
        left.putAll(other.left);
        other.alike.forEach(a -> addAlike(a.file(), a.match()));
        other.locked.forEach(this::addLocked);
    }

    /// Takes out the files that need a password.
    List<GivenFile> takeLocked() {
        List<GivenFile> taken = List.copyOf(locked);
        locked.clear();
        return taken;
    }

    private GivenFile keep(GivenFile file) {
        if (inMemory + file.weight() > most) {
            return GivenFile.onDisk(file.path());
        }
        inMemory += file.weight();
        return file;
    }
}
