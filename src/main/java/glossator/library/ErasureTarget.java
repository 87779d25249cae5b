package glossator.library;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What is to be erased, as it is stored from the beginning of an erasure to its end, so that
/// another run can finish it: ids and hashes, but no word of what they stand for.
///
/// @param notes those, and the replies, erased on their own; the notes of `sources` and the replies
///     to notes are not listed
/// @param originals the names of the files in `sources/`
record ErasureTarget(List<UUID> sources, List<UUID> notes, List<String> originals) {
    private static final String SOURCE = "source ";
    private static final String NOTE = "note ";
    private static final String ORIGINAL = "original ";

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String HASH = "[0-9a-f]{64}";

    ErasureTarget {
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        originals = List.copyOf(originals);
    }

    String text() {
        var lines = new ArrayList<String>();
        sources.forEach(s -> lines.add(SOURCE + s));
        notes.forEach(n -> lines.add(NOTE + n));
        originals.forEach(o -> lines.add(ORIGINAL + o));
        return String.join("\n", lines);
    }

    /// Ignores lines that [#text] did not write.
    static ErasureTarget parse(String text) {
        return new ErasureTarget(
                of(text, SOURCE, ID).map(UUID::fromString).toList(),
                of(text, NOTE, ID).map(UUID::fromString).toList(),
                of(text, ORIGINAL, HASH).toList());
    }

    private static Stream<String> of(String text, String word, String form) {
        return text.lines()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .filter(rest -> rest.matches(form));
    }

    /// Both together.
    ErasureTarget with(ErasureTarget other) {
        return new ErasureTarget(
                join(sources, other.sources),
                join(notes, other.notes),
                join(originals, other.originals));
    }

    private static <T> List<T> join(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
