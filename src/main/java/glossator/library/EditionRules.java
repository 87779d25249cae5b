package glossator.library;

import glossator.annotation.EditionState;
import glossator.message.Refusal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The conditions under which an edition can be taken back and put back.
record EditionRules(Database database, SourceRows sources, EditionRows editions) {

    /// Refuses an edition that was taken back, where nobody would see what is written in it.
    void requireCounted(UUID edition) {
        if (editions.withdrawn().has(edition)) {
            Edition of = editions.get(edition);
            throw new Refusal(
                    "library.withdrawn", of.number(), sources.get(of.source()).title());
        }
    }

    /// Refuses to take back an edition that a newer one or anything made in it builds on.
    void requireUnused(EditionState edition) {
        String title = sources.get(edition.source()).title();
        List<Edition> counted = editions.of(edition.source());
        int newest = counted.getLast().number();
        if (counted.size() == 1) {
            throw new Refusal("library.only-edition", title);
        }
        if (newest > edition.number()) {
            throw new Refusal("library.newer-edition", edition.number(), title, newest);
        }
        if (isMarked(edition) || isMarkedByStep(edition)) {
            throw new Refusal("library.used-edition", edition.number(), title);
        }
    }

    private boolean isMarked(EditionState edition) {
        return database.number("""
                SELECT (SELECT count(*) FROM annotation WHERE edition = ?1 AND deleted_at IS NULL)
                    + (SELECT count(*) FROM decision WHERE edition = ?1)
                """, edition.id()) > 0;
    }

    /// Whether a step counts on the edition, such as one that deleted a note in it.
    private boolean isMarkedByStep(EditionState edition) {
        return database.number("""
                SELECT count(*) FROM journal_change c JOIN journal j ON j.number = c.step
                WHERE c.source = ?1 AND c.subject_kind IN ('annotation', 'anchor')
                    AND j.state = 'done' AND ?2 IN
                        (json_extract(c.before, '$.edition'), json_extract(c.after, '$.edition'))
                """, edition.source(), edition.id()) > 0;
    }

    /// Refuses to put an edition back if its file has become another source in the meantime.
    void requireSole(EditionState edition) {
        Edition of = editions.get(edition.id());
        Optional<Source> other = sources.findByHash(of.sha256())
                .filter(s -> s.removed() == null && !s.id().equals(of.source()));
        if (other.isPresent()) {
            throw new Refusal(
                    "library.other-source",
                    of.fileName(),
                    other.get().title(),
                    other.get().id());
        }
    }
}
