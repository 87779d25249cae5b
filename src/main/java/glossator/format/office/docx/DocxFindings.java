package glossator.format.office.docx;

import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ReplyTree;
import glossator.format.office.OfficeComments;
import glossator.format.office.copy.CopyBookmark;
import glossator.format.office.copy.CopyFinding;
import glossator.format.office.copy.CopyFindings;
import glossator.format.office.copy.CopyValues;
import glossator.format.office.copy.OfficeComment;
import glossator.format.office.copy.PlacedBookmark;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Puts comments, bookmarks and traces together to annotations.
final class DocxFindings {
    private final DocxReading reading;
    private final Map<String, Range> ranges;
    private final Map<UUID, List<CopyBookmark>> bookmarks;
    private final Map<UUID, Range> marked = new HashMap<>();
    private final DocxLinks links;
    private final Set<String> used = new HashSet<>();
    private final Map<String, List<DocxComment>> answers = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final List<DocxFinding> found = new ArrayList<>();

    private DocxFindings(DocxReading reading) {
        this.reading = reading;
        ranges = reading.ranges();
        bookmarks = reading.marks().annotations();
        bookmarks.forEach((id, marks) ->
                marked.put(id, reading.marks().range(marks, reading.places(), reading.document())));
        links = DocxLinks.of(wanted(), reading.comments(), ranges);
        addThreads();
    }

    /// All annotations in text order.
    static List<DocxFinding> of(DocxReading reading) {
        var findings = new DocxFindings(reading);
        reading.traces().annotations().values().forEach(findings::addOwn);
        findings.addOthers();
        findings.found.sort(Comparator.comparing(f -> f.annotation().range()));
        return findings.found;
    }

    private List<DocxLinks.Wanted> wanted() {
        var wanted = new ArrayList<DocxLinks.Wanted>();
        for (DocxTrace trace : reading.traces().annotations().values()) {
            Range range = marked.get(trace.id());
            var entries = new ArrayList<DocxTrace.Entry>();
            entries.add(trace.entry());
            entries.addAll(trace.replies());
            for (DocxTrace.Entry entry : entries) {
                DocxTrace.Key key = entry.comment();
                if (key != null) {
                    wanted.add(new DocxLinks.Wanted(entry, key, range));
                }
            }
        }
        return wanted;
    }

    private void addThreads() {
        List<DocxComment> comments = reading.comments();
        var indexes = new HashMap<String, Integer>();
        comments.forEach(comment -> indexes.put(comment.id(), indexes.size()));
        order.putAll(indexes);
        var tree = new ReplyTree(comments.stream()
                .mapToInt(comment -> indexes.getOrDefault(comment.parent(), -1))
                .toArray());
        for (int i = 0; i < comments.size(); i++) {
            if (tree.parent(i) >= 0) {
                String head = comments.get(tree.head(i)).id();
                answers.computeIfAbsent(head, _ -> new ArrayList<>()).add(comments.get(i));
                parents.put(comments.get(i).id(), comments.get(tree.parent(i)).id());
            }
        }
    }

    private void addOwn(DocxTrace trace) {
        DocxTrace.Entry entry = trace.entry();
        Optional<DocxComment> comment = links.of(entry);
        boolean deleted =
                entry.comment() == null ? !marked.containsKey(trace.id()) : comment.isEmpty();
        if (!deleted) {
            add(trace, comment.orElse(null));
        }
    }

    private void add(DocxTrace trace, @Nullable DocxComment comment) {
        DocxTrace.Entry entry = trace.entry();
        var read = DocxShownNote.read(entry, trace.target(), comment);
        List<DocxComment> all = replies(trace, comment);
        CopyBookmark bookmark = bookmarks.getOrDefault(trace.id(), List.of()).stream()
                .findFirst()
                .orElse(null);
        var annotation = new EmbeddedAnnotation(
                        range(trace, comment),
                        bookmark == null ? trace.style() : bookmark.style(),
                        bookmark == null ? trace.color() : bookmark.color(),
                        read.note(),
                        read.tags(),
                        read.author(),
                        entry.created(),
                        Messages.of("format.origin.docx"))
                .withTarget(
                        DocxPictureTargets.renew(trace.target(), range(trace, comment), reading))
                .withReplies(embedded(trace, all), comment != null && comment.resolved())
                .withTraces(trace.id(), read.changed());
        found.add(new DocxFinding(annotation, comment, all, trace.id(), trace));
    }

