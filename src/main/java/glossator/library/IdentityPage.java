package glossator.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The page of the file that holds the library's id: if the id is not there any more, somebody has
/// written another database into the file.
record IdentityPage(DatabaseFile file, String id, long number, int size) {
    /// Where the id is now; empty if it is only in the log.
    static Optional<IdentityPage> find(DatabaseFile file, Database database) throws IOException {
        long number = database.number("SELECT rootpage FROM sqlite_schema WHERE name = 'identity'");
        int size = (int) database.number("PRAGMA page_size");
        var page = new IdentityPage(file, database.id(), number, size);
        return number > 0 && page.isThere() ? Optional.of(page) : Optional.empty();
    }

    boolean isThere() throws IOException {
        ByteBuffer page = ByteBuffer.wrap(file.read((number - 1) * size, size));
        ByteBuffer wanted = ByteBuffer.wrap(id.getBytes(StandardCharsets.US_ASCII));
        for (int at = 0; at + wanted.limit() <= page.limit(); at++) {
            if (page.slice(at, wanted.limit()).equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
