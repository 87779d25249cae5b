package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.SearchFolding;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Which annotations are shown.
///
/// @param words plain ones, which must all occur in any order, case and accents ignored; or a
///     query,
/// see [NoteQuery]
/// @param colors any of them; empty for every color
/// @param tag this tag or one below it; null for all
/// @param standing how they are anchored in the edition; null for all
/// @param author who wrote the annotation or a reply to it; null for all
/// @param thread the state of its thread; null for all
record Filter(
        String words,
        Set<Color> colors,
        @Nullable UUID tag,
        @Nullable AnchorFilter standing,
        @Nullable String author,
        @Nullable ThreadFilter thread) {
    static final Filter NONE = new Filter("", Set.of(), null, null, null, null);

    Filter {
        colors = Set.copyOf(colors);
    }

    boolean isNone() {
        return words.isBlank() && withWords("").equals(NONE);
    }

    Filter withWords(String other) {
        return new Filter(other, colors, tag, standing, author, thread);
    }

    Filter withTag(@Nullable UUID other) {
        return new Filter(words, colors, other, standing, author, thread);
    }

    Filter withStanding(@Nullable AnchorFilter other) {
        return new Filter(words, colors, tag, other, author, thread);
    }

    Filter withAuthor(@Nullable String other) {
        return new Filter(words, colors, tag, standing, other, thread);
    }

    Filter withThread(@Nullable ThreadFilter other) {
        return new Filter(words, colors, tag, standing, author, other);
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
        return new Filter(words, changed, tag, standing, author, thread);
    }

    /// Whether the anchor, color, tags, authors and replies of the annotation match.
    boolean admits(Placement placement, List<Reply> replies, Codebook codebook) {
        Annotation annotation = placement.annotation();
        return (standing == null || standing.matches(placement))
                && (colors.isEmpty() || colors.contains(annotation.color()))
                && (author == null || isBy(author, annotation, replies))
                && (thread == null || thread.matches(annotation, replies))
                && (tag == null
                        || annotation.tags().stream().anyMatch(t -> codebook.isWithin(t, tag)));
    }

    private static boolean isBy(String author, Annotation annotation, List<Reply> replies) {
        return annotation.author().equals(author)
                || replies.stream().anyMatch(r -> r.author().equals(author));
    }

    /// What the words ask.
    NoteQuery query() {
        return NoteQuery.of(words);
    }

    /// The plain words, folded.
    String[] needles() {
        String plain = query().plain();
        return plain.isBlank()
                ? new String[0]
                : SearchFolding.fold(plain).strip().split("\\s+", -1);
    }
}
