package glossator.reading;

import glossator.format.Formats;
import glossator.format.Original;
import glossator.format.Reading;

import java.util.function.Function;

/// What lies before the one who answers, from one request to the next.
///
/// @param formats what reads a file of any kind
public record Desk(Function<Original, Reading> formats) {
    public Desk() {
        this(Formats::read);
    }
}
