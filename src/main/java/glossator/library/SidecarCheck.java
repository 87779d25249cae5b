package glossator.library;

import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Compares the sidecars with what is stored. One that is due is about to be written and not looked
/// at. Nothing in them is more true than the database, so a repair writes them again; a file of a
/// later state is kept under a dated name.
final class SidecarCheck {
    private final Database database;
    private final SidecarRows rows;
    private final SidecarFiles files;
    private final SidecarDueRows due;
    private final Sidecars sidecars;
    private final boolean repairing;
    private final List<Problem> found = new ArrayList<>();

    SidecarCheck(Database database, OriginalFiles originals, boolean repairing) {
        this.database = database;
        this.repairing = repairing;
        sidecars = new Sidecars(database, originals.folder());
        rows = sidecars.rows();
        files = new SidecarFiles(originals.folder());
        due = new SidecarDueRows(database);
    }

    List<Problem> problems() {
        Set<String> waiting = new HashSet<>();
        due.all().forEach(d -> waiting.add(d.subject()));
        if (!waiting.contains(SidecarDueRows.LIBRARY)) {
            checkLibrary();
        }
        List<UUID> all =
                database.list("SELECT id FROM source", r -> UUID.fromString(r.getString(1)));
        all.stream().filter(id -> !waiting.contains(id.toString())).forEach(this::checkSource);
        checkUnknown(new HashSet<>(all));
        return List.copyOf(found);
    }

    private void checkLibrary() {
        LibrarySidecar stored = database.read(rows::ofLibrary);
        Path file = files.ofLibrary();
        report(SidecarDueRows.LIBRARY, file, fault(file, () -> {
            SidecarReading<LibrarySidecar> reading = SidecarReading.ofLibrary(file);
            return reading.problems().isEmpty() && reading.sidecar().agreesWith(stored);
        }));
    }

    private void checkSource(UUID id) {
        database.read(() -> rows.ofSource(id)).ifPresent(stored -> {
            Path file = sidecars.target(stored);
            report(id.toString(), file, fault(file, () -> {
                SidecarReading<SourceSidecar> reading = SidecarReading.ofSource(file);
                return reading.problems().isEmpty() && reading.sidecar().agreesWith(stored);
            }));
        });
    }

    private interface Comparison {
        boolean agrees();
    }

    /// The key of the sentence; null if the file agrees.
    private static @Nullable String fault(Path file, Comparison comparison) {
        if (!Files.isRegularFile(file)) {
            return "library.check-sidecar-missing";
        }
        try {
            return comparison.agrees() ? null : "library.check-sidecar-differs";
        } catch (Refusal e) {
            return "library.check-sidecar-damaged";
        }
    }

    private void report(String subject, Path file, @Nullable String fault) {
        if (fault != null) {
            boolean repaired = repairing && rewrite(subject);
            found.add(
                    Problem.of(repaired ? "library.repaired-sidecar" : fault, file.getFileName()));
        }
    }

    private boolean rewrite(String subject) {
        database.write(() -> {
            due.markSubject(subject);
            return true;
        });
        sidecars.writeDue();
        return due.all().stream().noneMatch(d -> d.subject().equals(subject));
    }

    /// A sidecar of a source that the database does not have may be all that is left of it.
    private void checkUnknown(Set<UUID> known) {
        for (Path file : RecoverySource.list(files.folder(), RecoverySource.MOST_SIDECARS)) {
            UUID source = SidecarHeader.read(file).map(SidecarHeader::source).orElse(null);
            if (source != null && !known.contains(source)) {
                found.add(Problem.of("library.check-sidecar-unknown", file.getFileName()));
            }
        }
    }
}
