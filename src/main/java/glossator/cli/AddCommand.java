package glossator.cli;

import glossator.format.Formats;
import glossator.format.Original;
import glossator.format.Reading;
import glossator.library.Added;
import glossator.library.Kin;
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
import java.util.Optional;

/// `add PATH…`: imports files and whole folders, each file for itself: one that cannot be read
/// does not keep the others out.
@Command(name = "add", sortOptions = false)
final class AddCommand extends LibraryCommand {
    @Parameters(paramLabel = "PATH", descriptionKey = "PATH", arity = "1..*")
    private List<Path> paths = List.of();

    @Option(names = "--new")
    private boolean asNew;

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
            return added(library, file, Original.read(file));
        } catch (Refusal refusal) {
            skipped(refusal.sentence());
            if (json) {
                report.add(Map.of("path", file.toString(), "error", refusal.sentence()));
            }
            return false;
        }
    }

    private boolean added(Library library, Path file, Original original) {
        if (asNew || library.holding(original.bytes()).isPresent()) {
            told(file, library.add(file));
            return true;
        }
        Reading reading = Formats.read(original);
        String origin = file.toAbsolutePath().toString();
        Optional<Kin> kin = library.kin(reading, origin);
        if (kin.isPresent() && kin.get().by() != Kin.By.TEXT) {
            offer(file, kin.get());
            return false;
        }
        Added added = library.add(original, reading, origin);
        told(file, added);
        kin.ifPresent(known -> hint(file, added.source(), known));
        return true;
    }

    private void told(Path file, Added added) {
        if (json) {
            report.add(entry(file, added));
        } else {
            say(added);
        }
        added.warnings().forEach(this::skipped);
    }

    /// A file that has changed since it was added is in all likelihood not meant to be a source
    /// beside the old one, whose notes it would not have.
    private void offer(Path file, Kin kin) {
        Source of = kin.source();
        String key = kin.by() == Kin.By.ORIGIN ? "cli.add.edition" : "cli.add.address";
        String sentence = Messages.of(key, file, Lines.plain(of.title()), Ids.brief(of.id()));
        surroundings().err().println(sentence);
        if (json) {
            report.add(
                    Map.of(
                            "path",
                            file.toString(),
                            "added",
                            false,
                            "editionOf",
                            of.id().toString(),
                            "alike",
                            kin.alike(),
                            "error",
                            sentence));
        }
    }

    private void hint(Path file, Source added, Kin kin) {
        tell(
                "cli.add.alike",
                Lines.plain(added.title()),
                Lines.plain(kin.source().title()),
                Ids.brief(added.id()),
                Ids.brief(kin.source().id()),
                file);
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
