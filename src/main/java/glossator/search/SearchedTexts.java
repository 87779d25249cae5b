package glossator.search;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;

/// Something that queries may match, with its texts read into terms only once: to be kept where one
/// query follows another. May be used by several threads.
public final class SearchedTexts {
    private final Searched subject;
    private final AtomicReferenceArray<List<TermLine>> read =
            new AtomicReferenceArray<>(Part.values().length);

    public SearchedTexts(Searched subject) {
        this.subject = subject;
    }

    Searched subject() {
        return subject;
    }

    /// Reads now what would otherwise be read when it is first needed.
    public void readAll() {
        for (Part part : Part.values()) {
            texts(part);
        }
    }

    List<TermLine> texts(Part part) {
        List<TermLine> known = read.get(part.ordinal());
        if (known == null) {
            known = subject.texts(part).stream().map(TermLine::new).toList();
            read.set(part.ordinal(), known);
        }
        return known;
    }

    boolean has(Query words, Set<Part> parts) {
        return switch (words) {
            case Query.Phrase phrase -> {
                String wanted = TermLine.of(phrase);
                yield has(parts, text -> text.has(wanted));
            }
            case Query.Near near -> has(parts, text -> text.has(near));
            default -> throw new IllegalArgumentException(words.toString());
        };
    }

    private boolean has(Set<Part> parts, Predicate<TermLine> wanted) {
        for (Part part : parts) {
            for (TermLine text : texts(part)) {
                if (wanted.test(text)) {
                    return true;
                }
            }
        }
        return false;
    }
}
