package glossator.library;

import glossator.message.Refusal;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Destroys sources and notes: rows, journal, files, backups. That it has begun is stored before
/// anything is deleted, and each part may be done twice, so that a run that was killed is finished
/// by the next program that opens the library.
record Erasure(
        Database database,
        SettingRows settings,
        Backups backups,
        Sidecars sidecars,
        IndexErasure index,
        ErasedFiles files) {
    /// The setting that holds the [ErasureTarget] from beginning to end.
    static final String BEGUN = "erasing";

    /// Refuses if another program is erasing something.
    ErasureReport erase(List<UUID> sources, List<UUID> notes) {
        return exclusively(() -> Optional.of(database.write(() -> begin(sources, notes))))
                .orElseThrow(() -> new Refusal("library.erasing-elsewhere"));
    }

    /// Finishes what was begun earlier, unless another program is at it.
    Optional<ErasureReport> resume() {
        return settings.get(BEGUN).isEmpty() ? Optional.empty() : exclusively(this::begun);
    }

    private Optional<ErasureReport> exclusively(Supplier<Optional<ErasureTarget>> target) {
        try (ErasureLock lock = files.lock()) {
            return lock.isTaken() ? target.get().map(this::run) : Optional.empty();
        }
    }

    private Optional<ErasureTarget> begun() {
        return settings.get(BEGUN).map(ErasureTarget::parse);
    }

    /// An earlier erasure that could not be finished is taken along.
    private ErasureTarget begin(List<UUID> sources, List<UUID> notes) {
        ErasureTarget target = new ErasureTarget(sources, notes, originalsOf(sources));
        ErasureTarget whole = begun().map(target::with).orElse(target);
        settings.set(BEGUN, whole.text());
        return whole;
    }

    private List<String> originalsOf(List<UUID> sources) {
        var originals = new LinkedHashSet<String>();
        for (UUID source : sources) {
            originals.addAll(database.list(
                    "SELECT sha256 FROM edition WHERE source = ?", r -> r.getString(1), source));
        }
        return List.copyOf(originals);
    }

    private ErasureReport run(ErasureTarget target) {
        var tally = new ErasureTally();
        database.run("PRAGMA secure_delete = ON");
        List<Path> ours = files.sidecars(sidecars.rows()::hasStep);
        forgetBesideSources(target);
        tally.replies = database.read(() -> new ErasedRows(database).countReplies(target));
        tally.notes = database.write(() -> deleteRows(target));
        tally.run(() -> tally.originals = files.delete(target, this::isUsed));
        tally.run(() -> renewSidecars(ours));
        tally.run(() -> index.erase(target));
        tally.run(() -> backups.erase(target, tally));
        var rewriting = new BackupRewriting(target);
        for (Path file : files.setAside()) {
            tally.run(() -> tally.add(file, rewriting.rewrite(file)));
        }
        tally.run(this::overwrite);
        if (tally.isFinished()) {
            database.write(() -> settings.remove(BEGUN));
            database.truncateLog();
        }
        return tally.report(target.sources().size(), files.unknown());
    }

    /// What the library's sidecar says of them, the colors of people, links and quotes, goes before
    /// the rows, and with the sidecar: once the step that it names is gone, it
    /// would be set aside, names and all, by the next start after a kill.
    private void forgetBesideSources(ErasureTarget target) {
        database.write(() -> {
            new SidecarDueRows(database).markLibrary();
            var rows = new ErasedRows(database);
            rows.deleteAuthors(target);
            rows.deleteItemsFromTable(target);
            return true;
        });
        sidecars.writeDue();
    }

    /// Every sidecar is written again: it names the last step of the journal, which may be gone.
    private int deleteRows(ErasureTarget target) {
        new SidecarDueRows(database).markAll();
        return new ErasedRows(database).delete(target);
    }

    /// @param ours those that agreed with the journal before; now that they do not, they would be
    ///     taken for the work of another library and set aside
    private void renewSidecars(List<Path> ours) {
        List<Path> behind = files.sidecars(header -> !sidecars.rows().hasStep(header));
        files.deleteAll(behind.stream().filter(ours::contains).toList());
        sidecars.writeDue();
    }

    /// Whether another source has the same bytes.
    private boolean isUsed(String sha256) {
        return database.number("SELECT count(*) FROM edition WHERE sha256 = ?", sha256) > 0;
    }

    /// Leaves nothing of deleted rows in the database and its log.
    private void overwrite() {
        database.run("VACUUM");
        if (!database.truncateLog()) {
            throw new Refusal("library.erasing-busy");
        }
    }
}
