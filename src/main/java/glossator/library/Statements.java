package glossator.library;

import glossator.message.Messages;
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
import java.util.Optional;
import java.util.UUID;

/// Runs SQL on one connection; each statement is prepared once. Not thread-safe.
final class Statements {
    /// Converts one row to a value. Anything but a [Refusal] thrown means that the row is damaged.
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Path file;
    private final Connection connection;
    private final DamagedRows damaged;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Path file, Connection connection, DamagedRows damaged) {
        this.file = file;
        this.damaged = damaged;
        this.connection = connection;
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw SqliteErrors.toRefusal(e, file);
        }
    }

    /// Runs a statement to its end, ignoring the rows that it returns.
    void runToEnd(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw SqliteErrors.toRefusal(e, file);
        }
    }

    int update(String sql, @Nullable Object... arguments) {
        try {
            return bind(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /// All rows; refuses if one of them is damaged.
    <T> List<T> all(String sql, Row<T> row, @Nullable Object... arguments) {
        return rows(sql, Integer.MAX_VALUE, row, arguments);
    }

    /// The first row, if there is one; refuses if it is damaged.
    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... arguments) {
        return rows(sql, 1, row, arguments).stream().findFirst();
    }

    private <T> List<T> rows(String sql, int most, Row<T> row, @Nullable Object... arguments) {
        try (ResultSet result = bind(sql, arguments).executeQuery()) {
            var rows = new ArrayList<T>();
            // To the end in any case: before it SQLite keeps the state that is being read.
            while (result.next()) {
                if (rows.size() < most) {
                    rows.add(row.of(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failed(sql, e);
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            throw SqliteErrors.damaged(e, file);
        }
    }

    /// A statement that has failed is of no use any more.
    private Refusal failed(String sql, SQLException fault) {
        PreparedStatement statement = prepared.remove(sql);
        if (statement != null) {
            try {
                statement.close();
            } catch (SQLException e) {
                // It throws its error again.
                fault.addSuppressed(e);
            }
        }
        return SqliteErrors.toRefusal(fault, file);
    }

    /// The rows that are not damaged; the others are reported. Refuses if SQLite cannot read the
    /// table to its end, unless `part` of it is enough.
    <T> List<T> list(boolean part, String sql, Row<T> row, @Nullable Object... arguments) {
        var rows = new ArrayList<T>();
        try (ResultSet result = bind(sql, arguments).executeQuery()) {
            while (result.next()) {
                addIfSound(rows, result, row);
            }
        } catch (SQLException e) {
            Refusal refusal = failed(sql, e);
            if (!part || !SqliteErrors.isDamage(refusal)) {
                throw refusal;
            }
            damaged.add(Messages.of("library.damaged-part", file));
        }
        return rows;
    }

    private <T> void addIfSound(List<T> rows, ResultSet result, Row<T> row) throws SQLException {
        T value;
        try {
            value = row.of(result);
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            damaged.add(result);
            return;
        }
        rows.add(value);
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
