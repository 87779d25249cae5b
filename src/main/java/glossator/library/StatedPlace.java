package glossator.library;

import glossator.annotation.Anchor;
import glossator.annotation.Placement;
import glossator.document.Range;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Where an annotated copy says that an annotation is, after its text was changed: the program that
/// changed it has moved the annotation along.
///
/// @param computed where comparing the texts has found it
/// @param stated in `text`, the copy's
record StatedPlace(Placement computed, Range stated, String text) {
    /// What was found, if it covers what the file says: programs tend to lose the ends of a passage
    /// that is changed there.
    Anchor anchor() {
        Range range = WholeWords.of(EmbeddedAnnotationRows.clip(stated, text), text);
        Range found = computed.place().orElse(null);
        if (found != null && WholeWords.of(found, text).contains(range)) {
            return computed.anchor();
        }
        Range place = found == null || !found.overlaps(range)
                ? range
                : new Range(
                        Math.min(found.start(), range.start()), Math.max(found.end(), range.end()));
        double share = changedShare(place.of(text));
        return share == 0 ? new Anchor.Exact(place, 1) : new Anchor.Changed(place, share, false, 1);
    }

    /// How many of the words of the passage are not there any more, or new.
    private double changedShare(String now) {
        Set<String> before = words(computed.annotation().selector().exact());
        Set<String> after = words(now);
        var all = new HashSet<>(before);
        all.addAll(after);
        before.retainAll(after);
        return all.isEmpty() ? 0 : 1 - (double) before.size() / all.size();
    }

    private static Set<String> words(String passage) {
        var words = new HashSet<>(Arrays.asList(passage.split("[^\\p{L}\\p{N}]+", -1)));
        words.remove("");
        return words;
    }
}
