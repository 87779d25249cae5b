package glossator.library;

import glossator.document.Picture;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import java.nio.file.Path;
import java.util.function.Function;

/// A file that has been parsed but not stored.
///
/// @param origin where it came from: a path or a URL; empty if unknown
public record ParsedFile(SourceFile original, ImportedDocument imported, String origin) {

    /// A file on disk.
    public static ParsedFile of(SourceFile original, ImportedDocument imported) {
        return new ParsedFile(original, imported, origin(original));
    }

    /// Reads the file with `reader`; all failures are thrown as a [Refusal].
    static ParsedFile read(SourceFile original, Function<SourceFile, ImportedDocument> reader) {
        try {
            return of(original, reader.apply(original));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            String kind = e.getClass().getSimpleName();
            throw new Refusal(e, "reading.failed", original.name(), kind);
        }
    }

    private static String origin(SourceFile original) {
        Path folder = original.folder();
        return folder == null
                ? original.name()
                : folder.resolve(original.name()).normalize().toString();
    }

    /// Roughly how many bytes of memory it takes.
    public long weight() {
        long pictures = 0;
        for (Picture picture : imported.pictures()) {
            pictures += picture.bytes().length;
        }
        return original.bytes().length + pictures + 2L * imported.document().length();
    }

    /// Omits the text, which may be long.
    @Override
    public String toString() {
        return "ParsedFile[" + original + ", " + origin + "]";
    }
}
