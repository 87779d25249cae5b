package glossator.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// An export format.
public interface Exporter {
    /// The word that `--as` takes.
    String name();

    /// The file name extension, without the dot; empty if it is that of the source's own file.
    String extension();

    /// The file name extension of an export, without the dot.
    ///
    /// @param fileName of the edition that is exported
    /// @param format of that edition, as [glossator.format.Format#name]
    default String extensionFor(String fileName, String format) {
        return extension();
    }

    /// Whether it is an annotated copy of exactly one work, rather than a set of annotations from
    /// any number of works.
    boolean isCopy();

    /// Whether it writes annotations; others write what is known about the sources.
    default boolean hasAnnotations() {
        return true;
    }

    /// Whether it needs [AnnotatedDocument#original]: the file itself, or the process that reads
    /// it.
    default boolean usesOriginal() {
        return false;
    }

    /// Whether it cites quotes in a style if one is chosen.
    default boolean cites() {
        return false;
    }

    /// Writes `works` to `out` (UTF-8), which it does not close.
    LossReport write(List<AnnotatedDocument> works, OutputStream out) throws IOException;
}
