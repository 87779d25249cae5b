package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Step;
import glossator.format.Encodings;
import glossator.format.SourceFile;
import glossator.format.SourceFolder;
import glossator.library.Edition;
import glossator.library.EditionMatch;
import glossator.library.ImportOutcome;
import glossator.library.ImportResult;
import glossator.library.ImportedFile;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.library.ReturnedCopy;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.reading.FreeMemory;
import glossator.reading.WorkerPool;
import glossator.wording.ImportPace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// `add PATH…`: imports files and whole folders, each file separately: one that cannot be read does
/// not affect the others.
@Command(name = "add", sortOptions = false)
final class AddCommand extends LibraryCommand {
    private static final String TAKE = "take";
    private static final String LEAVE = "leave";

    /// For fewer it takes longer to start a second process than to read them in the first.
    private static final int MANY = 6;

    @Parameters(paramLabel = "PATH", descriptionKey = "PATH", arity = "1..*")
    private List<Path> paths = List.of();

    @Option(names = "--new")
    private boolean asNew;

    @Mixin
    private AcceptOptions accept = new AcceptOptions();

    @Option(names = "--annotations", paramLabel = "take|leave")
    private Optional<String> annotations = Optional.empty();

    @Mixin
    private EncodingOption encoding = new EncodingOption();

