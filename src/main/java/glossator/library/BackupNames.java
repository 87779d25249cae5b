package glossator.library;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of the files in `backups/`: `backup-000017-2026-03-01T100000.123Z.db`, with
/// `-version-4` before the ending if it was made before a migration from version 4, `-restore` if
/// before another was restored; of older
/// program versions `library-4-2026-03-01T100000.123Z.db`, all of them made before a migration.
final class BackupNames {
    private static final String TIME = "(\\d{4}-\\d\\d-\\d\\dT\\d{6}\\.\\d{3})Z";
    private static final Pattern NAME =
            Pattern.compile("backup-(\\d{6,15})-" + TIME + "(-version-\\d{1,9}|-restore)?\\.db");
    private static final Pattern OLD_NAME = Pattern.compile("library-\\d{1,9}-" + TIME + "\\.db");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSS", Locale.ROOT);

    private BackupNames() {}

    static String regular(long number, Instant made) {
        return name(number, made, "");
    }

    static String beforeRestore(long number, Instant made) {
        return name(number, made, "-restore");
    }

    static String beforeMigration(long number, Instant made, int version) {
        return name(number, made, "-version-" + version);
    }

    private static String name(long number, Instant made, String rest) {
        String time = FORM.format(made.atOffset(ZoneOffset.UTC));
        return String.format(Locale.ROOT, "backup-%06d-%sZ%s.db", number, time, rest);
    }

    /// Empty for a file that is not a backup by its name.
    static Optional<Backup> parse(Path file) {
        String name = file.getFileName().toString();
        Matcher matcher = NAME.matcher(name);
        if (matcher.matches()) {
            Backup.Kind kind = kind(matcher.group(3));
            return backup(file, Long.parseLong(matcher.group(1)), matcher.group(2), kind);
        }
        Matcher old = OLD_NAME.matcher(name);
        return old.matches()
                ? backup(file, 0, old.group(1), Backup.Kind.BEFORE_MIGRATION)
                : Optional.empty();
    }

    private static Backup.Kind kind(@Nullable String rest) {
        if (rest == null) {
            return Backup.Kind.REGULAR;
        }
        return rest.equals("-restore") ? Backup.Kind.BEFORE_RESTORE : Backup.Kind.BEFORE_MIGRATION;
    }

    private static Optional<Backup> backup(Path file, long number, String time, Backup.Kind kind) {
        Instant made = parse(time);
        return made == null || !Files.isRegularFile(file)
                ? Optional.empty()
                : Optional.of(new Backup(file, number, made, kind, size(file)));
    }

    private static @Nullable Instant parse(String time) {
        try {
            return LocalDateTime.parse(time, FORM).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
