package glossator.cli;

import glossator.exchange.AnnotatedDocument;
import glossator.exchange.CopiesReport;
import glossator.exchange.ExportFile;
import glossator.exchange.Exporter;
import glossator.exchange.KnownExports;
import glossator.exchange.LossReport;
import glossator.library.Library;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The target of an export. An existing file is overwritten only if it is an earlier export that
/// has not been modified since: the library stores the hash of what it wrote.
///
/// @param path as given, including the file name
record ExportTarget(Path path, Library library) {
    /// In a folder, the file is named after what is exported.
    static ExportTarget of(
            String named, Exporter exporter, List<AnnotatedDocument> works, Library library) {
        return of(named, ExportFile.suggestName(exporter, works), library);
    }

    /// @param otherwise the file name to use in a folder
    static ExportTarget of(String named, String otherwise, Library library) {
        if (named.isBlank()) {
            throw new UsageException("cli.export.no-place");
        }
        Path path = Path.of(named);
        boolean folder = Files.isDirectory(path) || named.endsWith("/") || named.endsWith("\\");
        return new ExportTarget(folder ? path.resolve(otherwise) : path, library);
    }

    /// At a place that is not among `taken`: two sources may have one title.
    ExportTarget beside(Set<Path> taken) {
        return taken.contains(path)
                ? new ExportTarget(
                        CopiesReport.freePlace(
                                Objects.requireNonNullElse(path.getParent(), Path.of("")),
                                String.valueOf(path.getFileName())),
                        library)
                : this;
    }

    /// Refuses to overwrite anything, unless `force`, and what [ExportFile] refuses.
    LossReport write(Exporter exporter, List<AnnotatedDocument> works, boolean force)
            throws IOException {
        LossReport report = write(out -> exporter.write(works, out), force);
        ExportFile.rememberCopy(report, works, library);
        return report;
    }

    /// The same for other output.
    LossReport write(ExportFile.Writing writing, boolean force) throws IOException {
        library.requireUnprotected(path);
        library.removeLeftovers();
        var known = new KnownExports(library);
        if (Files.isRegularFile(path) && !force && !known.isUnchanged(path)) {
            throw new Refusal("cli.export.exists", path);
        }
        LossReport report = ExportFile.write(writing, library, path);
        known.remember(path);
        return report;
    }
}
