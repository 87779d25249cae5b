package glossator.ui.recovery;

import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/// Where a library or a copy of it goes in a folder that a person chose.
final class CopyFolder {
    private CopyFolder() {}

    /// The folder itself if it is empty or new; otherwise a new one in it, named after the day.
    static Path in(Path chosen) {
        if (isFree(chosen)) {
            return chosen;
        }
        String name = Messages.of("ui.backups.folder", LocalDate.now(ZoneId.systemDefault()));
        Path made = chosen.resolve(name);
        for (int i = 2; !isFree(made); i++) {
            made = chosen.resolve(name + ' ' + i);
        }
        return made;
    }

    private static boolean isFree(Path folder) {
        if (Files.notExists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new Refusal(e, "library.disk", folder);
        }
    }
}
