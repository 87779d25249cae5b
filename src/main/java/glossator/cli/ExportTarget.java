package glossator.cli;

import glossator.exchange.AnnotatedDocument;
import glossator.exchange.ExportFile;
import glossator.exchange.Exporter;
import glossator.exchange.LossReport;
import glossator.library.Library;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The target of an export. An existing file is overwritten only if it is an earlier export that
/// has not been modified since: the library stores the hash of what it wrote.
///
/// @param path as given, including the file name
record ExportTarget(Path path, Library library) {
    private static final String REMEMBERED = "export.";

    /// In a folder, the file is named after what is exported.
    static ExportTarget of(
            String named, Exporter exporter, List<AnnotatedDocument> works, Library library) {
        return of(named, ExportFile.suggestName(exporter, works), library);
    }

    /// @param otherwise the file name to use in a folder
    static ExportTarget of(String named, String otherwise, Library library) {
        Path path = Path.of(named);
        boolean folder = Files.isDirectory(path) || named.endsWith("/") || named.endsWith("\\");
        return new ExportTarget(folder ? path.resolve(otherwise) : path, library);
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
        if (Files.isRegularFile(path) && !force && !isOwn()) {
            throw new Refusal("cli.export.exists", path);
        }
        LossReport report = ExportFile.write(writing, library, path);
        if (Files.isRegularFile(path)) {
            library.setSetting(REMEMBERED + path.toAbsolutePath().normalize(), hash());
        }
        return report;
    }

    private boolean isOwn() throws IOException {
        Optional<String> known =
                library.setting(REMEMBERED + path.toAbsolutePath().normalize());
        return known.isPresent() && known.get().equals(hash());
    }

    private String hash() throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
