package glossator.format.office.copy;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ReplyTree;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Puts the comments, bookmarks and properties of a file together to annotations. A comment belongs
/// to the bookmark that begins where it does; which of several, its words tell.
public final class CopyFindings {
    private final String origin;
    private final int length;
    private final Map<UUID, CopyValues> values;
    private final Map<Integer, List<CommentThread>> waiting = new HashMap<>();
    private final List<CommentThread> threads = new ArrayList<>();
    private final List<CopyFinding> found = new ArrayList<>();

    private CopyFindings(String origin, Map<UUID, CopyValues> values, int length) {
        this.origin = origin;
        this.length = length;
        this.values = values;
    }

    /// All annotations in text order.
    ///
    /// @param comments in the order of the file
    /// @param origin as [EmbeddedAnnotation] has it
    /// @param length of the text
    public static List<CopyFinding> of(
            List<OfficeComment> comments,
            List<PlacedBookmark> bookmarks,
            Map<UUID, CopyValues> values,
            String origin,
            int length) {
        var findings = new CopyFindings(origin, values, length);
        findings.addThreads(comments);
        var marks = new LinkedHashMap<UUID, List<PlacedBookmark>>();
        for (PlacedBookmark each : bookmarks) {
            marks.computeIfAbsent(each.bookmark().id(), _ -> new ArrayList<>()).add(each);
        }
        marks.forEach(findings::addOwn);
        findings.addForeign();
        findings.found.sort(Comparator.comparing(f -> f.annotation().range()));
        return findings.found;
    }

    private void addThreads(List<OfficeComment> comments) {
        var indexes = new HashMap<String, Integer>();
        comments.forEach(comment -> indexes.put(comment.key(), indexes.size()));
        var tree = new ReplyTree(comments.stream()
                .mapToInt(comment -> indexes.getOrDefault(comment.parent(), -1))
                .toArray());
        var byHead = new LinkedHashMap<Integer, CommentThread>();
        for (int i = 0; i < comments.size(); i++) {
            OfficeComment head = comments.get(tree.head(i));
            CommentThread thread =
                    byHead.computeIfAbsent(tree.head(i), _ -> new CommentThread(head));
            if (tree.parent(i) >= 0) {
                thread.answers.add(comments.get(i));
            }
        }
        threads.addAll(byHead.values());
        for (CommentThread thread : threads) {
            waiting.computeIfAbsent(thread.head.range().start(), _ -> new ArrayList<>())
                    .add(thread);
        }
    }

    private void addOwn(UUID id, List<PlacedBookmark> marks) {
        marks.sort(Comparator.comparingInt(m -> m.bookmark().part()));
        Range first = marks.getFirst().range();
        int start = marks.stream().mapToInt(m -> m.range().start()).min().orElse(0);
        int end = marks.stream().mapToInt(m -> m.range().end()).max().orElse(start);
        var range = new Range(start, end);
        CopyBookmark bookmark = marks.getFirst().bookmark();
        CopyValues own = values.get(id);
        if (own != null) {
            range = own.adjust(range, length);
        }
        Optional<CommentThread> thread =
                own != null && own.bare() ? Optional.empty() : take(first, own);
        if (thread.isPresent()) {
            List<CommentThread> near = waiting.getOrDefault(first.start(), List.of());
            found.add(new CopyThread(thread.get(), own, near).finding(range, bookmark, origin));
        } else if (own == null || own.bare()) {
            found.add(bare(range, bookmark, own));
        }
        // otherwise its comment has been deleted, and with it the annotation
    }

    private CopyFinding bare(Range range, CopyBookmark bookmark, @Nullable CopyValues own) {
        String author = own == null || own.author() == null ? "" : own.author();
        var annotation = new EmbeddedAnnotation(
                        range,
                        bookmark.style(),
                        bookmark.color(),
                        "",
                        List.of(),
                        author,
                        own == null ? null : own.created(),
                        origin)
                .withTraces(bookmark.id(), own == null ? null : own.changed())
                .withTarget(own == null ? Target.PASSAGE : own.target());
        return new CopyFinding(
                annotation, "", List.of(), true, own == null || own.painted());
    }

    /// Takes the thread that belongs to a bookmark out of those that begin where it does.
    private Optional<CommentThread> take(Range range, @Nullable CopyValues own) {
        List<CommentThread> here = waiting.getOrDefault(range.start(), List.of());
        CommentThread best = null;
        int most = -1;
        for (CommentThread thread : here) {
            int fit = (thread.head.range().equals(range) ? 1 : 0)
                    + (own != null && own.said() == thread.head.text().hashCode() ? 2 : 0);
            if (fit > most) {
                most = fit;
                best = thread;
            }
        }
        if (best != null) {
            here.remove(best);
        }
        return Optional.ofNullable(best);
    }

    private void addForeign() {
        for (CommentThread thread : threads) {
            if (waiting.getOrDefault(thread.head.range().start(), List.of()).contains(thread)) {
                found.add(new CopyFinding(
                        foreign(thread), thread.head.key(), thread.keys(), false, false));
            }
        }
    }

    private EmbeddedAnnotation foreign(CommentThread thread) {
        OfficeComment head = thread.head;
        List<EmbeddedReply> replies = thread.answers.stream()
                .map(answer -> new EmbeddedReply(
                        thread.place(answer),
                        answer.author(),
                        answer.text(),
                        null,
                        answer.created()))
                .toList();
        return new EmbeddedAnnotation(
                        head.range(),
                        Style.HIGHLIGHT,
                        Color.YELLOW,
                        head.text(),
                        List.of(),
                        head.author(),
                        head.created(),
                        origin)
                .withReplies(replies, Boolean.TRUE.equals(head.resolved()));
    }

    /// Whether two times are the same as far as word processors keep them: to the minute.
    static boolean isSameMinute(@Nullable Instant a, @Nullable Instant b) {
        return a != null && b != null && Math.abs(a.getEpochSecond() - b.getEpochSecond()) < 60;
    }
}
