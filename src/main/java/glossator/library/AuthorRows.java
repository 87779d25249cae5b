package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Reply;
import glossator.message.Refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The people whose names are on annotations and replies.
record AuthorRows(Database database) {
    /// By name.
    List<Author> all() {
        return database.list("""
                SELECT author, sum(note), sum(1 - note) FROM (
                    SELECT author, 1 AS note FROM annotation WHERE deleted_at IS NULL
                    UNION ALL
                    SELECT r.author, 0 FROM reply r JOIN annotation a ON a.id = r.annotation
                    WHERE r.deleted_at IS NULL AND a.deleted_at IS NULL)
                GROUP BY author ORDER BY author
                """, r -> new Author(r.getString(1), r.getInt(2), r.getInt(3)));
    }

    /// The changes that give all that one person has made another name. Refuses a blank one.
    List<Change> rename(String from, String to, Instant moment) {
        String name = Normalized.cleanText(to).strip();
        if (name.isEmpty()) {
            throw new Refusal("library.author-blank");
        }
        var changes = new ArrayList<Change>();
        if (!name.equals(from)) {
            for (Annotation a : new AnnotationRows(database).by(from)) {
                changes.add(Change.edit(a, a.withAuthor(name).withChanged(moment)));
            }
            for (Reply r : new ReplyRows(database).by(from)) {
                changes.add(new Change.OfReply(r, r.withAuthor(name).withChanged(moment)));
            }
        }
        return changes;
    }
}
