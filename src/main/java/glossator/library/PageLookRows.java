package glossator.library;

import glossator.anchoring.area.PageLook;
import glossator.annotation.Surface;
import glossator.document.Corrupt;

import java.util.Optional;
import java.util.UUID;

/// The rows of `page_look`. They are derived: one that is missing or damaged is made again.
record PageLookRows(Database database) {
    Optional<PageLook> find(UUID edition, Surface surface) {
        return database.first(
                        "SELECT look FROM page_look WHERE edition = ? AND surface = ?",
                        r -> r.getBytes(1),
                        edition,
                        name(surface))
                .flatMap(PageLookRows::read);
    }

    private static Optional<PageLook> read(byte[] bytes) {
        try {
            return Optional.of(PageLook.fromBytes(bytes));
        } catch (Corrupt e) {
            return Optional.empty();
        }
    }

    /// Does nothing in a library that cannot be written.
    void store(UUID edition, Surface surface, PageLook look) {
        if (database.whyReadOnly().isPresent()) {
            return;
        }
        database.write(() -> {
            write(edition, surface, look);
            return true;
        });
    }

    private void write(UUID edition, Surface surface, PageLook look) {
        database.update(
                "INSERT OR REPLACE INTO page_look (edition, surface, look) VALUES (?, ?, ?)",
                edition,
                name(surface),
                look.toBytes());
    }

    private static String name(Surface surface) {
        return switch (surface) {
            case Surface.Page(int index, var _) -> String.valueOf(index);
            case Surface.Picture(String id) -> id;
        };
    }
}
