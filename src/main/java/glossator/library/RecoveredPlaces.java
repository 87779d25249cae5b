package glossator.library;

import glossator.anchoring.QuoteAnchoring;
import glossator.anchoring.QuoteFinder;
import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.annotation.Selector;
import glossator.document.Document;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Places the notes of a recovered library whose selectors do not match the text that there is now,
/// by their quotes. What finds no place gets a document of quotes as an edition of its own, before
/// the one it was made in.
final class RecoveredPlaces {
    private final Database database;
    private final OriginalFiles originals;
    private final RecoveryLog log;
    private final EditionRows editions;
    private final AnnotationRows annotations;
    private final DecisionRows decisions;

    RecoveredPlaces(Database database, OriginalFiles originals, RecoveryLog log) {
        this.database = database;
        this.originals = originals;
        this.log = log;
        editions = new EditionRows(database);
        annotations = new AnnotationRows(database);
        decisions = new DecisionRows(database);
    }

    void placeAll() {
        editions.all().forEach(this::place);
    }

    private void place(Edition edition) {
        String text = editions.text(edition.id());
        List<Annotation> lost = annotations.findInEdition(edition.id()).stream()
                .filter(a -> !ChangeRules.isTrue(a.selector(), text))
                .toList();
        var orphans = new ArrayList<Annotation>();
        if (!lost.isEmpty()) {
            var anchoring = QuoteAnchoring.in(text);
            database.write(() -> {
                lost.forEach(note -> place(note, text, anchoring, orphans));
                return true;
            });
        }
        if (!orphans.isEmpty()) {
            keepQuotes(edition, orphans);
        }
        placeDecisions(edition, text);
        tellLostTargets(edition);
    }

    /// What is on a page or picture that the edition does not have any more stays as it is.
    private void tellLostTargets(Edition edition) {
        var check = new TargetCheck(database, editions);
        int lost = check.notes(edition).size() + check.decisions(edition).size();
        if (lost > 0) {
            log.partly(edition.source(), "library.recover-target", lost, edition.fileName());
        }
    }

    private void place(
            Annotation note, String text, QuoteAnchoring anchoring, List<Annotation> orphans) {
        if (!note.isPassage()) {
            write(note.id(), note.edition(), position(note), database);
            return;
        }
        Optional<Range> range = find(note.selector(), text)
                .or(() -> anchoring.anchor(note.selector()).place());
        if (range.isEmpty()) {
            orphans.add(note);
            return;
        }
        Selector selector = Selector.of(text, range.get());
        write(note.id(), note.edition(), selector, database);
        if (!selector.exact().equals(note.selector().exact())) {
            log.partly(
                    note.source(),
                    "library.recover-changed",
                    ChangeRules.quote(note.selector().exact()),
                    ChangeRules.quote(selector.exact()));
        }
    }

    /// An area, a page and a source have no words to be found by; the target tells where they are.
    private Selector position(Annotation note) {
        Document document = editions.document(note.edition());
        String text = document.text();
        List<PrintedPage> pages =
                new PageRows(database).of(note.edition(), text).orElse(List.of());
        boolean lost = note.target()
                .onPage()
                .filter(page -> page.index() >= pages.size())
                .isPresent();
        int at = lost
                ? Math.min(note.selector().start(), text.length())
                : new TargetPosition(document, pages).of(note.target());
        return Selector.of(text, new Range(at, at));
    }

    /// The one place of the words themselves.
    private static Optional<Range> find(Selector selector, String text) {
        if (selector.exact().isEmpty()) {
            return Optional.empty();
        }
        List<Range> found =
                QuoteFinder.find(text, selector.exact(), selector.prefix(), selector.suffix());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private void keepQuotes(Edition edition, List<Annotation> orphans) {
        var standIn = new StandIn(
                new SourceRows(database).get(edition.source()).metadata(),
                edition.fileName(),
                orphans.stream().map(RecoveredTexts::quote).toList());
        SourceFile file = standIn.file(Recovery.quotesName(edition.fileName()));
        originals.store(file.sha256(), file.bytes());
        UUID id = UUID.randomUUID();
        database.write(() -> {
            editions.makeRoom(edition.source(), edition.number());
            editions.addWithoutText(new Edition(
                    id,
                    edition.source(),
                    edition.number(),
                    file.sha256(),
                    file.name(),
                    "",
                    standIn.imported().format(),
                    standIn.imported().version(),
                    file.bytes().length,
                    edition.imported()));
            editions.fill(editions.get(id), standIn.imported());
            orphans.forEach(note -> move(note, id, standIn, database));
            return true;
        });
        log.partly(edition.source(), "library.recover-orphans", orphans.size(), edition.fileName());
    }

    private void placeDecisions(Edition edition, String text) {
        for (Decision decision : decisions.findInEdition(edition.id())) {
            Range range = decision.anchor().place().orElse(null);
            if (range == null || ChangeRules.isTrue(range, decision.words(), text)) {
                continue;
            }
            var selector = new Selector(range, decision.words(), "", "");
            Optional<Range> found = find(selector, text);
            database.write(() -> {
                if (found.isPresent()) {
                    decisions.write(at(decision, found.get(), text));
                } else {
                    decisions.delete(decision.annotation(), decision.edition());
                }
                return true;
            });
            if (found.isEmpty()) {
                log.partly(
                        edition.source(),
                        "library.recover-decision",
                        ChangeRules.quote(decision.words()),
                        edition.fileName());
            }
        }
    }

    static Decision at(Decision decision, Range range, ImportedDocument imported) {
        return at(decision, range, imported.document().text());
    }

    private static Decision at(Decision decision, Range range, String text) {
        Anchor anchor = decision.anchor().withRange(range);
        return new Decision(
                decision.annotation(),
                decision.source(),
                decision.edition(),
                anchor,
                range.of(text),
                decision.target());
    }

    /// Puts a note on its quote in a document of quotes; it keeps the words that stood around it.
    static void move(Annotation note, UUID edition, StandIn standIn, Database database) {
        Range range = standIn.place(RecoveredTexts.quote(note));
        String text = standIn.imported().document().text();
        var selector = new Selector(
                range, range.of(text), note.selector().prefix(), note.selector().suffix());
        write(note.id(), edition, selector, database);
    }

    private static void write(UUID note, UUID edition, Selector selector, Database database) {
        new AnnotationRows(database).writePassage(note, edition, selector);
        new AnchorRows(database).deleteOf(note);
    }
}
