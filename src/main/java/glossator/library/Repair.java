package glossator.library;

import glossator.document.Corrupt;
import glossator.document.Document;
import glossator.document.DocumentCodec;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Rebuilds what can be derived from other data in a library. Each method returns whether it could.
///
/// @param reader of originals, [glossator.format.Formats#read]
record Repair(
        Database database,
        EditionRows editions,
        OriginalFiles originals,
        Function<SourceFile, ImportedDocument> reader) {

    /// Restores a lost or changed original from where it came from, if that file still has the same
    /// bytes.
    boolean repairOriginal(Edition edition) throws IOException {
        Path origin;
        try {
            origin = Path.of(edition.origin());
        } catch (InvalidPathException e) {
            // Possibly a URL; nothing is fetched.
            return false;
        }
        if (!Files.isRegularFile(origin) || Files.size(origin) != edition.size()) {
            return false;
        }
        var found = new SourceFile(edition.fileName(), Files.readAllBytes(origin), null);
        if (!found.sha256().equals(edition.sha256())) {
            return false;
        }
        originals.store(edition.sha256(), found.bytes());
        return true;
    }

    /// Parses the original again. The result is accepted only if its text is the one that the
    /// annotations count in: the stored text, or the one that the stored layout was made for.
    boolean repairDocument(Edition edition, EditionRows.Stored stored) {
        Document document;
        try {
            if (!originals.holds(edition.sha256())) {
                return false;
            }
            document = read(edition).document();
        } catch (IOException | Refusal e) {
            // The edition's check reports the damaged document next.
            return false;
        }
        String text = document.text();
        if (!text.equals(stored.text()) && !isTextOf(stored.layout(), text)) {
            return false;
        }
        database.write(() -> database.update(
                "UPDATE edition SET text = ?, length = ?, layout = ? WHERE id = ?",
                text,
                text.length(),
                DocumentCodec.encode(document),
                edition.id()));
        editions.clearCache();
        return true;
    }

    /// Parses the original again. The pages are accepted only if the text is the same.
    boolean repairPages(Edition edition) {
        ImportedDocument imported;
        try {
            if (!originals.holds(edition.sha256())) {
                return false;
            }
            imported = read(edition);
        } catch (IOException | Refusal e) {
            // The edition's check reports the damaged pages next.
            return false;
        }
        if (!imported.document().text().equals(editions.text(edition.id()))) {
            return false;
        }
        var pages = new PageRows(database);
        database.write(() -> {
            pages.remove(edition.id());
            pages.add(edition.id(), imported.pages());
            return true;
        });
        return true;
    }

    private static boolean isTextOf(byte[] layout, String text) {
        try {
            return DocumentCodec.belongsTo(layout, text);
        } catch (Corrupt e) {
            return false;
        }
    }

    /// Deletes an anchor, which is computed again on demand.
    boolean deleteAnchor(UUID annotation, Edition edition) {
        return database.write(() -> database.update(
                        "DELETE FROM anchor WHERE annotation = ? AND edition = ?",
                        annotation,
                        edition.id())
                > 0);
    }

    ImportedDocument read(Edition edition) throws IOException {
        return parse(edition).imported();
    }

    /// The original as it is read now, under the name and from the place that it came with.
    ParsedFile parse(Edition edition) throws IOException {
        byte[] bytes = Files.readAllBytes(originals.path(edition.sha256()));
        Path folder = Files.createTempDirectory("glossator");
        try {
            writeCompanions(folder, editions.companions(edition.id()));
            SourceFile file = new SourceFile(edition.fileName(), bytes, folder)
                    .withEncoding(edition.namedEncoding());
            return new ParsedFile(file, reader.apply(file), edition.origin());
        } finally {
            delete(folder);
        }
    }

    private static void writeCompanions(Path folder, Map<String, byte[]> companions)
            throws IOException {
        for (Map.Entry<String, byte[]> companion : companions.entrySet()) {
            Path file = folder.resolve(companion.getKey()).normalize();
            Path parent = file.getParent();
            if (file.startsWith(folder) && !file.equals(folder) && parent != null) {
                Files.createDirectories(parent);
                Files.write(file, companion.getValue());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
