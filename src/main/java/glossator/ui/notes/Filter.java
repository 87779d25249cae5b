package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// Which annotations are to be seen.
///
/// @param words all of them must occur, in any order; case and accents do not count
/// @param colors any of them; empty for every colour
/// @param tag this one or one below it; null for all
record Filter(String words, Set<Color> colors, @Nullable UUID tag) {
    static final Filter NONE = new Filter("", Set.of(), null);

    Filter {
        colors = Set.copyOf(colors);
    }

    boolean isNone() {
        return words.isBlank() && colors.isEmpty() && tag == null;
    }

    Filter withWords(String other) {
        return new Filter(other, colors, tag);
    }

    Filter withTag(@Nullable UUID other) {
        return new Filter(words, colors, other);
    }

    /// The same with `color` taken in or out.
    Filter with(Color color, boolean in) {
        Set<Color> changed = EnumSet.noneOf(Color.class);
        changed.addAll(colors);
        if (in) {
            changed.add(color);
        } else {
            changed.remove(color);
        }
        return new Filter(words, changed, tag);
    }

    /// Whether `annotation` has the colour and the tag that are asked for.
    boolean admits(Annotation annotation, Codebook codebook) {
        return (colors.isEmpty() || colors.contains(annotation.color()))
                && (tag == null
                        || annotation.tags().stream().anyMatch(t -> codebook.within(t, tag)));
    }

    /// The words to be found, folded.
    String[] needles() {
        return words.isBlank() ? new String[0] : Folding.fold(words).strip().split("\\s+", -1);
    }
}
