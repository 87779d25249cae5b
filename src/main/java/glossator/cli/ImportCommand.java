package glossator.cli;

import glossator.bibliography.Bibliography;
import glossator.bibliography.BibliographyEntry;
import glossator.exchange.bibliography.BibliographyFiles;
import glossator.exchange.bibliography.BibliographyImport;
import glossator.exchange.bibliography.BibliographyReport;
import glossator.format.SourceFile;
import glossator.library.ImportOutcome;
import glossator.library.Library;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// `import FILE`: the details, tags and notes of a bibliography into the sources that it describes.
@Command(name = "import", sortOptions = false)
final class ImportCommand extends LibraryCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--add-files")
    private boolean addFiles;

    @Option(names = "--json")
    private boolean json;

    ImportCommand(Glossator program) {
        super(program);
    }

    @Override
    boolean isReading() {
        return dryRun;
    }

    @Override
    int run(Library library) throws IOException {
        Bibliography bibliography = BibliographyFiles.read(file);
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent() == null ? absolute : absolute.getParent();
        BibliographyImport plan = BibliographyImport.plan(library, bibliography, folder);
        int added = 0;
        if (addFiles && !dryRun && !plan.report().toAdd().isEmpty()) {
            added = add(library, plan.report());
            plan = BibliographyImport.plan(library, bibliography, folder);
        }
        if (!dryRun) {
            plan.apply();
        }
        BibliographyReport report = plan.report();
        if (json) {
            JsonOutput.print(BibliographyReportText.json(report, added, dryRun), out());
        } else {
            new BibliographyReportText(report, added, dryRun)
                    .print(out(), surroundings().err());
        }
        return 0;
    }

    private int add(Library library, BibliographyReport report) throws IOException {
        Passwords passwords = Passwords.of(Optional.empty(), surroundings());
        int added = 0;
        for (Path path : report.toAdd()) {
            try {
                ImportOutcome outcome = library.importFile(SourceFile.read(path), passwords::read);
                if (outcome instanceof ImportOutcome.LooksLikeEdition(var parsed, var _)) {
                    library.add(parsed);
                } else if (outcome instanceof ImportOutcome.Locked(var _, Refusal refusal)) {
                    throw refusal;
                }
                added++;
            } catch (Refusal refusal) {
                surroundings().err().println(refusal.sentence());
            }
        }
        return added;
    }

    /// What a line says of an entry.
    static String name(BibliographyEntry entry) {
        String title = TerminalText.toOneLine(entry.metadata().title());
        String line = entry.line() == 0 ? "" : " (" + entry.line() + ")";
        return (entry.key().isBlank() ? title : entry.key() + ": " + title) + line;
    }
}
