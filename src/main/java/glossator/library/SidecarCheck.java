package glossator.library;

import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Compares the sidecars with what is stored. One that is due is about to be written and not looked
/// at. Nothing in them is more true than the database, so a repair writes them again; a file of a
/// later state is kept under a dated name.
final class SidecarCheck {
    private static final String ASIDE = "library.check-sidecar-aside";

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
        checkAside();
        if (isLater(files.ofLibrary()) || !waiting.contains(SidecarDueRows.LIBRARY)) {
            checkLibrary();
        }
        List<UUID> all =
                database.list("SELECT id FROM source", r -> UUID.fromString(r.getString(1)));
        all.forEach(id -> checkSource(id, waiting.contains(id.toString())));
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

    private void checkSource(UUID id, boolean isDue) {
        database.read(() -> rows.ofSource(id)).ifPresent(stored -> {
            Path file = sidecars.target(stored);
            if (isDue && !isLater(file)) {
                return;
            }
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
            boolean isLater = isLater(file);
            boolean repaired = repairing && !isLater && rewrite(subject);
            String told = isLater ? "library.check-sidecar-later" : fault;
            found.add(Problem.of(repaired ? "library.repaired-sidecar" : told, file.getFileName()));
        }
    }

    /// Whether it was written by this library after a step that the journal does not have.
    private boolean isLater(Path file) {
        return SidecarHeader.read(file).filter(rows::isLater).isPresent();
    }

    /// One that was set aside may hold what the database does not have.
    private void checkAside() {
        for (Path file : RecoverySource.list(
                files.folder(), SidecarFiles::isSetAside, RecoverySource.MOST_SIDECARS)) {
            if (!SidecarFiles.isLibrary(file) && holdsMore(file)) {
                found.add(Problem.of(ASIDE, file.getFileName()));
            }
        }
    }

    /// Whether it tells of a sidecar that was set aside.
    static boolean isOfAside(Problem problem) {
        return problem.kind().equals(ASIDE);
    }

    private boolean holdsMore(Path file) {
        try {
            SourceSidecar sidecar = SidecarReading.ofSource(file).sidecar();
            var annotations = new AnnotationRows(database);
            Map<UUID, Instant> changed = new HashMap<>();
            annotations.allOf(sidecar.id()).forEach(a -> changed.put(a.id(), a.changed()));
            new ReplyRows(database)
                    .allOf(sidecar.id())
                    .forEach(r -> changed.put(r.id(), r.changed()));
            return sidecar.notes().stream()
                    .anyMatch(note ->
                            isNewer(note.annotation().id(), note.annotation().changed(), changed)
                                    || note.replies().stream()
                                            .anyMatch(r -> isNewer(r.id(), r.changed(), changed)));
        } catch (Refusal e) {
            return false;
        }
    }

    private static boolean isNewer(UUID id, Instant moment, Map<UUID, Instant> changed) {
        Instant there = changed.get(id);
        return there == null || there.isBefore(moment);
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
        for (Path file : RecoverySource.list(
                files.folder(), SidecarFiles::isOfSource, RecoverySource.MOST_SIDECARS)) {
            UUID source = SidecarHeader.read(file).map(SidecarHeader::source).orElse(null);
            if (source != null && !known.contains(source)) {
                found.add(Problem.of("library.check-sidecar-unknown", file.getFileName()));
            }
        }
    }
}
