package glossator.cli;

import glossator.exchange.AnnotatedDocument;
import glossator.exchange.AreaPictures;
import glossator.exchange.DrawnAreas;
import glossator.exchange.Exporter;
import glossator.exchange.Exporters;
import glossator.exchange.LossReport;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `export [SOURCE…] --as KIND [-o PATH]`: an annotated copy of one source, or the annotations of
/// any number of sources. The report of what was lost goes to standard error.
@Command(name = "export", sortOptions = false)
final class ExportCommand extends LibraryCommand {
    private static final String NATIVE = "native";

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

    @Option(names = "--json")
    private boolean json;

    ExportCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        output = output.filter(o -> !o.equals("-"));
        if (json && output.isEmpty()) {
            throw new UsageException("cli.export.json");
        }
        if (findExporter().isEmpty() && !kind.equals(NATIVE)) {
            throw new UsageException("cli.export.unknown", kind, kinds());
        }
        if (edition.isPresent() && references.size() != 1) {
            throw new UsageException("cli.export.edition");
        }
        if (references.size() != 1 && findExporter().map(Exporter::isCopy).orElse(true)) {
            throw new UsageException("cli.export.one", kind);
        }
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
        Exporter exporter = findExporter()
                .orElseThrow(() ->
                        new Refusal("cli.export.native", sources.getFirst().fileName(), kinds()));
        AreaPictures areas = new DrawnAreas(new PageDrawer(library, surroundings()));
        List<AnnotatedDocument> works = sources.stream()
                .map(source -> documentOf(library, source, areas))
                .toList();
        if (output.isPresent()) {
            ExportTarget target = ExportTarget.of(output.get(), exporter, works, library);
            report(target.write(exporter, works, force), target.path());
        } else {
            var bytes = new ByteArrayOutputStream();
            LossReport report = exporter.write(works, bytes);
            bytes.writeTo(out());
            tellLosses(report);
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

    private static String kinds() {
        return Exporters.ALL.stream().map(Exporter::name).collect(Collectors.joining(", "));
    }

    private AnnotatedDocument documentOf(Library library, Source source, AreaPictures areas) {
        Edition in = EditionsCommand.editionOf(library, source, edition);
        new DueAreas(library, surroundings()).lookIn(source.id(), in.id());
        return AnnotatedDocument.of(library, source, in, areas);
    }

    private void report(LossReport report, Path path) {
        if (json) {
            JsonOutput.print(json(report, path), out());
        } else {
            out().println(path);
            tellLosses(report);
        }
    }

    private void tellLosses(LossReport report) {
        out().flush();
        tell("cli.export.written", report.written());
        for (LossReport.Loss loss : report.losses()) {
            surroundings().err().println(Messages.of("cli.export.loss", loss.what(), loss.why()));
        }
    }

    /// In this order; a `Map.of` would change it from run to run.
    private record LossJson(String what, String why) {}

    private record ReportJson(String path, String as, int written, List<LossJson> losses) {}

    private ReportJson json(LossReport report, Path path) {
        List<LossJson> losses = report.losses().stream()
                .map(loss -> new LossJson(loss.what(), loss.why()))
                .toList();
        return new ReportJson(path.toString(), kind, report.written(), losses);
    }
}
