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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/// Puts the comments, bookmarks and properties of a file together to annotations. A comment belongs
/// to the bookmark that begins where it does; which of several, its words tell. Other programs may
/// move bookmarks by a character or mix up their names: the words of comment and passage decide.
public final class CopyFindings {
    /// How far from its bookmark a passage is looked for, in UTF-16 units.
    private static final int NEAR = 40;

    /// The offsets of time zones are multiples of a quarter of an hour, in seconds.
    private static final long ZONES = 15 * 60;

    /// No two zones are further apart, in seconds.
    private static final long FARTHEST_ZONE = 26 * 60 * 60 + 60;

    private final String origin;
    private final String text;
    private final Map<UUID, CopyValues> values;
    private final Map<Integer, List<CommentThread>> waiting = new HashMap<>();
    private final List<CommentThread> threads = new ArrayList<>();
    private final List<CopyFinding> found = new ArrayList<>();
    private final Map<UUID, CommentThread> chosen = new LinkedHashMap<>();
    private final Set<CommentThread> taken = new HashSet<>();

    private CopyFindings(String origin, Map<UUID, CopyValues> values, String text) {
        this.origin = origin;
        this.text = text;
        this.values = values;
    }

    /// All annotations in text order.
    ///
    /// @param comments in the order of the file
    /// @param origin as [EmbeddedAnnotation] has it
    /// @param text that the ranges count in
    public static List<CopyFinding> of(
            List<OfficeComment> comments,
            List<PlacedBookmark> bookmarks,
            Map<UUID, CopyValues> values,
            String origin,
            String text) {
        var findings = new CopyFindings(origin, values, text);
        findings.addThreads(comments);
        var marks = new LinkedHashMap<UUID, List<PlacedBookmark>>();
        for (PlacedBookmark each : bookmarks) {
            marks.computeIfAbsent(each.bookmark().id(), _ -> new ArrayList<>()).add(each);
        }
        findings.choose(marks);
        marks.forEach(findings::addOwn);
        findings.addUnmarked(marks.keySet());
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

    /// Finds the comment of each annotation: first where both place and words fit, then by its
    /// words, then by its place.
    private void choose(Map<UUID, List<PlacedBookmark>> marks) {
        var hashes = new HashMap<Integer, List<CommentThread>>();
        threads.forEach(
                t -> hashes.computeIfAbsent(t.head.text().hashCode(), _ -> new ArrayList<>())
                        .add(t));
        marks.forEach((id, all) ->
                take(id, at(all), (t, own) -> isSaid(t, own) && t.head.range().equals(first(all))));
        marks.forEach((id, all) -> take(id, at(all), CopyFindings::isSaid));
        values.forEach((id, own) -> take(
                id,
                hashes.getOrDefault(own.said(), List.of()),
                (t, v) -> isSaid(t, v) && isSameMinute(own.created(), t.head.created())));
        marks.forEach((id, all) -> take(id, at(all), (_, _) -> true));
    }

    private static Range first(List<PlacedBookmark> marks) {
        return marks.stream()
                .min(Comparator.comparingInt(m -> m.bookmark().part()))
                .orElseThrow()
                .range();
    }

    private List<CommentThread> at(List<PlacedBookmark> marks) {
        return waiting.getOrDefault(first(marks).start(), List.of());
    }

    private static boolean isSaid(CommentThread thread, @Nullable CopyValues own) {
        return own != null && own.said() == thread.head.text().hashCode();
    }

    private void take(
            UUID id,
            List<CommentThread> candidates,
            BiPredicate<CommentThread, @Nullable CopyValues> test) {
        CopyValues own = values.get(id);
        if (chosen.containsKey(id) || (own != null && own.bare())) {
            return;
        }
        for (CommentThread each : candidates) {
            if (!taken.contains(each) && test.test(each, own)) {
                taken.add(each);
                chosen.put(id, each);
                return;
            }
        }
    }

    private void addOwn(UUID id, List<PlacedBookmark> marks) {
        int start = marks.stream().mapToInt(m -> m.range().start()).min().orElse(0);
        int end = marks.stream().mapToInt(m -> m.range().end()).max().orElse(start);
        CopyValues own = values.get(id);
        CommentThread thread = chosen.get(id);
        Range range = settle(new Range(start, end), own, thread);
        CopyBookmark bookmark = marks.getFirst().bookmark();
        if (thread != null) {
            add(thread, own, range, bookmark);
        } else if (own == null || own.bare()) {
            found.add(bare(range, bookmark, own));
        }
        // otherwise its comment has been deleted, and with it the annotation
    }

    /// Those whose bookmarks are gone, while their comments are still there.
    private void addUnmarked(Set<UUID> marked) {
        chosen.forEach((id, thread) -> {
            CopyValues own = values.get(id);
            if (own != null && !marked.contains(id)) {
                Range range = settle(thread.head.range(), own, thread);
                add(thread, own, range, new CopyBookmark(id, own.color(), own.style(), 1));
            }
        });
    }

    private void add(
            CommentThread thread, @Nullable CopyValues own, Range range, CopyBookmark bookmark) {
        var near = new ArrayList<CommentThread>();
        Range at = thread.head.range();
        near.addAll(waiting.getOrDefault(at.start(), List.of()));
        if (!at.isEmpty()) {
            near.addAll(waiting.getOrDefault(at.end(), List.of()));
        }
        near.removeIf(taken::contains);
        var whole = new CopyThread(thread, own, near);
        taken.addAll(whole.adopted());
        found.add(whole.finding(range, bookmark, origin));
    }

    /// The passage: where its bookmark is or near it, if its words are there; otherwise where its
    /// comment is, if they are there; otherwise where its bookmark is.
    private Range settle(Range seen, @Nullable CopyValues own, @Nullable CommentThread thread) {
        if (own == null) {
            return seen;
        }
        Range range = own.adjust(seen, text.length());
        CopyValues.Words words = own.words();
        if (words.length() == 0 || words.equals(CopyValues.Words.of(range.of(text)))) {
            return range;
        }
        if (thread != null) {
            Range said = own.adjust(thread.head.range(), text.length());
            if (words.equals(CopyValues.Words.of(said.of(text)))) {
                return said;
            }
        }
        for (int by = 0; by <= NEAR; by++) {
            for (int start : new int[] {range.start() - by, range.start() + by}) {
                if (words.fit(text, start)) {
                    return new Range(start, start + words.length());
                }
            }
        }
        return range;
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
        return new CopyFinding(annotation, "", List.of(), true, own == null || own.painted());
    }

    private void addForeign() {
        for (CommentThread thread : threads) {
            if (!taken.contains(thread)) {
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

    /// Whether two times are the same as far as word processors keep them: to the minute, in the
    /// zone of the computer, whatever zone the time was written in.
    static boolean isSameMinute(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return false;
        }
        long seconds = Math.abs(a.getEpochSecond() - b.getEpochSecond());
        long off = seconds % ZONES;
        return seconds < FARTHEST_ZONE && Math.min(off, ZONES - off) < 60;
    }
}
