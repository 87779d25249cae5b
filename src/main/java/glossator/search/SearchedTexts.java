package glossator.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Something that queries may match, with its texts read into terms only once: to be kept where one
/// query follows another. May be used by several threads.
public final class SearchedTexts {
    private final Searched subject;
    private final Map<Part, List<TermLine>> read =
            Collections.synchronizedMap(new EnumMap<>(Part.class));

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
        return read.computeIfAbsent(
                part, p -> subject.texts(p).stream().map(TermLine::new).toList());
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
