package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.PlacelessNote;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// By what an annotation or reply is recognized that has lost its id in another program.
///
/// @param place in the text of the copy; null if it has none there, and for a reply
/// @param words the quote
/// @param author empty if it is not known
record CopyTraits(
        Target target,
        @Nullable Range place,
        String words,
        String author,
        @Nullable Instant created,
        String note) {
    /// From this score on, two are the same. The sum of two equal of place, words and note, and of
    /// one thing more that agrees.
    static final int SAME = 6;

    private static final Duration NEAR = Duration.ofMinutes(1);

    static CopyTraits of(EmbeddedAnnotation embedded, String text) {
        if (PlacelessNote.is(embedded.note())) {
            return placeless(embedded);
        }
        Range range = WholeWords.of(embedded.range(), text);
        return new CopyTraits(
                embedded.target(),
                range,
                range.end() <= text.length() ? range.of(text) : "",
                Normalized.cleanText(embedded.author()),
                embedded.created(),
                Normalized.cleanText(embedded.note()));
    }

    /// The quote, if there is one, stands before the note.
    private static CopyTraits placeless(EmbeddedAnnotation embedded) {
        String note = Normalized.cleanText(embedded.note()).strip();
        String head = note.lines().findFirst().orElse("");
        return new CopyTraits(
                embedded.target(),
                null,
                head.replaceFirst("^[^“]*“", "").replaceFirst("”\\W*$", ""),
                Normalized.cleanText(embedded.author()),
                embedded.created(),
                note.substring(head.length()).strip());
    }

    /// @param text the copy's, or the same
    static CopyTraits of(Placement placement, String text) {
        Annotation annotation = placement.annotation();
        Range place = placement.place().map(r -> WholeWords.of(r, text)).orElse(null);
        return new CopyTraits(
                placement.target(),
                place,
                place == null || place.end() > text.length()
                        ? annotation.selector().exact()
                        : place.of(text),
                annotation.author(),
                annotation.created(),
                annotation.note());
    }

    /// One that is in the trash, whose place in the copy is not known.
    static CopyTraits of(Annotation annotation) {
        return new CopyTraits(
                annotation.target(),
                null,
                annotation.selector().exact(),
                annotation.author(),
                annotation.created(),
                annotation.note());
    }

    static CopyTraits of(EmbeddedReply reply) {
        return new CopyTraits(
                Target.PASSAGE,
                null,
                "",
                Normalized.cleanText(reply.author()),
                reply.created(),
                Normalized.cleanText(reply.text()));
    }

    static CopyTraits of(Reply reply) {
        return new CopyTraits(
                Target.PASSAGE, null, "", reply.author(), reply.created(), reply.text());
    }

    /// How much speaks for the two being the same annotation.
    int likeness(CopyTraits other) {
        int quotes = !words.isEmpty() && words.equals(other.words) ? 2 : 0;
        int sum = placeLikeness(other) + quotes + noteLikeness(other);
        return !isOnAlike(other) || sum < 2
                ? 0
                : sum + authorLikeness(other) + (isNear(other) ? 2 : 0);
    }

    /// What has no place on either side may have been on anything.
    private boolean isOnAlike(CopyTraits other) {
        return target.getClass() == other.target.getClass()
                || (place == null && other.place == null);
    }

    /// The same for two replies, which have no place: at least one thing beside the author.
    int replyLikeness(CopyTraits other) {
        int notes = noteLikeness(other);
        return authorLikeness(other) < 0 || (notes < 2 && !isNear(other))
                ? 0
                : notes + authorLikeness(other) + (isNear(other) ? 2 : 0);
    }

    private int placeLikeness(CopyTraits other) {
        if (place == null || other.place == null) {
            return 0;
        }
        if (place.equals(other.place)) {
            return isOn(other) ? 3 : 0;
        }
        int shared = Math.min(place.end(), other.place.end())
                - Math.max(place.start(), other.place.start());
        return shared * 2 >= Math.max(place.length(), other.place.length()) && shared > 0 ? 2 : 0;
    }

    /// The place of what is not on a passage is its page or picture.
    private boolean isOn(CopyTraits other) {
        return target.onPage()
                .map(p -> p.index())
                .equals(other.target.onPage().map(p -> p.index()));
    }

    private int authorLikeness(CopyTraits other) {
        if (author.isBlank() || other.author.isBlank()) {
            return 0;
        }
        return author.equals(other.author) ? 1 : -2;
    }

    private boolean isNear(CopyTraits other) {
        return created != null
                && other.created != null
                && Duration.between(created, other.created).abs().compareTo(NEAR) < 0;
    }

    private int noteLikeness(CopyTraits other) {
        if (note.isBlank() || other.note.isBlank()) {
            return note.isBlank() && other.note.isBlank() ? 1 : 0;
        }
        if (note.strip().equals(other.note.strip())) {
            return 3;
        }
        Set<String> mine = words(note);
        Set<String> all = words(other.note);
        int most = Math.max(mine.size(), all.size());
        mine.retainAll(all);
        return 2 * mine.size() >= most ? 2 : 0;
    }

    private static Set<String> words(String note) {
        return new HashSet<>(Arrays.asList(note.split("[^\\p{L}\\p{N}]+", -1)));
    }
}
