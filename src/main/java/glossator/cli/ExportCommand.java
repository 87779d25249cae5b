package glossator.cli;

import glossator.exchange.AnnotatedDocument;
import glossator.exchange.AreaPictures;
import glossator.exchange.CitationForm;
import glossator.exchange.CopiesReport;
import glossator.exchange.DrawnAreas;
import glossator.exchange.ExportChoices;
import glossator.exchange.ExportFile;
import glossator.exchange.ExportPreview;
import glossator.exchange.Exporter;
import glossator.exchange.Exporters;
import glossator.exchange.LossReport;
import glossator.exchange.copy.LibraryOriginal;
import glossator.format.SourceFile;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// `export [SOURCE…] --as KIND [-o PATH]`: an annotated copy of one source, or the annotations of
/// any number of sources. The report of what was lost goes to standard error.
@Command(name = "export", sortOptions = false)
final class ExportCommand extends LibraryCommand {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE", arity = "0..*")
    private List<String> references = List.of();

    @Option(
            names = "--as",
            paramLabel = "KIND",
            required = true,
            completionCandidates = Kinds.class)
    private String kind = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH")
    private Optional<String> output = Optional.empty();

    @Option(names = "--edition", paramLabel = "N", descriptionKey = "EDITION")
    private Optional<Integer> edition = Optional.empty();

    @Option(names = "--force")
    private boolean force;

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final CopyStyleOptions style = new CopyStyleOptions();

    @Option(names = "--style", paramLabel = "S")
    private String citationStyle = "";

    @Option(names = "--preview")
    private boolean preview;

    @Option(names = "--json")
    private boolean json;

    ExportCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        output = output.filter(o -> !o.equals("-"));
        if (json && output.isEmpty() && !preview) {
            throw new UsageException("cli.export.json");
        }
        if (findExporter().isEmpty()) {
            throw new UsageException("cli.export.unknown", kind, kinds());
        }
        if (edition.isPresent() && references.size() != 1) {
            throw new UsageException("cli.export.edition");
        }
        if (isManyCopies() && (preview || !intoFolder())) {
            throw new UsageException("cli.export.one", kind);
        }
        if (style.leavesTracesOut() && !findExporter().map(Exporter::isCopy).orElse(true)) {
            throw new UsageException("cli.export.traces", kind);
        }
        if (!citationStyle.isBlank() && !findExporter().map(Exporter::cites).orElse(true)) {
            throw new UsageException("cli.export.style", kind, citing());
        }
        selection.checkUsage();
        style.checkUsage();
    }

    private boolean isManyCopies() {
        return references.size() != 1 && findExporter().map(Exporter::isCopy).orElse(true);
    }

    private boolean intoFolder() {
        return output.filter(place -> place.endsWith("/")
                        || place.endsWith("\\")
                        || (!place.isBlank() && Files.isDirectory(Path.of(place))))
                .isPresent();
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) throws IOException {
        List<Source> sources = references.isEmpty()
                ? library.sources()
                : references.stream().map(library::source).distinct().toList();
        Passwords passwords = Passwords.of(Optional.empty(), surroundings());
        if (isManyCopies()) {
            return exportCopies(library, sources, passwords);
        }
        try {
            return export(library, sources, passwords);
        } catch (Refusal refusal) {
            if (!SourceFile.isLocked(refusal)) {
                throw refusal;
            }
            // Nothing was written. Reading the file asks for its password.
            var _ = passwords.read(
                    LibraryOriginal.file(library, editionOf(library, sources.getFirst())));
            return export(library, sources, passwords);
        }
    }

    private int export(Library library, List<Source> sources, Passwords passwords)
            throws IOException {
        Exporter exporter = Exporters.byName(kind);
        var choices = new ExportChoices(
                selection.selection(library), selection.pseudonyms(), style.options());
        AreaPictures areas = new DrawnAreas(new PageDrawer(library, surroundings()));
        CitationForm citing = CitationForm.of(library, citationStyle);
        List<AnnotatedDocument> all = sources.stream()
                .map(source -> documentOf(library, source, areas, passwords).withCiting(citing))
                .toList();
        var counts = ExportPreview.of(all, choices);
        List<AnnotatedDocument> works = all.stream().map(choices::applyTo).toList();
        if (preview) {
            return preview(exporter, works, counts);
        }
        if (output.isPresent()) {
            ExportTarget target = ExportTarget.of(output.get(), exporter, works, library);
            LossReport report = target.write(exporter, works, force);
            return report(new ExportReport(kind, report, counts), target.path());
        }
        var bytes = new ByteArrayOutputStream();
        LossReport report = exporter.write(works, bytes);
        bytes.writeTo(out());
        out().flush();
        ExportFile.rememberCopy(report, works, library);
        new ExportReport(kind, report, counts).tell(surroundings().err());
        return report.isWhole() ? 0 : ExitCode.FAILED;
    }

    /// Each to a file of its own in the folder; one that cannot be written does not keep the others
    /// from it.
    private int exportCopies(Library library, List<Source> sources, Passwords passwords)
            throws IOException {
        Exporter exporter = Exporters.byName(kind);
        var choices = new ExportChoices(
                selection.selection(library), selection.pseudonyms(), style.options());
        AreaPictures areas = new DrawnAreas(new PageDrawer(library, surroundings()));
        var report = new CopiesReport();
        var written = new LinkedHashMap<Path, Object>();
        var all = new ArrayList<AnnotatedDocument>();
        for (Source source : sources) {
            try {
                AnnotatedDocument whole = documentOf(library, source, areas, passwords);
                all.add(whole);
                List<AnnotatedDocument> work = List.of(choices.applyTo(whole));
                ExportTarget target = ExportTarget.of(output.orElseThrow(), exporter, work, library)
                        .beside(written.keySet());
                LossReport one = target.write(exporter, work, force);
                report.add(source.title(), one);
                var said = new ExportReport(kind, one, ExportPreview.of(List.of(whole), choices));
                written.put(target.path(), said.json(target.path().toString()));
            } catch (Refusal refusal) {
                report.addRefused(source.title(), refusal.sentence());
            }
        }
        if (json) {
            JsonOutput.print(List.copyOf(written.values()), out());
        } else {
            written.keySet().forEach(out()::println);
            out().flush();
        }
        new ExportReport(kind, report.report(), ExportPreview.of(all, choices))
                .tell(surroundings().err());
        return report.isWhole() ? 0 : ExitCode.FAILED;
    }

    /// Everything is done but the writing, so that what cannot be held is known.
    private int preview(Exporter exporter, List<AnnotatedDocument> works, ExportPreview counts)
            throws IOException {
        LossReport report = exporter.write(works, OutputStream.nullOutputStream());
        var listing =
                new PreviewListing(counts, report, new ExportReport(kind, report, counts).losses());
        if (json) {
            JsonOutput.print(listing.json(), out());
        } else {
            listing.print(out());
        }
        return 0;
    }

    private Optional<Exporter> findExporter() {
        return Exporters.ALL.stream().filter(e -> e.name().equals(kind)).findFirst();
    }

    /// The values of `--as`, for the help.
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Exporters.ALL.stream().map(Exporter::name).iterator();
        }
    }

    private static String citing() {
        return Exporters.ALL.stream()
                .filter(Exporter::cites)
                .map(Exporter::name)
                .collect(Collectors.joining(", "));
    }

    private static String kinds() {
        return Exporters.ALL.stream().map(Exporter::name).collect(Collectors.joining(", "));
    }

    private Edition editionOf(Library library, Source source) {
        return EditionsCommand.editionOf(library, source, edition);
    }

    private AnnotatedDocument documentOf(
            Library library, Source source, AreaPictures areas, Passwords passwords) {
        Edition in = editionOf(library, source);
        new DueAreas(library, surroundings()).lookIn(source.id(), in.id());
        AnnotatedDocument document = AnnotatedDocument.of(library, source, in, areas);
        return findExporter().filter(Exporter::usesOriginal).isPresent()
                ? document.withOriginal(LibraryOriginal.of(
                        library,
                        in,
                        surroundings().worker(),
                        passwords.known(),
                        new CompletableFuture<>()))
                : document;
    }

    private int report(ExportReport report, Path path) {
        if (json) {
            JsonOutput.print(report.json(path.toString()), out());
        } else {
            out().println(path);
            out().flush();
            report.tell(surroundings().err());
        }
        return report.report().isWhole() ? 0 : ExitCode.FAILED;
    }
}
