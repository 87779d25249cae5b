package glossator.format.office.docx;

import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Which comment is that of which annotation or reply of ours. Other programs renumber comments,
/// change their words, or lose the ids of their paragraphs: what agrees in most is taken first.
final class DocxLinks {
    /// From the strictest to the loosest; a comment and a trace that give the same text agree.
    private static final List<BiFunction<DocxTrace.Key, @Nullable Range, String>> TRAITS = List.of(
            (k, r) -> k.paragraph() + '|' + k.author() + '|' + date(k) + '|' + k.said(),
            (k, r) -> k.author() + '|' + date(k) + '|' + k.said() + '|' + r,
            (k, r) -> k.author() + '|' + date(k) + '|' + k.said(),
            (k, r) -> k.paragraph().isEmpty() ? "" : k.paragraph() + '|' + k.author(),
            (k, r) -> k.said() + "|" + r,
            (k, r) -> k.date().isEmpty() ? "" : k.author() + '|' + date(k),
            (k, r) -> r == null ? "" : k.author() + '|' + r);

    private final IdentityHashMap<DocxTrace.Entry, DocxComment> found = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private DocxLinks() {}

    /// @param bookmarked the range of what an annotation has bookmarked, without lead and trail
    record Wanted(
            DocxTrace.Entry entry,
            DocxTrace.Key key,
            @Nullable Range bookmarked) {}

    static DocxLinks of(
            List<Wanted> wanted, List<DocxComment> comments, Map<String, Range> ranges) {
        var links = new DocxLinks();
        for (var trait : TRAITS) {
            var free = new HashMap<String, Deque<DocxComment>>();
            for (DocxComment comment : comments) {
                String key = links.taken.contains(comment.id())
                        ? ""
                        : trait.apply(key(comment), ranges.get(comment.id()));
                if (!key.isEmpty()) {
                    free.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(comment);
                }
            }
            for (Wanted each : wanted) {
                if (!links.found.containsKey(each.entry)) {
                    links.link(each, free.get(trait.apply(each.key, each.bookmarked)));
                }
            }
        }
        return links;
    }

    private void link(Wanted wanted, @Nullable Deque<DocxComment> candidates) {
        DocxComment comment = candidates == null ? null : candidates.poll();
        if (comment != null) {
            found.put(wanted.entry, comment);
            taken.add(comment.id());
        }
    }

    /// What would be remembered of a comment.
    static DocxTrace.Key key(DocxComment comment) {
        return new DocxTrace.Key(
                comment.paragraph(),
                comment.id(),
                comment.author(),
                comment.date(),
                comment.note().hashCode());
    }

    /// Programs drop the zone and fractions of a second.
    private static String date(DocxTrace.Key key) {
        return key.date().substring(0, Math.min(19, key.date().length()));
    }

    Optional<DocxComment> of(DocxTrace.Entry entry) {
        return Optional.ofNullable(found.get(entry));
    }

    boolean isTaken(DocxComment comment) {
        return taken.contains(comment.id());
    }
}
