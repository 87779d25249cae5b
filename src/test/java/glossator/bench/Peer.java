package glossator.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The programs that readers use today.
enum Peer {
    OKULAR("okular"),
    FOLIATE("foliate"),
    CHROMIUM("chromium --no-sandbox --no-first-run --disable-gpu");

    private final String command;

    Peer(String command) {
        this.command = command;
    }

    Contender showing(Path file) {
        var all = new ArrayList<>(List.of(command.split(" ", -1)));
        all.add(file.toString());
        return new Contender(all.getFirst(), all);
    }
}
