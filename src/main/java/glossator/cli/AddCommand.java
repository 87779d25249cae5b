package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Step;
import glossator.format.Folder;
import glossator.library.Added;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `add PATH…`: imports files and whole folders, each file for itself: one that cannot be read
/// does not keep the others out.
@Command(name = "add", sortOptions = false)
final class AddCommand extends LibraryCommand {
    private static final String TAKE = "take";
    private static final String LEAVE = "leave";

    @Parameters(paramLabel = "PATH", descriptionKey = "PATH", arity = "1..*")
    private List<Path> paths = List.of();

    @Option(names = "--annotations", paramLabel = "take|leave")
    private Optional<String> annotations = Optional.empty();

    @Option(names = "--password", paramLabel = "P")
    private Optional<String> password = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    private final List<Map<String, Object>> report = new ArrayList<>();
    private int shown;

    AddCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        String word = annotations.orElse(TAKE);
        if (!word.equals(TAKE) && !word.equals(LEAVE)) {
            throw new Misuse("cli.add.annotations", word);
        }
    }

    @Override
    int run(Library library) throws IOException {
        Passwords passwords = Passwords.of(password, surroundings());
        int code = 0;
        for (Path path : paths) {
            boolean done =
                    Files.isDirectory(path)
                            ? addFolder(library, passwords, path)
                            : add(library, passwords, path);
            code = done ? code : Cli.FAILED;
        }
        if (json) {
            Json.print(report, out());
        }
        return code;
    }

    /// Whether at least one file of the folder is in the library now.
    private boolean addFolder(Library library, Passwords passwords, Path folder) {
        List<Path> files = Folder.files(folder, this::message);
        boolean any = false;
        for (int i = 0; i < files.size(); i++) {
            progress(i + 1, files.size());
            any |= add(library, passwords, files.get(i));
        }
        if (!any) {
            tell("cli.add.nothing", folder);
        }
        return any;
    }

    private boolean add(Library library, Passwords passwords, Path file) {
        try {
            Added added = passwords.add(library, file);
            int left = library.left(added.source().id()).size();
            int taken = take(library, added);
            if (json) {
                report.add(entry(file, library, added, taken, left - taken));
            } else {
                say(added);
                say(added, taken, left - taken);
            }
            added.warnings().forEach(this::message);
            return true;
        } catch (Refusal refusal) {
            message(refusal.sentence());
            if (json) {
                report.add(Map.of("path", file.toString(), "error", refusal.sentence()));
            }
            return false;
        }
    }

    /// What the file holds, unless it is to be left. Of a file that was there already it is only
    /// taken if that was asked for: the reader may have deleted it since.
    private int take(Library library, Added added) {
        String wanted = annotations.orElse(added.wasThere() ? LEAVE : TAKE);
        return wanted.equals(LEAVE)
                ? 0
                : library.take(added.source().id()).map(AddCommand::annotations).orElse(0);
    }

    /// How many annotations a step is about.
    static int annotations(Step step) {
        return (int) step.changes().stream().filter(c -> c instanceof Change.OfAnnotation).count();
    }

    private void say(Added added) {
        Source source = added.source();
        String there = added.wasThere() ? " " + Messages.of("cli.add.was-there") : "";
        clear();
        out().println(Ids.brief(source.id()) + "  " + Lines.plain(source.title()) + there);
    }

    private void say(Added added, int taken, int left) {
        String title = Lines.plain(added.source().title());
        if (taken > 0) {
            message(Messages.of("cli.take.taken", title, taken));
        } else if (left > 0 && !added.wasThere()) {
            String id = Ids.brief(added.source().id());
            message(Messages.of("cli.take.left", title, left, id));
        }
    }

    private void message(String sentence) {
        clear();
        surroundings().err().println(Lines.plain(sentence));
    }

    /// On a terminal only: replaced by what is printed next.
    private void progress(int at, int of) {
        if (surroundings().terminal() && !json) {
            String words = Messages.of("cli.add.progress", at, of);
            clear();
            surroundings().err().print(words);
            surroundings().err().flush();
            shown = words.length();
        }
    }

    private void clear() {
        if (shown > 0) {
            surroundings().out().flush();
            surroundings().err().print("\r" + " ".repeat(shown) + "\r");
            surroundings().err().flush();
            shown = 0;
        }
    }

    private static Map<String, Object> entry(
            Path file, Library library, Added added, int taken, int left) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("path", file.toString());
        entry.put("added", !added.wasThere());
        entry.putAll(SourceJson.of(library.source(added.source().id())));
        entry.put("annotationsTaken", taken);
        entry.put("annotationsLeft", left);
        entry.put("warnings", added.warnings());
        return entry;
    }
}
