package glossator.cli;

import glossator.library.Drafts;
import glossator.library.ErasureReport;
import glossator.library.Library;
import glossator.library.Source;
import glossator.library.StateFolder;
import glossator.message.Messages;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// `erase SOURCE…|--trash`: destroys them for good, all in one go, after one question.
@Command(name = "erase", sortOptions = false)
final class EraseCommand extends LibraryCommand {
    private static final int MOST_TITLES = 5;
    private static final int TITLE = 60;

    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE", arity = "0..*")
    private List<String> references = List.of();

    @Option(names = "--trash")
    private boolean trash;

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--json")
    private boolean json;

    EraseCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        if (trash != references.isEmpty()) {
            throw new UsageException("cli.erase.what");
        }
    }

    @Override
    int run(Library library) throws IOException {
        List<Source> sources =
                references.stream().map(r -> find(library, r)).distinct().toList();
        if (!yes && !isConfirmed(trash ? questionOfTrash(library) : question(sources))) {
            tell("cli.erase.kept");
            return ExitCode.FAILED;
        }
        List<UUID> erased =
                trash ? library.trashIds() : sources.stream().map(Source::id).toList();
        ErasureReport report = trash ? library.eraseTrash() : library.erase(erased);
        Drafts.forget(StateFolder.standard(), library.folder(), erased);
        print(report);
        return report.isFinished() ? 0 : ExitCode.FAILED;
    }

    private static String questionOfTrash(Library library) {
        return Messages.of(
                "cli.erase.trash",
                library.removedSources().size(),
                library.trash().size(),
                library.deletedReplies().size());
    }

    private static String question(List<Source> sources) {
        if (sources.size() == 1) {
            return Messages.of(
                    "cli.erase.source",
                    TerminalText.toOneLine(sources.getFirst().title()));
        }
        String titles = sources.stream()
                .limit(MOST_TITLES)
                .map(s -> "“" + TerminalText.shorten(s.title(), TITLE) + "”")
                .collect(Collectors.joining(", "));
        int notes = sources.stream().mapToInt(Source::annotations).sum();
        return Messages.of(
                "cli.erase.sources",
                sources.size(),
                notes,
                titles,
                Math.max(0, sources.size() - MOST_TITLES));
    }

    /// A source, possibly in the trash.
    private static Source find(Library library, String reference) {
        try {
            return library.source(reference);
        } catch (Refusal refusal) {
            List<Source> removed = library.removedSources().stream()
                    .filter(s -> RestoreCommand.isMeant(s, reference))
                    .toList();
            if (removed.size() != 1) {
                throw refusal;
            }
            return removed.getFirst();
        }
    }

    private boolean isConfirmed(String question) throws IOException {
        if (!surroundings().terminal()) {
            throw new Refusal("cli.erase.yes", question);
        }
        surroundings().err().print(Messages.of("cli.erase.question", question));
        surroundings().err().flush();
        var lines = new InputStreamReader(surroundings().in(), StandardCharsets.UTF_8);
        String answer = new BufferedReader(lines).readLine();
        return answer != null && answer.strip().equalsIgnoreCase(Messages.of("cli.erase.word"));
    }

    private void print(ErasureReport report) {
        if (json) {
            JsonOutput.print(members(report), out());
            return;
        }
        report.erased().forEach(out()::println);
        out().println();
        out().println(Messages.of("cli.erase.limits"));
        report.limits().forEach(line -> out().println("- " + line));
        report.unfinished().forEach(surroundings().err()::println);
    }

    private static Map<String, Object> members(ErasureReport report) {
        var object = new LinkedHashMap<String, Object>();
        object.put("finished", report.isFinished());
        object.put("sources", report.sources());
        object.put("notes", report.notes());
        object.put("replies", report.replies());
        object.put("originals", report.originals());
        object.put("backups", report.backups());
        object.put("deletedBackups", paths(report.deletedBackups()));
        object.put("untouched", paths(report.untouched()));
        object.put("limits", report.limits());
        object.put("unfinished", report.unfinished());
        return object;
    }

    private static List<String> paths(List<Path> files) {
        return files.stream().map(Path::toString).toList();
    }
}
