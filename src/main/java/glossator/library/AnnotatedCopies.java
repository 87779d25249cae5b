package glossator.library;

import glossator.format.CopyPlan;
import glossator.format.ImportedDocument;

import java.util.UUID;

/// Remembers annotated copies, and recognizes them when they come back.
record AnnotatedCopies(
        Database database, EditionImport updates, EditionRows editions, TagRows tags) {

    void remember(UUID edition, CopyPlan plan, ImportedDocument copy) {
        Edition of = editions.get(edition);
        var placed = updates.placements(of.source(), edition).allWithOrphans();
        ExportedCopy exported = database.read(() -> new CopyMemory(
                        editions.text(edition),
                        placed,
                        new ReplyRows(database).threads(of.source()),
                        tags.codebook())
                .of(plan, of, copy));
        database.write(() -> {
            new CopyRows(database).write(exported);
            return true;
        });
    }
}
