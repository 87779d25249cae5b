package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.annotation.Reply;
import glossator.document.Corrupt;
import glossator.document.DocumentCodec;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Checks a library for damage, and repairs what can be rebuilt from other data. Annotations are
/// never touched.
final class Check {
    /// The key for a note or decision on a page or picture that is not there.
    static final String LOST_TARGET = "library.check-target";

    private final Database database;
    private final Migrations migrations;
    private final EditionRows editions;
    private final AnnotationRows annotations;
    private final OriginalFiles originals;
    private final @Nullable Repair repair;
    private final List<Problem> found = new ArrayList<>();
    private boolean isDamaged;
    private @Nullable ItemRepair itemRepair;

    /// @param repair null to only look
    Check(
            Database database,
            Migrations migrations,
            EditionRows editions,
            OriginalFiles originals,
            @Nullable Repair repair) {
        this.database = database;
        this.migrations = migrations;
        this.editions = editions;
        this.originals = originals;
        this.repair = repair;
        annotations = new AnnotationRows(database);
    }

    /// Also mends items.
    Check mending(ItemRepair items) {
        itemRepair = items;
        return this;
    }

    /// In a damaged database, references and tables that are missing say nothing more.
    List<Problem> problems() {
        run(this::checkStructure);
        if (found.isEmpty()) {
            run(this::checkReferences);
            run(this::checkSchema);
        }
        run(() -> editions.all().forEach(e -> run(() -> checkEdition(e))));
        run(this::checkReplies);
        run(this::checkItems);
        run(this::checkJournal);
        run(this::checkLeftovers);
        run(this::checkSidecars);
        addDamagedRows();
        return List.copyOf(found);
    }

    /// Runs one part of the check; damage in it does not prevent the others from running.
    private void run(Runnable part) {
        try {
            part.run();
        } catch (Refusal e) {
            isDamaged |= SqliteErrors.isDamage(e);
            if (!found.contains(Problem.of(e))) {
                found.add(Problem.of(e));
            }
        }
    }

    private void report(String key, Object... arguments) {
        found.add(Problem.of(key, arguments));
    }

    private void checkStructure() {
        database.listOrRefuse("PRAGMA integrity_check", r -> r.getString(1)).stream()
                .filter(said -> !said.equals("ok"))
                .forEach(said -> report("library.check-database", said.replaceAll("\\s+", " ")));
    }

    private void checkReferences() {
        database.listOrRefuse(
                        "PRAGMA foreign_key_check", r -> r.getString(1) + " → " + r.getString(3))
                .forEach(said -> report("library.check-reference", said));
        isDamaged = !found.isEmpty();
    }

    private void checkJournal() {
        List<Problem> problems = new JournalCheck(database).problems();
        isDamaged |= !problems.isEmpty();
        found.addAll(problems);
    }

    /// A table, index, view or trigger that the scripts did not create may have unwanted effects.
    private void checkSchema() {
        Schema.of(database)
                .differences(Schema.expected(migrations))
                .forEach(name -> report("library.check-schema", name));
    }

    private void checkEdition(Edition edition) {
        checkOriginal(edition);
        EditionRows.Stored stored = editions.stored(edition.id());
        String text = stored.text();
        try {
            DocumentCodec.decode(stored.layout(), text);
        } catch (Corrupt e) {
            reportDocument(edition, stored);
            text = editions.stored(edition.id()).text();
        }
        if (new PageRows(database).of(edition.id(), text).isEmpty()) {
            boolean repaired = repair != null && repair.repairPages(edition);
            report(repaired ? "library.repaired-pages" : "library.check-pages", edition.fileName());
        }
        checkPlaces(edition, text);
        checkTargets(edition);
        for (Annotation annotation : annotations.findInEdition(edition.id())) {
            if (!ChangeRules.isTrue(annotation.selector(), text)) {
                report(
                        "library.check-quote",
                        annotation.id(),
                        ChangeRules.quote(annotation.selector().exact()),
                        annotation.selector().range(),
                        edition.fileName());
            }
        }
    }

