package glossator.cli;

import glossator.library.Added;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `add PATH…`: imports files and whole folders, each file for itself: one that cannot be read
/// does not keep the others out.
@Command(name = "add", sortOptions = false)
final class AddCommand extends LibraryCommand {
    @Parameters(paramLabel = "PATH", descriptionKey = "PATH", arity = "1..*")
    private List<Path> paths = List.of();

    @Option(names = "--json")
    private boolean json;

    private final List<Map<String, Object>> report = new ArrayList<>();

    AddCommand(Glossator program) {
        super(program);
    }

    @Override
    int run(Library library) {
        int code = 0;
        for (Path path : paths) {
            boolean done = Files.isDirectory(path) ? addFolder(library, path) : add(library, path);
            code = done ? code : Cli.FAILED;
        }
        if (json) {
            Json.print(report, out());
        }
        return code;
    }

    /// Whether at least one file of the folder is in the library now.
    private boolean addFolder(Library library, Path folder) {
        List<Path> files = Folder.files(folder, this::skipped);
        boolean any = false;
        for (int i = 0; i < files.size(); i++) {
            progress(i + 1, files.size());
            any |= add(library, files.get(i));
        }
        if (!any) {
            tell("cli.add.nothing", folder);
        }
        return any;
    }

    private boolean add(Library library, Path file) {
        try {
            Added added = library.add(file);
            if (json) {
                report.add(entry(file, added));
            } else {
                say(added);
            }
            added.warnings().forEach(this::skipped);
            return true;
        } catch (Refusal refusal) {
            return refused(file, refusal.sentence());
        } catch (RuntimeException e) {
            String kind = e.getClass().getSimpleName();
            return refused(file, Messages.of("reading.failed", file.getFileName(), kind));
        }
    }

    private boolean refused(Path file, String sentence) {
        skipped(sentence);
        if (json) {
            report.add(Map.of("path", file.toString(), "error", sentence));
        }
        return false;
    }

    private void say(Added added) {
        Source source = added.source();
        String there = added.wasThere() ? " " + Messages.of("cli.add.was-there") : "";
        out().println(Ids.brief(source.id()) + "  " + Lines.plain(source.title()) + there);
    }

    private void skipped(String sentence) {
        surroundings().err().println(Lines.plain(sentence));
    }

    /// On a terminal only: overwritten by what is printed next.
    private void progress(int at, int of) {
        if (surroundings().terminal() && !json) {
            surroundings().out().flush();
            surroundings().err().print("\r" + Messages.of("cli.add.progress", at, of) + "\r");
            surroundings().err().flush();
        }
    }

    private static Map<String, Object> entry(Path file, Added added) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("path", file.toString());
        entry.put("added", !added.wasThere());
        entry.putAll(SourceJson.of(added.source()));
        entry.put("warnings", added.warnings());
        return entry;
    }
}