    private Range range(DocxTrace trace, @Nullable DocxComment comment) {
        Range native_ = marked.get(trace.id());
        if (native_ == null) {
            return comment == null ? new Range(0, 0) : rangeOf(comment);
        }
        int length = reading.document().text().length();
        int start = Math.clamp(native_.start() + (long) trace.lead(), 0, length);
        int end = Math.clamp(native_.end() + (long) trace.trail(), 0, length);
        return start <= end ? new Range(start, end) : native_;
    }

    private Range rangeOf(DocxComment comment) {
        return ranges.getOrDefault(comment.id(), new Range(0, 0));
    }

    /// Those in the thread of `comment`, and those that another program has made comments of.
    private List<DocxComment> replies(DocxTrace trace, @Nullable DocxComment comment) {
        var all = new ArrayList<DocxComment>();
        trace.replies().forEach(reply -> links.of(reply).ifPresent(all::add));
        if (comment != null) {
            used.add(comment.id());
            answers.getOrDefault(comment.id(), List.of()).stream()
                    .filter(each -> !links.isTaken(each))
                    .forEach(all::add);
        }
        all.removeIf(each -> !used.add(each.id()));
        all.sort(Comparator.comparingInt(each -> order.getOrDefault(each.id(), 0)));
        return all;
    }

    private List<EmbeddedReply> embedded(DocxTrace trace, List<DocxComment> all) {
        var indexes = new HashMap<UUID, Integer>();
        var byComment = new HashMap<String, DocxTrace.Entry>();
        for (DocxTrace.Entry entry : trace.replies()) {
            links.of(entry).ifPresent(comment -> byComment.put(comment.id(), entry));
        }
        for (int i = 0; i < all.size(); i++) {
            DocxTrace.Entry entry = byComment.get(all.get(i).id());
            if (entry != null) {
                indexes.put(entry.id(), i);
            }
        }
        var replies = new ArrayList<EmbeddedReply>();
        for (DocxComment comment : all) {
            DocxTrace.Entry entry = byComment.get(comment.id());
            if (entry == null) {
                replies.add(foreign(comment, all));
                continue;
            }
            int parent = entry.parent() == null ? -1 : indexes.getOrDefault(entry.parent(), -1);
            var read = DocxShownNote.read(entry, Target.PASSAGE, comment);
            replies.add(new EmbeddedReply(
                    parent,
                    read.author(),
                    read.note(),
                    entry.state(),
                    entry.created(),
                    entry.id()));
        }
        return replies;
    }

    private EmbeddedReply foreign(DocxComment comment, List<DocxComment> all) {
        String parent = parents.getOrDefault(comment.id(), "");
        int index = -1;
        for (int i = 0; i < all.size(); i++) {
            index = all.get(i).id().equals(parent) ? i : index;
        }
        return new EmbeddedReply(
                index,
                comment.author(),
                comment.note(),
                null,
                OfficeComments.parseInstant(comment.time()));
    }

    /// Those that our part does not know, because another program has dropped it or has written
    /// them: our bookmarks and properties tell what they are, or nothing does.
    private void addOthers() {
        var rest = new LinkedHashMap<String, DocxComment>();
        for (DocxComment comment : reading.comments()) {
            if (!used.contains(comment.id())) {
                rest.put(comment.id(), comment);
            }
        }
        Map<UUID, CopyValues> values = reading.properties().values();
        values.keySet().removeAll(reading.traces().annotations().keySet());
        CopyFindings.of(
                        rest.values().stream().map(this::officeComment).toList(),
                        placedBookmarks(),
                        values,
                        Messages.of("format.origin.docx"),
                        reading.document().text())
                .forEach(each -> add(each, rest));
    }

    private OfficeComment officeComment(DocxComment comment) {
        return new OfficeComment(
                comment.id(),
                parents.getOrDefault(comment.id(), ""),
                comment.author(),
                OfficeComments.parseInstant(comment.time()),
                comment.note(),
                comment.resolved(),
                rangeOf(comment));
    }

    private List<PlacedBookmark> placedBookmarks() {
        var placed = new ArrayList<PlacedBookmark>();
        bookmarks.forEach((id, marks) -> {
            if (reading.traces().find(id).isEmpty()) {
                marks.forEach(mark -> placed.add(new PlacedBookmark(
                        mark,
                        reading.marks()
                                .range(List.of(mark), reading.places(), reading.document()))));
            }
        });
        return placed;
    }

    private void add(CopyFinding finding, Map<String, DocxComment> comments) {
        EmbeddedAnnotation annotation = finding.annotation();
        Target target = DocxPictureTargets.renew(annotation.target(), annotation.range(), reading);
        found.add(new DocxFinding(
                annotation.withTarget(target),
                comments.get(finding.comment()),
                finding.replies().stream().map(comments::get).toList(),
                annotation.id(),
                null));
    }
}
