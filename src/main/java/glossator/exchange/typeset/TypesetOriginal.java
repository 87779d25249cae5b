package glossator.exchange.typeset;

import glossator.exchange.OriginalFile;
import glossator.format.EmbeddedAnnotation;
import glossator.format.SourceFile;
import glossator.reading.Request;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A file that was typeset, into which the annotations are then written as into any original.
///
/// @param source the file of the source, for the process that reads it
record TypesetOriginal(SourceFile file, OriginalFile source) implements OriginalFile {
    @Override
    public Map<UUID, EmbeddedAnnotation> embedded() {
        return Map.of();
    }

    @Override
    public Set<UUID> imported() {
        return Set.of();
    }

    @Override
    public <A> A ask(Request<A> request) {
        return source.ask(request);
    }
}
