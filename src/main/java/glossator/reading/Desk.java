package glossator.reading;

import glossator.format.Formats;
import glossator.format.Original;
import glossator.format.PagePainter;
import glossator.format.Reading;

import java.util.function.Function;

/// What lies before the one who answers, from one request to the next.
///
/// @param formats what reads a file of any kind
/// @param painter what draws pages, and has a file open for it
public record Desk(Function<Original, Reading> formats, PagePainter painter) {
    public Desk() {
        this(Formats::read);
    }

    public Desk(Function<Original, Reading> formats) {
        this(formats, Formats.painter());
    }
}
