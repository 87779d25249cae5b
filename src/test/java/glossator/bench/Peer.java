package glossator.bench;

import java.nio.file.Path;
import java.util.List;

/// The programs that readers use today.
enum Peer {
    OKULAR("okular"),
    FOLIATE("foliate"),
    CHROMIUM("chromium", "--no-sandbox", "--no-first-run", "--disable-gpu");

    private final List<String> command;

    Peer(String... command) {
        this.command = List.of(command);
    }

    Contender showing(Path file) {
        var all = new java.util.ArrayList<>(command);
        all.add(file.toString());
        return new Contender(command.getFirst(), all);
    }
}
