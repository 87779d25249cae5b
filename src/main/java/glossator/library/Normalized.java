package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Selector;
import glossator.annotation.SourceState;
import glossator.annotation.Tag;
import glossator.document.Metadata;

import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;

/// Converts a change to what the database will return, so that what was stored equals what was
/// returned: milliseconds, no duplicate tags, characters that UTF-8 can encode.
final class Normalized {
    private Normalized() {}

    static Change normalize(Change change) {
        return switch (change) {
            case Change.OfAnnotation(Annotation before, Annotation after) ->
                new Change.OfAnnotation(normalize(before), normalize(after));
            case Change.OfTag(Tag before, Tag after) ->
                new Change.OfTag(normalize(before), normalize(after));
            case Change.OfDecision decision -> decision;
            case Change.OfSource of ->
                new Change.OfSource(of.before(), normalize(of.after()), of.fileName());
            case Change.OfEdition edition -> edition;
        };
    }

    private static @Nullable Annotation normalize(@Nullable Annotation a) {
        if (a == null) {
            return null;
        }
        Selector s = a.selector();
        return new Annotation(
                a.id(),
                a.source(),
                a.edition(),
                new Selector(s.range(), s.exact(), cleanText(s.prefix()), cleanText(s.suffix())),
                a.style(),
                a.color(),
                cleanText(a.note()),
                a.tags().stream().distinct().toList(),
                cleanText(a.author()),
                a.created().truncatedTo(ChronoUnit.MILLIS),
                a.changed().truncatedTo(ChronoUnit.MILLIS),
                cleanText(a.origin()));
    }

    private static @Nullable Tag normalize(@Nullable Tag tag) {
        if (tag == null) {
            return null;
        }
        return new Tag(
                tag.id(),
                cleanText(tag.name()).strip(),
                tag.parent(),
                tag.color(),
                cleanText(tag.description()));
    }

    private static SourceState normalize(SourceState state) {
        Metadata m = state.metadata();
        return state.withMetadata(new Metadata(
                cleanText(m.title()),
                m.creators().stream().map(Normalized::cleanText).toList(),
                cleanText(m.publisher()),
                cleanText(m.published()),
                cleanText(m.url()),
                cleanText(m.language())));
    }

    /// Replaces lone surrogates and NUL with U+FFFD.
    static String cleanText(String text) {
        boolean isGood = text.codePoints().noneMatch(Normalized::isUnstorable);
        return isGood
                ? text
                : text.codePoints()
                        .map(c -> isUnstorable(c) ? 0xFFFD : c)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    private static boolean isUnstorable(int codePoint) {
        return codePoint == 0
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
