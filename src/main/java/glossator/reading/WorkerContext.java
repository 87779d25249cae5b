package glossator.reading;

import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.PagePainter;
import glossator.format.SourceFile;

import java.util.function.Function;

/// The state of a worker between requests.
///
/// @param formats reads a file in any supported format
/// @param painter draws pages, keeping a file open for it
public record WorkerContext(Function<SourceFile, ImportedDocument> formats, PagePainter painter) {
    public WorkerContext() {
        this(Formats::read);
    }

    public WorkerContext(Function<SourceFile, ImportedDocument> formats) {
        this(formats, Formats.painter());
    }
}
