package glossator.annotation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// One change of the parts of a digest. It names the part that it means by what that part was and
/// where it was, so that it can still be made after the digest was changed elsewhere: then the
/// nearest equal part is meant.
public sealed interface DigestEdit {
    /// Puts parts into it.
    ///
    /// @param at the index of the first new part; beyond the end means at the end
    record Insert(int at, List<Digest.Part> parts) implements DigestEdit {
        public Insert {
            parts = List.copyOf(parts);
        }
    }

    /// Takes a part out.
    ///
    /// @param at the index of `part`
    record Remove(int at, Digest.Part part) implements DigestEdit {}

    /// Moves a part.
    ///
    /// @param from the index of `part`
    /// @param to its index afterwards
    record Move(int from, Digest.Part part, int to) implements DigestEdit {}

    /// Own words are written anew. If they are gone, or were changed elsewhere, the new words are
    /// put beside them, so that neither is lost.
    ///
    /// @param at the index of `before`
    record Rewrite(int at, Digest.Part.Words before, String text) implements DigestEdit {}

    /// The digest after the change; the same one if there is nothing to change any more.
    default Digest applyTo(Digest digest) {
        var parts = new ArrayList<>(digest.parts());
        switch (this) {
            case Insert(int at, var added) -> parts.addAll(Math.clamp(at, 0, parts.size()), added);
            case Remove(int at, var part) -> {
                int index = find(parts, part, at);
                if (index >= 0) {
                    parts.remove(index);
                }
            }
            case Move(int from, var part, int to) -> {
                int index = find(parts, part, from);
                if (index >= 0) {
                    parts.remove(index);
                    parts.add(Math.clamp(to, 0, parts.size()), part);
                }
            }
            case Rewrite(int at, var before, String text) -> rewrite(parts, at, before, text);
        }
        return parts.equals(digest.parts()) ? digest : digest.withParts(parts);
    }

    private static void rewrite(
            List<Digest.Part> parts, int at, Digest.Part.Words before, String text) {
        int index = find(parts, before, at);
        var now = new Digest.Part.Words(text);
        if (index >= 0) {
            parts.set(index, now);
        } else {
            parts.add(Math.clamp(at + 1, 0, parts.size()), now);
        }
    }

    /// The index of the part equal to `part` that is nearest to `at`; -1 if there is none.
    private static int find(List<Digest.Part> parts, Digest.Part part, int at) {
        int nearest = -1;
        for (int i = 0; i < parts.size(); i++) {
            boolean nearer = nearest < 0 || Math.abs(i - at) < Math.abs(nearest - at);
            if (nearer && parts.get(i).equals(part)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /// Adds the quotes of those annotations that the digest does not quote yet at its end.
    static DigestEdit add(Digest to, List<UUID> annotations) {
        return insert(to, annotations, to.parts().size());
    }

    /// The same at another place.
    ///
    /// @param at the index of the first
    static DigestEdit insert(Digest to, List<UUID> annotations, int at) {
        Set<UUID> fresh = new LinkedHashSet<>(annotations);
        fresh.removeAll(to.quoted());
        return new Insert(
                at, fresh.stream().<Digest.Part>map(Digest.Part.Quote::new).toList());
    }
}
