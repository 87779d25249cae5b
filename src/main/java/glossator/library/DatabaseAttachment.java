package glossator.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What ties an open database to its place: whether its file is still there, the note beside it,
/// and a connection with which it can be closed without touching what has taken its place.
///
/// @param last the connection to be closed last if nothing may be written
/// @param id of the library
record DatabaseAttachment(
        DatabaseFile file, DatabasePresence presence, DatabaseConnection last, String id) {

    static DatabaseAttachment of(DatabaseFile file, Path named, Database database, String address) {
        var last = DatabaseConnection.withoutRights(file.path(), address);
        try {
            var presence = DatabasePresence.of(file, named, database);
            new OpenNote(file.path()).write(file);
            return new DatabaseAttachment(file, presence, last, database.id());
        } catch (RuntimeException | Error e) {
            last.close();
            throw e;
        }
    }

    Presence look() {
        return presence.look();
    }

    void requireHere() {
        presence.requireHere();
    }

    void close(DatabaseConnection reader, DatabaseConnection writer) {
        boolean isHere = look() == Presence.HERE;
        try {
            closeInTurn(isHere ? List.of(last, reader, writer) : List.of(writer, reader, last));
        } finally {
            presence.close();
        }
        if (isHere && !Files.exists(DatabaseFile.beside(file.path(), "-wal"))) {
            new OpenNote(file.path()).delete();
        }
    }

    /// Closes all, whatever happens at one of them.
    private static void closeInTurn(List<DatabaseConnection> connections) {
        if (!connections.isEmpty()) {
            try {
                connections.getFirst().close();
            } finally {
                closeInTurn(connections.subList(1, connections.size()));
            }
        }
    }
}