    /// Checks where annotations made in other editions are in this one.
    private void checkPlaces(Edition edition, String text) {
        for (Decision decision : new DecisionRows(database).findInEdition(edition.id())) {
            boolean isTrue = decision.anchor()
                    .place()
                    .map(r -> ChangeRules.isTrue(r, decision.words(), text))
                    .orElse(true);
            if (!isTrue) {
                report(
                        "library.check-decision",
                        decision.annotation(),
                        ChangeRules.quote(decision.words()),
                        edition.fileName());
            }
        }
        new AnchorRows(database).findInEdition(edition.id()).forEach((annotation, anchor) -> {
            if (anchor.place().map(r -> r.end() > text.length()).orElse(false)) {
                reportAnchor(annotation, edition);
            }
        });
    }

    private void checkTargets(Edition edition) {
        var check = new TargetCheck(database, editions);
        check.notes(edition).forEach(a -> reportTarget(a.id(), edition));
        check.decisions(edition).forEach(d -> reportTarget(d.annotation(), edition));
    }

    private void reportTarget(UUID annotation, Edition edition) {
        report(LOST_TARGET, annotation, edition.fileName());
    }

    private void checkReplies() {
        for (Reply reply : new ReplyRows(database).lost()) {
            isDamaged = true;
            report("library.check-reply", ChangeRules.quote(reply.text()), reply.author());
        }
    }

    private void checkItems() {
        List<Problem> problems = new ItemCheck(database).problems();
        boolean repaired = !problems.isEmpty() && itemRepair != null && itemRepair.repair();
        problems.forEach(problem -> found.add(
                repaired ? Problem.of("library.repaired-item", problem.sentence()) : problem));
        List<Problem> left = repaired ? new ItemCheck(database).problems() : problems;
        if (repaired) {
            found.addAll(left);
        }
        isDamaged |= !left.isEmpty();
        if (!left.isEmpty()) {
            report(itemRepair == null ? "library.item-repair" : "library.item-by-hand");
        }
    }

    private void reportAnchor(UUID annotation, Edition edition) {
        boolean repaired = repair != null && repair.deleteAnchor(annotation, edition);
        report(
                repaired ? "library.repaired-anchor" : "library.check-anchor",
                annotation,
                edition.fileName());
    }

    private void checkOriginal(Edition edition) {
        Path file = originals.path(edition.sha256());
        try {
            if (originals.holds(edition.sha256())) {
                return;
            }
            String key = Files.exists(file) ? "library.check-changed" : "library.check-missing";
            boolean repaired = repair != null && repair.repairOriginal(edition);
            report(repaired ? "library.repaired-original" : key, edition.fileName(), file);
        } catch (IOException e) {
            report("library.check-unreadable", edition.fileName(), file, String.valueOf(e));
        }
    }

    private void reportDocument(Edition edition, EditionRows.Stored stored) {
        boolean repaired = repair != null && repair.repairDocument(edition, stored);
        report(
                repaired ? "library.repaired-document" : "library.check-document",
                edition.fileName());
    }

    /// What a damaged database no longer has may be in the sidecars, which are then left as they
    /// are.
    private void checkSidecars() {
        boolean isSound = !isDamaged && database.damagedRows().isEmpty();
        found.addAll(new SidecarCheck(database, originals, repair != null && isSound).problems());
    }

    /// All but the sentence that sends people here.
    private void addDamagedRows() {
        String here = Messages.of("library.damaged-part", database.file());
        database.damagedRows().stream()
                .filter(sentence -> !sentence.equals(here))
                .forEach(sentence -> found.add(new Problem("library.damaged-row", sentence)));
    }

    private void checkLeftovers() {
        for (Path file : originals.leftovers()) {
            boolean repaired = repair != null && OriginalFiles.delete(file);
            report(repaired ? "library.repaired-leftover" : "library.check-leftover", file);
        }
    }
}
