package glossator.library;

import glossator.library.SidecarDueRows.Due;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The plain second truth beside the originals: a readable file for each source with all that a
/// person made on it, and one for the library. Each is written whole under another name and then
/// renamed. Nothing here stops other work: what could not be written stays due.
final class Sidecars {
    private final Database database;
    private final SidecarDueRows dueRows;
    private final SidecarRows rows;
    private final SidecarFiles files;

    /// @param folder `sources/`
    Sidecars(Database database, Path folder) {
        this.database = database;
        dueRows = new SidecarDueRows(database);
        rows = new SidecarRows(database, new EncryptedOriginals(new OriginalFiles(folder))::test);
        files = new SidecarFiles(folder);
    }

    SidecarRows rows() {
        return rows;
    }

    /// What to say if the files here are of a later state than the database, by the sidecar of the
    /// library, which is written with every other.
    Optional<String> laterState() {
        return SidecarHeader.read(files.ofLibrary())
                .filter(rows::isLater)
                .map(_ -> Messages.of("library.older", database.file()));
    }

    /// A sidecar as it is to be written, and the name it belongs under.
    private record Draft(Path target, UUID library, Consumer<OutputStream> content) {}

    /// Returns how many were written.
    synchronized int writeDue() {
        var written = new ArrayList<Due>();
        var gone = new ArrayList<Due>();
        try {
            for (Due due : dueRows.all()) {
                Optional<Draft> draft = database.read(() -> draft(due.subject()));
                if (!database.damagedRows().isEmpty()) {
                    // What was skipped as damaged may be whole in the sidecar that is there.
                    break;
                }
                if (draft.isEmpty()) {
                    gone.add(due);
                } else if (write(due, draft.get())) {
                    written.add(due);
                }
            }
            settle(written, gone);
        } catch (Refusal e) {
            // A database that cannot be read or written now; all that is due stays due.
            return written.size();
        }
        return written.size();
    }

    /// Only what is under its name for good, even if the power fails, is no longer due.
    private void settle(List<Due> written, List<Due> gone) {
        try {
            if (!written.isEmpty()) {
                Folders.sync(files.folder());
            }
        } catch (IOException e) {
            written.clear();
        }
        if (!written.isEmpty() || !gone.isEmpty()) {
            database.write(() -> {
                written.forEach(dueRows::delete);
                gone.forEach(dueRows::delete);
                return true;
            });
        }
    }

    /// Empty for a source that is gone.
    private Optional<Draft> draft(String subject) {
        if (subject.equals(SidecarDueRows.LIBRARY)) {
            LibrarySidecar sidecar = rows.ofLibrary();
            return Optional.of(new Draft(
                    files.ofLibrary(), sidecar.id(), out -> SidecarJson.write(sidecar, out)));
        }
        return rows.ofSource(UUID.fromString(subject))
                .map(sidecar -> new Draft(
                        target(sidecar),
                        sidecar.library(),
                        out -> SidecarJson.write(sidecar, out)));
    }

    Path target(SourceSidecar sidecar) {
        String sha256 = sidecar.editions().getFirst().edition().sha256();
        return files.ofSource(sha256, sidecar.id(), rows.isTwin(sidecar));
    }

    /// The rename is done only while the row is as it was when the state was read, so that of two
    /// processes the one with the older state gives way.
    private boolean write(Due due, Draft draft) {
        Path part = null;
        try {
            Path made = files.prepare(draft.target(), draft.content());
            part = made;
            return database.write(() -> dueRows.isStill(due) && replace(made, draft));
        } catch (IOException | JacksonException e) {
            return false;
        } finally {
            deleteLeft(part);
        }
    }

    private boolean replace(Path part, Draft draft) {
        try {
            if (isOfLaterState(draft)) {
                SidecarFiles.setAside(draft.target());
            }
            files.replace(part, draft.target());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether the file there was written by another library, or by this one after a step that its
    /// journal does not have, as after an old copy was put in its place by hand: it may hold what
    /// is nowhere else.
    private boolean isOfLaterState(Draft draft) {
        return SidecarHeader.read(draft.target())
                .map(h -> !h.library().equals(draft.library()) || !rows.hasStep(h))
                .orElse(Files.exists(draft.target()));
    }

    private static void deleteLeft(@Nullable Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // `check` finds it later, by its name.
            return;
        }
    }
}
