package glossator.format;

import java.util.List;

/// One kind of file. It tells its files by their content and reads them into the text model.
public interface Format {
    /// The lower-case word for the kind: `text`, `markdown`, `html`.
    String name();

    /// The usual file name endings, without the dot, lower case; the first is the one to write.
    List<String> endings();

    /// How sure it is, from the content first, that it can read this file.
    Match match(SourceFile original);

    /// Reads it; throws [glossator.message.Refusal] with one sentence if it cannot.
    ImportedDocument read(SourceFile original);

    /// In ascending order.
    enum Match {
        NO,
        /// It could be read so, but says nothing for itself.
        POSSIBLE,
        /// Its name or its content says so.
        LIKELY,
        /// It bears the mark of the kind.
        CERTAIN
    }
}
