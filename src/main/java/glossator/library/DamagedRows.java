package glossator.library;

import glossator.message.Messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What was left out because it is damaged, one sentence for each; the oldest thousand.
final class DamagedRows {
    private static final int MOST = 1_000;

    private final Set<String> sentences = new LinkedHashSet<>();

    /// @param row the damaged one; its first column should say which
    void add(ResultSet row) throws SQLException {
        String which = row.getString(1);
        add(Messages.of(
                "library.damaged-row", row.getMetaData().getTableName(1), String.valueOf(which)));
    }

    synchronized void add(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        }
    }

    synchronized List<String> sentences() {
        return new ArrayList<>(sentences);
    }
}
