package glossator.format;

import java.util.List;

/// One file format: recognizes its files by their content, reads them
/// into the text model, and writes annotations back into them.
public interface Format {
    /// The format's name, one lower-case word: `text`, `markdown`, `html`.
    String name();

    /// The usual file name extensions, lower case, without the dot; the first is used for writing.
    List<String> endings();

    /// The media types under which a desktop knows its files: those of shared-mime-info, the usual
    /// one first.
    List<String> mediaTypes();

    /// How confident the format is, judging by the content first, that it can read this file.
    Match match(SourceFile original);

    /// Reads the file; throws [glossator.message.Refusal] with a one-sentence reason if it cannot.
    ImportedDocument read(SourceFile original);

    /// Writes annotations into the file, and leaves everything else as it is. A refusal says why
    /// this file cannot be annotated.
    WrittenCopy write(SourceFile original, CopyPlan plan);

    /// In ascending order.
    enum Match {
        NO,
        /// It can be read as this format, but nothing in it suggests the format.
        POSSIBLE,
        /// Its name or its content suggests the format.
        LIKELY,
        /// It has the signature of the format.
        CERTAIN
    }
}
