package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.LibraryItem;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.SourceState;
import glossator.annotation.Surface;
import glossator.annotation.Tag;
import glossator.annotation.Target;
import glossator.document.Contributor;
import glossator.document.Details;
import glossator.document.Metadata;

import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;

/// Converts a change to what the database will return, so that what was stored equals what was
/// returned: milliseconds, no duplicate tags, characters that UTF-8 can encode.
final class Normalized {
    private Normalized() {}

    static Change normalize(Change change) {
        return switch (change) {
            case Change.OfAnnotation(Annotation before, Annotation after) ->
                new Change.OfAnnotation(normalize(before), normalize(after));
            case Change.OfReply(Reply before, Reply after) ->
                new Change.OfReply(normalize(before), normalize(after));
            case Change.OfTag(Tag before, Tag after) ->
                new Change.OfTag(normalize(before), normalize(after));
            case Change.OfDecision(Decision before, Decision after) ->
                new Change.OfDecision(normalize(before), normalize(after));
            case Change.OfSource of ->
                new Change.OfSource(of.before(), normalize(of.after()), of.fileName());
            case Change.OfEdition edition -> edition;
            case Change.OfItem(LibraryItem before, LibraryItem after) ->
                new Change.OfItem(
                        before == null ? null : NormalizedItem.of(before),
                        after == null ? null : NormalizedItem.of(after));
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
                normalize(a.target()),
                a.style(),
                a.color(),
                cleanText(a.note()),
                a.tags().stream().distinct().toList(),
                cleanText(a.author()),
                a.created().truncatedTo(ChronoUnit.MILLIS),
                a.changed().truncatedTo(ChronoUnit.MILLIS),
                cleanText(a.origin()),
                a.resolved());
    }

    static Target normalize(Target target) {
        return switch (target) {
            case Target.Area(Surface surface, var rectangles, String words) ->
                new Target.Area(normalize(surface), rectangles, cleanText(words));
            case Target.WholePage(Surface.Page page) -> new Target.WholePage(normalize(page));
            case Target.Passage _, Target.WholeSource _ -> target;
        };
    }

    private static Surface normalize(Surface surface) {
        return switch (surface) {
            case Surface.Page page -> normalize(page);
            case Surface.Picture(String id) -> new Surface.Picture(cleanText(id));
        };
    }

    private static Surface.Page normalize(Surface.Page page) {
        return new Surface.Page(page.index(), cleanText(page.label()));
    }

    private static @Nullable Decision normalize(@Nullable Decision d) {
        return d == null ? null : d.withTarget(normalize(d.target()));
    }

    private static @Nullable Reply normalize(@Nullable Reply reply) {
        if (reply == null) {
            return null;
        }
        return new Reply(
                reply.id(),
                reply.source(),
                reply.annotation(),
                reply.parent(),
                cleanText(reply.author()),
                cleanText(reply.text()),
                reply.state(),
                reply.created().truncatedTo(ChronoUnit.MILLIS),
                reply.changed().truncatedTo(ChronoUnit.MILLIS),
                cleanText(reply.origin()));
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
        return new SourceState(
                state.id(),
                normalize(state.metadata()),
                state.inTrash(),
                state.tags().stream().distinct().toList(),
                state.collections().stream().distinct().toList(),
                state.reading(),
                state.rating());
    }

    /// Leaves out people without a name and fields of the user's own without one.
    static Metadata normalize(Metadata m) {
        return new Metadata(
                cleanText(m.title()),
                normalize(m.contributors()),
                cleanText(m.publisher()),
                cleanText(m.published()),
                cleanText(m.url()),
                cleanText(m.language()),
                normalize(m.details()));
    }

    private static List<Contributor> normalize(List<Contributor> people) {
        return people.stream()
                .filter(person -> !person.name().isBlank())
                .map(person -> new Contributor(
                        person.role(), cleanText(person.family()), cleanText(person.given())))
                .toList();
    }

    private static Details normalize(Details details) {
        if (details.equals(Details.NONE)) {
            return details;
        }
        var fields = new LinkedHashMap<>(details.fields());
        fields.replaceAll((_, value) -> cleanText(value));
        var other = new LinkedHashMap<String, String>();
        details.other().forEach((name, value) -> {
            if (!name.isBlank()) {
                other.put(cleanText(name), cleanText(value));
            }
        });
        return new Details(cleanText(details.kind()), fields, other);
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
