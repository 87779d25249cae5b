package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Placement;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// Which annotations are shown.
///
/// @param words all must occur, in any order; case and accents are ignored
/// @param colors any of them; empty for every color
/// @param tag this tag or one below it; null for all
/// @param standing how they are anchored in the edition; null for all
record Filter(
        String words,
        Set<Color> colors,
        @Nullable UUID tag,
        @Nullable AnchorFilter standing) {
    static final Filter NONE = new Filter("", Set.of(), null, null);

    Filter {
        colors = Set.copyOf(colors);
    }

    boolean isNone() {
        return words.isBlank() && colors.isEmpty() && tag == null && standing == null;
    }

    Filter withWords(String other) {
        return new Filter(other, colors, tag, standing);
    }

    Filter withTag(@Nullable UUID other) {
        return new Filter(words, colors, other, standing);
    }

    Filter withStanding(@Nullable AnchorFilter other) {
        return new Filter(words, colors, tag, other);
    }

    /// The filter with `color` added or removed.
    Filter withColor(Color color, boolean in) {
        Set<Color> changed = EnumSet.noneOf(Color.class);
        changed.addAll(colors);
        if (in) {
            changed.add(color);
        } else {
            changed.remove(color);
        }
        return new Filter(words, changed, tag, standing);
    }

    /// Whether the anchor, color and tags of the annotation match.
    boolean admits(Placement placement, Codebook codebook) {
        Annotation annotation = placement.annotation();
        return (standing == null || standing.matches(placement))
                && (colors.isEmpty() || colors.contains(annotation.color()))
                && (tag == null
                        || annotation.tags().stream().anyMatch(t -> codebook.isWithin(t, tag)));
    }

    /// The search words, folded.
    String[] needles() {
        return words.isBlank()
                ? new String[0]
                : SearchFolding.fold(words).strip().split("\\s+", -1);
    }
}
