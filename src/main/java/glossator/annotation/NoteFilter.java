package glossator.annotation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Which annotations of the whole library are meant; everything given must be true of one.
///
/// @param words all must occur in the quote, the note, the tags, the replies or the names of the
///     people; case and accents are ignored
/// @param tags each of them, or one below it
/// @param colors any of them; empty for every color
/// @param author who wrote the annotation or a reply to it; null for all
/// @param since made at this moment or later; null for any
/// @param until made before this moment; null for any
/// @param sources any of them; null for all
/// @param state null for any
public record NoteFilter(
        String words,
        List<UUID> tags,
        Set<Color> colors,
        @Nullable String author,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Set<UUID> sources,
        @Nullable NoteState state) {
    public static final NoteFilter NONE =
            new NoteFilter("", List.of(), Set.of(), null, null, null, null, null);

    public NoteFilter {
        tags = List.copyOf(tags);
        colors = Set.copyOf(colors);
        sources = sources == null ? null : Set.copyOf(sources);
    }

    public boolean isNone() {
        return words.isBlank() && withWords("").equals(NONE);
    }

    public NoteFilter withWords(String now) {
        return new NoteFilter(now, tags, colors, author, since, until, sources, state);
    }

    public NoteFilter withTags(List<UUID> now) {
        return new NoteFilter(words, now, colors, author, since, until, sources, state);
    }

    public NoteFilter withColors(Set<Color> now) {
        return new NoteFilter(words, tags, now, author, since, until, sources, state);
    }

    /// With `color` added or removed.
    public NoteFilter withColor(Color color, boolean in) {
        Set<Color> now = EnumSet.noneOf(Color.class);
        now.addAll(colors);
        if (in) {
            now.add(color);
        } else {
            now.remove(color);
        }
        return withColors(now);
    }

    public NoteFilter withAuthor(@Nullable String now) {
        return new NoteFilter(words, tags, colors, now, since, until, sources, state);
    }

    public NoteFilter withTimes(@Nullable Instant from, @Nullable Instant to) {
        return new NoteFilter(words, tags, colors, author, from, to, sources, state);
    }

    public NoteFilter withSources(@Nullable Set<UUID> now) {
        return new NoteFilter(words, tags, colors, author, since, until, now, state);
    }

    public NoteFilter withState(@Nullable NoteState now) {
        return new NoteFilter(words, tags, colors, author, since, until, sources, now);
    }

    /// Whether everything but the words is true.
    public boolean admits(Placement placement, List<Reply> replies, Codebook codebook) {
        Annotation annotation = placement.annotation();
        return (colors.isEmpty() || colors.contains(annotation.color()))
                && (sources == null || sources.contains(annotation.source()))
                && (since == null || !annotation.created().isBefore(since))
                && (until == null || annotation.created().isBefore(until))
                && (author == null || isBy(author, annotation, replies))
                && (state == null || state.matches(placement, replies))
                && tags.stream().allMatch(tag -> hasTag(annotation, tag, codebook));
    }

    private static boolean hasTag(Annotation annotation, UUID tag, Codebook codebook) {
        return annotation.tags().stream().anyMatch(t -> codebook.isWithin(t, tag));
    }

    private static boolean isBy(String name, Annotation annotation, List<Reply> replies) {
        return annotation.author().equalsIgnoreCase(name)
                || replies.stream().anyMatch(reply -> reply.author().equalsIgnoreCase(name));
    }

    /// Whether all of the words occur in a text that [SearchFolding] has folded.
    public boolean findsWordsIn(String folded) {
        if (words.isBlank()) {
            return true;
        }
        for (String needle : SearchFolding.fold(words).strip().split("\\s+", -1)) {
            if (!folded.contains(needle)) {
                return false;
            }
        }
        return true;
    }
}
