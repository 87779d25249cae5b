package glossator.cli;

import glossator.library.Backup;
import glossator.library.BackupContents;
import glossator.library.Backups;
import glossator.library.Library;
import glossator.library.LibraryCopy;
import glossator.message.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `backup [DEST]`: copies the library to another folder, or without one makes a backup inside it;
/// `--list` lists those.
@Command(name = "backup", sortOptions = false)
final class BackupCommand extends LibraryCommand {
    private static final DateTimeFormatter MADE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Parameters(paramLabel = "DEST", descriptionKey = "DEST", arity = "0..1")
    private Optional<Path> destination = Optional.empty();

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--contents")
    private boolean contents;

    @Option(names = "--json")
    private boolean json;

    BackupCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        if (list && destination.isPresent()) {
            throw new UsageException("cli.backup.list");
        }
        if (contents && !list) {
            throw new UsageException("cli.backup.contents");
        }
    }

    /// Lists them without opening the library, which may be what they are needed for.
    @Override
    public Integer call() throws Exception {
        checkUsage();
        if (list) {
            print(Backups.list(libraryFolder()));
            return 0;
        }
        return super.call();
    }

    /// A copy elsewhere needs only a library that can be read.
    @Override
    boolean isReading() {
        return destination.isPresent();
    }

    @Override
    int run(Library library) {
        if (destination.isPresent()) {
            print(library.backUpTo(destination.get()));
        } else {
            Backup made = library.backups().make();
            if (json) {
                JsonOutput.print(members(made), out());
            } else {
                print("cli.backup.made", made.file());
            }
        }
        return 0;
    }

    private void print(LibraryCopy copy) {
        copy.missing().forEach(name -> tell("cli.backup.missing", name));
        if (json) {
            var object = new LinkedHashMap<String, Object>();
            object.put("folder", copy.folder().toString());
            object.put("originals", copy.originals());
            object.put("missing", copy.missing());
            JsonOutput.print(object, out());
        } else {
            print("cli.backup.copied", copy.folder(), copy.originals());
        }
    }

    private void print(List<Backup> backups) {
        if (json) {
            JsonOutput.print(backups.stream().map(this::members).toList(), out());
        } else if (backups.isEmpty()) {
            tell("cli.backup.none");
        } else {
            TerminalText.table(backups.stream().map(this::row).toList()).forEach(out()::println);
        }
    }

    private List<String> row(Backup backup) {
        var row = new ArrayList<>(List.of(
                MADE.format(backup.made().atZone(ZoneId.systemDefault())),
                Messages.of("cli.backup.size", backup.size() / 1e6),
                backup.file().getFileName().toString()));
        if (contents) {
            row.add(
                    switch (Backups.look(backup)) {
                        case BackupContents.Sound sound ->
                            Messages.of(
                                    "cli.backup.holds",
                                    sound.sources(),
                                    sound.notes(),
                                    sound.tags());
                        case BackupContents.Damaged damaged -> damaged.sentence();
                    });
        }
        return row;
    }

    private Map<String, Object> members(Backup backup) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", backup.file().toString());
        object.put("number", backup.number());
        object.put("made", backup.made().truncatedTo(ChronoUnit.MILLIS).toString());
        object.put("kind", backup.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        object.put("size", backup.size());
        if (contents) {
            object.put("contents", members(Backups.look(backup)));
        }
        return object;
    }

    private static Map<String, Object> members(BackupContents contents) {
        var object = new LinkedHashMap<String, Object>();
        switch (contents) {
            case BackupContents.Sound sound -> {
                object.put("version", sound.version());
                object.put("sources", sound.sources());
                object.put("notes", sound.notes());
                object.put("tags", sound.tags());
                sound.lastChange().ifPresent(t -> object.put("lastChange", t.toString()));
            }
            case BackupContents.Damaged damaged -> object.put("damaged", damaged.sentence());
        }
        return object;
    }
}
