package glossator.reading;

import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.PagePainter;
import glossator.format.SourceFile;

import java.util.function.Function;

/// What lies before the one who answers, from one request to the next.
///
/// @param formats what reads a file of any kind
/// @param painter what draws pages, and has a file open for it
public record WorkerContext(Function<SourceFile, ImportedDocument> formats, PagePainter painter) {
    public WorkerContext() {
        this(Formats::read);
    }

    public WorkerContext(Function<SourceFile, ImportedDocument> formats) {
        this(formats, Formats.painter());
    }
}
