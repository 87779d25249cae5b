package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Surface;
import glossator.annotation.Target;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The ids of the pictures of editions.
record PictureIds(Database database) {
    /// In the order in which they were stored, which is that of the text.
    List<String> of(UUID edition) {
        return database.list(
                "SELECT id FROM picture WHERE edition = ? ORDER BY rowid",
                r -> r.getString(1),
                edition);
    }

    /// The only picture of another edition that has the same bytes as the one that an annotation is
    /// on.
    Optional<String> same(Annotation annotation, UUID edition) {
        if (!(annotation.target()
                instanceof Target.Area(Surface.Picture(String id), var _, var _))) {
            return Optional.empty();
        }
        List<String> same = database.list(
                "SELECT p.id FROM picture p JOIN picture m ON m.bytes = p.bytes"
                        + " WHERE m.edition = ? AND m.id = ? AND p.edition = ?",
                r -> r.getString(1),
                annotation.edition(),
                id,
                edition);
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }
}