    @Option(names = "--password", paramLabel = "P")
    private Optional<String> password = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    AddCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        accept.checkUsage();
        encoding.charset();
        String word = annotations.orElse(TAKE);
        if (!word.equals(TAKE) && !word.equals(LEAVE)) {
            throw new UsageException("cli.add.annotations", word);
        }
    }

    @Override
    int run(Library library) throws IOException {
        library.removeLeftovers();
        Passwords passwords = Passwords.of(password, surroundings());
        var report = new AddReport(surroundings(), json);
        boolean all = true;
        var files = new ArrayList<Path>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            all &= addAll(library, passwords, files, report) == files.size();
            files.clear();
            all &= addFolder(library, passwords, path, report);
        }
        all &= addAll(library, passwords, files, report) == files.size();
        report.printRefused();
        if (json) {
            JsonOutput.print(report.entries(), out());
        }
        return all ? 0 : ExitCode.FAILED;
    }

    /// Returns whether there is at least one file in the folder, and all are in the library now.
    private boolean addFolder(Library library, Passwords passwords, Path folder, AddReport report) {
        int refused = report.countRefused();
        List<Path> files = SourceFolder.files(folder, report::reportSkipped);
        int added = addAll(library, passwords, files, report);
        if (added == 0) {
            report.printMessage(Messages.of("cli.add.nothing", folder));
        }
        return added > 0 && added == files.size() && refused == report.countRefused();
    }

    /// Returns how many are in the library now. Many are read side by side.
    private int addAll(Library library, Passwords passwords, List<Path> files, AddReport report) {
        if (files.size() >= MANY && !accept.isDryRun() && !encoding.isGiven()) {
            return addMany(library, passwords, List.copyOf(files), report);
        }
        var pace = new ImportPace(files.size(), System.nanoTime());
        int added = 0;
        for (int i = 0; i < files.size(); i++) {
            added += add(library, passwords, files.get(i), report) ? 1 : 0;
            report.showProgress(pace.text(i + 1, System.nanoTime()));
        }
        report.clearProgress();
        return added;
    }

    private int addMany(Library library, Passwords passwords, List<Path> files, AddReport report) {
        var course =
                new AddCourse(files.size(), report, one -> settle(library, passwords, one, report));
        try (var pool = new WorkerPool(surroundings().worker(), FreeMemory.workers())) {
            library.importFiles(
                    files,
                    pool.threads(),
                    file -> pool.read(file.withPassword(passwords.known())),
                    course);
        } catch (Refusal refusal) {
            report.reportSkipped(refusal.sentence());
        } finally {
            report.clearProgress();
        }
        return course.added();
    }

    private boolean settle(
            Library library, Passwords passwords, ImportedFile file, AddReport report) {
        return attempt(
                file.path(),
                report,
                () -> store(
                        library,
                        file.path(),
                        file.outcome() instanceof ImportOutcome.Locked(SourceFile original, var _)
                                ? library.importFile(original, passwords::read)
                                : file.outcome(),
                        report));
    }

    private boolean add(Library library, Passwords passwords, Path file, AddReport report) {
        return attempt(file, report, () -> {
            if (accept.isDryRun()) {
                rehearse(library, passwords, file, report);
                return true;
            }
            SourceFile original = SourceFile.read(file).withEncoding(encoding.charset());
            ImportOutcome outcome = library.importFile(original, passwords::read);
            boolean stored = store(library, file, outcome, report);
            tellEncoding(library, file, outcome, report);
            return stored;
        });
    }

    /// The encoding that was named has no effect on a file that says its own, or that was there.
    private void tellEncoding(Library library, Path file, ImportOutcome outcome, AddReport report) {
        if (!encoding.isGiven()
                || !(outcome instanceof ImportOutcome.Stored(ImportResult result))) {
            return;
        }
        Edition edition = library.edition(result.source().edition());
        if (!Encodings.isFor(edition.format())) {
            report.printMessage(Messages.of("cli.add.own-encoding", file));
        } else if (result.wasThere() && edition.encoding().isEmpty()) {
            report.printMessage(Messages.of(
                    "cli.add.encoding-there",
                    file,
                    ShortIds.shorten(result.source().id())));
        }
    }

    private static boolean attempt(Path file, AddReport report, BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (Refusal refusal) {
            report.reportRefused(file, refusal.sentence());
            return false;
        }
    }

    /// Only says what would be taken from a copy, and stores nothing.
    private void rehearse(Library library, Passwords passwords, Path file, AddReport report) {
        library.findCopied(SourceFile.read(file), passwords::read)
                .ifPresentOrElse(
                        copy -> readBack(library, file, copy.file(), copy.match(), report),
                        () -> report.reportNoCopy(file));
    }

    private boolean store(Library library, Path file, ImportOutcome outcome, AddReport report) {
        return switch (outcome) {
            case ImportOutcome.Stored(ImportResult result) -> {
                takeAndReport(file, library, result, report);
                yield true;
            }
            case ImportOutcome.LooksLikeEdition(ParsedFile parsed, EditionMatch match) ->
                store(library, file, parsed, match, report);
            case ImportOutcome.Locked(var _, Refusal refusal) -> throw refusal;
            case ImportOutcome.Refused(Refusal refusal, var _) -> throw refusal;
        };
    }

    /// A file that has changed since it was added is most likely not meant as a separate source,
    /// which would not have the notes of the old one: it is not added, but reported. A file that
    /// merely reads like another source is added, and the similarity is reported.
    private boolean store(
            Library library, Path file, ParsedFile parsed, EditionMatch match, AddReport report) {
        if (match.by() == EditionMatch.By.COPY && !asNew) {
            return readBack(library, file, parsed, match, report);
        }
        if (match.isNamed() && !asNew) {
            report.reportNewEdition(file, match);
            return false;
        }
        ImportResult result = library.add(parsed);
        takeAndReport(file, library, result, report);
        if (!asNew) {
            report.reportSimilar(file, result.source(), match);
        }
        return true;
    }

    /// What others made of an annotated copy is listed, and taken if that is wanted. Returns
    /// whether nothing of it is left to be decided.
    private boolean readBack(
            Library library, Path file, ParsedFile parsed, EditionMatch match, AddReport report) {
        ReturnedCopy copy = library.compareCopy(match.source().id(), parsed);
        var listed = new CopyReport(library, surroundings(), accept, copy);
        listed.take();
        report.reportCopy(file, listed);
        return listed.isSettled();
    }

    private void takeAndReport(Path file, Library library, ImportResult result, AddReport report) {
        int left = library.countEmbeddedAnnotations(result.source().id(), null);
        int taken = take(library, result);
        report.reportAdded(file, library, result, taken, left - taken);
    }

    /// Imports the annotations in the file, unless they are to be left. For a file that was there
    /// already this must be requested explicitly: the user may have deleted them since.
    private int take(Library library, ImportResult result) {
        String wanted = annotations.orElse(result.wasThere() ? LEAVE : TAKE);
        return wanted.equals(LEAVE)
                ? 0
                : library.importEmbedded(result.source().id())
                        .map(AddCommand::countAnnotations)
                        .orElse(0);
    }

    /// How many annotations a step is about.
    static int countAnnotations(Step step) {
        return (int) step.changes().stream()
                .filter(c -> c instanceof Change.OfAnnotation)
                .count();
    }
}
