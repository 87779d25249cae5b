package glossator.reading;

import glossator.format.CopyPlan;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.PagePainter;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;

import java.util.function.BiFunction;
import java.util.function.Function;

/// The state of a worker between requests.
///
/// @param reader reads a file in any supported format
/// @param writer writes an annotated copy of one
/// @param painter draws pages, keeping a file open for it
public record WorkerContext(
        Function<SourceFile, ImportedDocument> reader,
        BiFunction<SourceFile, CopyPlan, WrittenCopy> writer,
        PagePainter painter) {
    public WorkerContext() {
        this(Formats::read);
    }

    public WorkerContext(Function<SourceFile, ImportedDocument> reader) {
        this(reader, Formats::write, Formats.painter());
    }
}
