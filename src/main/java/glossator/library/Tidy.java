package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Selector;
import glossator.annotation.Tag;

import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;

/// Makes of a change what the database will give back, so that what was stored equals what was
/// returned: milliseconds, each tag once, characters that UTF-8 can hold.
final class Tidy {
    private Tidy() {}

    static Change change(Change change) {
        return switch (change) {
            case Change.OfAnnotation(Annotation before, Annotation after) ->
                    new Change.OfAnnotation(annotation(before), annotation(after));
            case Change.OfTag(Tag before, Tag after) -> new Change.OfTag(tag(before), tag(after));
            case Change.OfAnchor decision -> decision;
        };
    }

    private static @Nullable Annotation annotation(@Nullable Annotation a) {
        if (a == null) {
            return null;
        }
        Selector s = a.selector();
        return new Annotation(
                a.id(),
                a.source(),
                a.edition(),
                new Selector(s.range(), s.exact(), text(s.prefix()), text(s.suffix())),
                a.style(),
                a.color(),
                text(a.note()),
                a.tags().stream().distinct().toList(),
                text(a.author()),
                a.created().truncatedTo(ChronoUnit.MILLIS),
                a.changed().truncatedTo(ChronoUnit.MILLIS),
                text(a.origin()));
    }

    private static @Nullable Tag tag(@Nullable Tag tag) {
        if (tag == null) {
            return null;
        }
        return new Tag(
                tag.id(),
                text(tag.name()).strip(),
                tag.parent(),
                tag.color(),
                text(tag.description()));
    }

    /// Lone surrogates and NUL become U+FFFD.
    static String text(String text) {
        boolean isGood = text.codePoints().noneMatch(Tidy::isUnstorable);
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
