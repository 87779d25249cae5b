package glossator.library;

import glossator.message.Messages;

import java.util.ArrayList;
import java.util.List;

/// Looks for what is wrong with a library.
record Check(Database database) {
    List<String> sentences() {
        var found = new ArrayList<String>();
        List<String> said = database.list("PRAGMA integrity_check", r -> r.getString(1));
        if (!said.equals(List.of("ok"))) {
            said.forEach(s -> found.add(Messages.of("library.check.database", s)));
        }
        return found;
    }
}
