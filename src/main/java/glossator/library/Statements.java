package glossator.library;

import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Runs SQL on one connection; each statement is prepared once. Not thread-safe.
final class Statements {
    /// Converts one row to a value. Anything but a [Refusal] thrown means that the row is damaged.
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw SqliteErrors.toRefusal(e, file);
        }
    }

    int update(String sql, @Nullable Object... arguments) {
        try {
            return bind(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw SqliteErrors.toRefusal(e, file);
        }
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... arguments) {
        try (ResultSet result = bind(sql, arguments).executeQuery()) {
            var rows = new ArrayList<T>();
            while (result.next()) {
                rows.add(row.of(result));
            }
            return rows;
        } catch (SQLException e) {
            throw SqliteErrors.toRefusal(e, file);
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            throw SqliteErrors.damaged(e, file);
        }
    }

    private PreparedStatement bind(String sql, @Nullable Object[] arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, toColumn(arguments[i]));
        }
        return statement;
    }

    private static @Nullable Object toColumn(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case UUID id -> id.toString();
            case Instant moment -> Timestamps.format(moment);
            default -> value;
        };
    }

    /// Closes the connection, ignoring the statements: one that failed throws its error again when
    /// it is closed.
    void close() {
        try (connection) {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
        } catch (SQLException e) {
            throw SqliteErrors.toRefusal(e, file);
        }
    }
}
