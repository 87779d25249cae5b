package glossator.library;

import glossator.annotation.Annotation;
import glossator.document.Corrupt;
import glossator.document.DocumentCodec;
import glossator.document.Range;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.RecoveryReport.Outcome;
import glossator.message.Refusal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Gives every edition of a recovered library a text: the stored one if it is sound, or that of its
/// original, read again, or a document of the quotes of its notes.
final class RecoveredTexts {
    private final Database database;
    private final OriginalFiles originals;
    private final Repair repair;
    private final RecoveryLog log;
    private final EditionRows editions;
    private final AnnotationRows annotations;
    private final DecisionRows decisions;

    RecoveredTexts(
            Database database,
            OriginalFiles originals,
            Function<SourceFile, ImportedDocument> reader,
            RecoveryLog log) {
        this.database = database;
        this.originals = originals;
        this.log = log;
        editions = new EditionRows(database);
        annotations = new AnnotationRows(database);
        decisions = new DecisionRows(database);
        repair = new Repair(database, editions, originals, reader);
    }

    void fillAll() {
        for (Edition edition : editions.all()) {
            boolean hasOriginal = checkOriginal(edition);
            if (!isSound(edition) && !(hasOriginal && readAgain(edition))) {
                replace(edition);
            } else if (hasOriginal && hasLostTargets(edition)) {
                readAgain(edition);
            } else if (!hasSoundPages(edition)) {
                boolean repaired = hasOriginal && repair.repairPages(edition);
                if (!repaired) {
                    new PageRows(database).remove(edition.id());
                    log.partly(edition.source(), "library.recover-pages", edition.fileName());
                }
            }
        }
    }

    private boolean checkOriginal(Edition edition) {
        try {
            if (originals.holds(edition.sha256()) || repair.repairOriginal(edition)) {
                return true;
            }
        } catch (IOException | Refusal e) {
            // As if it were not there.
            log.partly(edition.source(), "library.recover-original", edition.fileName());
            return false;
        }
        if (isSound(edition)) {
            log.partly(edition.source(), "library.recover-original", edition.fileName());
        }
        return false;
    }

    private boolean isSound(Edition edition) {
        EditionRows.Stored stored = editions.stored(edition.id());
        try {
            return stored.layout().length > 0
                    && DocumentCodec.decode(stored.layout(), stored.text()) != null;
        } catch (Corrupt e) {
            return false;
        }
    }

    private boolean hasSoundPages(Edition edition) {
        return new PageRows(database)
                .of(edition.id(), editions.text(edition.id()))
                .isPresent();
    }

    /// Whether rows of pages or pictures that notes are on are missing.
    private boolean hasLostTargets(Edition edition) {
        return !new TargetCheck(database, editions).notes(edition).isEmpty();
    }

    private boolean readAgain(Edition edition) {
        try {
            ImportedDocument imported = repair.read(edition);
            database.write(() -> {
                editions.fill(edition, imported);
                return true;
            });
            return true;
        } catch (Refusal e) {
            String key = SourceFile.isLocked(e)
                    ? "library.recover-locked"
                    : "library.recover-unreadable";
            log.partly(edition.source(), key, edition.fileName(), e.sentence());
            return false;
        } catch (IOException | RuntimeException e) {
            log.partly(edition.source(), "library.recover-unreadable", edition.fileName(), "");
            return false;
        }
    }

    /// An edition that nobody has put a note on, of a source that has another one, is left out.
    private void replace(Edition edition) {
        List<Annotation> notes = annotations.findInEdition(edition.id());
        if (notes.isEmpty()
                && decisions.findInEdition(edition.id()).isEmpty()
                && editions.allOf(edition.source()).size() > 1) {
            drop(edition);
            return;
        }
        List<StandIn.Quote> quotes = quotes(edition, notes);
        var standIn = new StandIn(
                new SourceRows(database).get(edition.source()).metadata(),
                edition.fileName(),
                quotes);
        SourceFile file = standIn.file(Recovery.quotesName(edition.fileName()));
        originals.store(file.sha256(), file.bytes());
        database.write(() -> {
            editions.fill(edition, standIn.imported());
            editions.setFile(edition.id(), file);
            notes.forEach(note -> move(note, standIn));
            moveDecisions(edition, standIn);
            return true;
        });
        log.partly(edition.source(), "library.recover-quotes", edition.fileName(), notes.size());
    }

    private void drop(Edition edition) {
        database.write(() -> {
            editions.remove(edition.id());
            return true;
        });
        log.add(edition.fileName(), Outcome.LOST, "library.recover-edition", edition.number());
    }

    private List<StandIn.Quote> quotes(Edition edition, List<Annotation> notes) {
        var quotes = new ArrayList<StandIn.Quote>();
        notes.forEach(note -> quotes.add(quote(note)));
        decisions.findInEdition(edition.id()).stream()
                .filter(d -> d.anchor().place().isPresent())
                .forEach(d -> quotes.add(new StandIn.Quote(d.words(), "", "")));
        return quotes;
    }

    static StandIn.Quote quote(Annotation note) {
        return new StandIn.Quote(
                note.selector().exact(),
                note.selector().prefix(),
                note.selector().suffix());
    }

    private void move(Annotation note, StandIn standIn) {
        RecoveredPlaces.move(note, note.edition(), standIn, database);
        if (standIn.isChanged(quote(note))) {
            log.partly(note.source(), "library.recover-words", ChangeRules.quote(note.note()));
        }
    }

    private void moveDecisions(Edition edition, StandIn standIn) {
        decisions.findInEdition(edition.id()).stream()
                .filter(d -> d.anchor().place().isPresent())
                .forEach(d -> {
                    Range range = standIn.place(new StandIn.Quote(d.words(), "", ""));
                    decisions.write(RecoveredPlaces.at(d, range, standIn.imported()));
                });
    }
}
