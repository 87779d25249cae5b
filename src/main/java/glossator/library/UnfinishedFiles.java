package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/// Files outside of the library that are being written, by a name of our own, and are moved to
/// their final name when they are whole. They are noted, so that those left by a killed process are
/// found wherever they are.
record UnfinishedFiles(Database database, SettingRows settings) {
    /// Of what is deleted: more recent files may belong to a process that is still writing.
    static final Duration AGE = Duration.ofMinutes(10);

    private static final String NOTED = "unfinished.";
    private static final Pattern NAME = Pattern.compile("\\.glossator-[0-9a-f-]{36}\\.tmp");

    /// A name for an unfinished file in `folder`; noted unless the library cannot be written to.
    Path begin(Path folder) {
        Path file = folder.resolve(".glossator-" + UUID.randomUUID() + ".tmp");
        // For Ctrl+C; what is moved to its final name by then is not there under this one.
        file.toFile().deleteOnExit();
        writeIfPossible(() -> settings.set(NOTED + file, Timestamps.format(Timestamps.now())));
        return file;
    }

    void end(Path file) {
        if (settings.get(NOTED + file).isPresent()) {
            writeIfPossible(() -> settings.remove(NOTED + file));
        }
    }

    /// Deletes those that were noted long ago and are still there.
    void deleteOld() {
        for (String key : settings.startingWith(NOTED)) {
            if (isGone(key.substring(NOTED.length()))) {
                writeIfPossible(() -> settings.remove(key));
            }
        }
    }

    /// Returns whether it could be written: a note that is missing or out of date does no harm.
    private boolean writeIfPossible(Runnable work) {
        try {
            return database.write(() -> {
                work.run();
                return true;
            });
        } catch (Refusal e) {
            return false;
        }
    }

    /// Deletes the file if it is old. A name that is not one of ours is only forgotten.
    private static boolean isGone(String name) {
        try {
            Path file = Path.of(name);
            Path last = file.getFileName();
            return last == null
                    || !NAME.matcher(last.toString()).matches()
                    || Files.notExists(file)
                    || (isOld(file) && Files.deleteIfExists(file));
        } catch (InvalidPathException e) {
            return true;
        } catch (IOException e) {
            return false; // such as a drive that is not there now: the next start tries again
        }
    }

    private static boolean isOld(Path file) throws IOException {
        return Files.getLastModifiedTime(file)
                .toInstant()
                .isBefore(Instant.now().minus(AGE));
    }
}
