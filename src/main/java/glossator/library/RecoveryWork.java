package glossator.library;

import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.RecoveryReport.Item;
import glossator.library.RecoveryReport.Outcome;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Puts a library together from what there is, in a folder that is not yet a library: the database,
/// what sidecars say, the originals, the texts, the places of the notes, the journal; and checks
/// it.
final class RecoveryWork {
    private final RecoverySource source;
    private final Path folder;
    private final OriginalFiles originals;
    private final Function<SourceFile, ImportedDocument> reader;
    private final RecoveryLog log = new RecoveryLog();

    /// @param folder where the database is made
    /// @param originals where originals are and where those of stand-ins are added
    RecoveryWork(
            RecoverySource source,
            Path folder,
            OriginalFiles originals,
            Function<SourceFile, ImportedDocument> reader) {
        this.source = source;
        this.folder = folder;
        this.originals = originals;
        this.reader = reader;
    }

    /// Returns what came back. Refuses if there is nothing.
    List<Item> run() {
        Path scratch = folder.resolve("scratch");
        Folders.make(scratch);
        try (Database database =
                new RecoveredDatabase(source, scratch, log).make(folder.resolve(Library.FILE))) {
            long step = layOver(database);
            if (database.number("SELECT (SELECT count(*) FROM source)"
                            + " + (SELECT count(*) FROM annotation)")
                    == 0) {
                throw nothing();
            }
            complete(database, step);
            return log.items(database);
        } finally {
            Recovery.delete(scratch);
        }
    }

    /// The first thing that was found to be unusable says more than that there is nothing.
    private Refusal nothing() {
        return log.firstLoss()
                .map(sentence -> Refusal.told("library.recover-nothing", sentence))
                .orElseGet(() -> new Refusal("library.recover-nothing", source.root()));
    }

    private long layOver(Database database) {
        List<Path> files = source.sidecars();
        boolean isNew = database.number("SELECT count(*) FROM source") == 0;
        if (isNew) {
            takeIdentity(database, files);
        }
        var overlay = new SidecarOverlay(database, log);
        overlay.layLibraries(source.librarySidecars());
        overlay.layAll(files);
        if (files.size() == RecoverySource.MOST_SIDECARS) {
            log.add(
                    Messages.of("library.recovered-sidecars"),
                    Outcome.PARTLY,
                    "library.recover-many",
                    RecoverySource.MOST_SIDECARS);
        }
        return overlay.greatestStep();
    }

    /// A library that is made from sidecars alone is the one that wrote them.
    private void takeIdentity(Database database, List<Path> files) {
        var all = new ArrayList<>(source.librarySidecars());
        all.addAll(files);
        all.stream()
                .flatMap(f -> SidecarHeader.read(f).stream())
                .map(SidecarHeader::library)
                .findFirst()
                .ifPresent(id -> setIdentity(database, id));
    }

    private static void setIdentity(Database database, UUID id) {
        database.write(() -> {
            database.update("DELETE FROM identity");
            return database.update("INSERT INTO identity (id) VALUES (?)", id);
        });
    }

    private void complete(Database database, long step) {
        var rows = new RecoveredRows(database, log);
        rows.makeMissing();
        copyOriginals(new EditionRows(database).all());
        new RecoveredTexts(database, originals, reader, log).fillAll();
        new RecoveredPlaces(database, originals, log).placeAll();
        rows.removeLoose();
        database.write(() -> {
            database.update("DELETE FROM anchor WHERE NOT EXISTS (SELECT 1 FROM edition e"
                    + " WHERE e.id = anchor.edition AND anchor.\"end\" <= e.length)"
                    + " AND anchor.\"end\" IS NOT NULL");
            new RecoveredItems(database, new ItemRows(database), log).mend();
            boolean kept = new JournalBaseline(database).settle(step);
            if (!kept) {
                log.add(
                        Messages.of("library.recovered-journal"),
                        Outcome.LOST,
                        "library.recover-journal");
            }
            new SidecarDueRows(database).markAll();
            return true;
        });
    }

    private void copyOriginals(List<Edition> editions) {
        Path from = source.sources();
        if (from == null || from.equals(originals.folder())) {
            return;
        }
        for (Edition edition : editions) {
            try {
                if (new OriginalFiles(from).holds(edition.sha256())) {
                    byte[] bytes = Files.readAllBytes(from.resolve(edition.sha256()));
                    originals.store(edition.sha256(), bytes);
                }
            } catch (IOException e) {
                // As if it were not there, which is said with its text.
            }
        }
    }
}
