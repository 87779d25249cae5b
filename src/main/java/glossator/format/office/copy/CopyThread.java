package glossator.format.office.copy;

import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A thread that belongs to an annotation of this program, compared with what was written: what
/// nobody has changed comes back exactly as it was.
final class CopyThread {
    private final CommentThread thread;
    private final @Nullable CopyValues own;
    private final List<CopyValues.Reply> unused;
    private final List<CommentThread> adopted = new ArrayList<>();

    /// @param near threads that begin at the same place: programs that do not know replies have
    ///     made comments of them
    CopyThread(CommentThread thread, @Nullable CopyValues own, List<CommentThread> near) {
        this.thread = thread;
        this.own = own;
        unused = new ArrayList<>(own == null ? List.of() : own.replies());
        if (unused.size() > thread.answers.size()) {
            adopt(near);
        }
    }

    private void adopt(List<CommentThread> near) {
        for (CommentThread other : near) {
            boolean reply = unused.stream()
                    .anyMatch(r -> r.said() == other.head.text().hashCode()
                            && CopyFindings.isSameMinute(r.created(), other.head.created()));
            if (reply && thread.answers.size() < unused.size()) {
                thread.answers.add(other.head);
                thread.answers.addAll(other.answers);
                adopted.add(other);
            }
        }
    }

    List<CommentThread> adopted() {
        return adopted;
    }

    CopyFinding finding(Range range, CopyBookmark bookmark, String origin) {
        OfficeComment head = thread.head;
        boolean same = own != null && own.said() == head.text().hashCode();
        CommentBody.Read read = CommentBody.read(head.text());
        String exact = own == null || !same ? null : own.note();
        String note = exact == null ? read.note() : exact;
        List<String> exactTags = own == null || !same ? null : own.tags();
        Boolean settled = head.resolved();
        boolean resolved = settled == null
                ? own != null && own.resolved()
                : settled || (own != null && own.unseen());
        var annotation = new EmbeddedAnnotation(
                        range,
                        bookmark.style(),
                        bookmark.color(),
                        note,
                        exactTags == null ? read.tags() : exactTags,
                        author(head.author(), own == null ? null : own.author()),
                        own == null ? head.created() : own.created(),
                        origin)
                .withReplies(replies(), resolved)
                .withTraces(bookmark.id(), changed(head, same));
        if (own != null) {
            annotation = annotation.withTarget(own.target());
        }
        return new CopyFinding(
                annotation, head.key(), thread.keys(), true, own == null || own.painted());
    }

    private @Nullable Instant changed(OfficeComment head, boolean same) {
        if (own == null
                || (!same && head.created() != null && head.created().isAfter(own.changed()))) {
            return head.created();
        }
        return own.changed();
    }

    private static String author(String seen, @Nullable String exact) {
        return exact != null && NoteParagraphs.clean(exact).equals(seen) ? exact : seen;
    }

    private List<EmbeddedReply> replies() {
        List<CopyValues.Reply> matches = matches();
        var replies = new ArrayList<EmbeddedReply>();
        for (int i = 0; i < thread.answers.size(); i++) {
            OfficeComment answer = thread.answers.get(i);
            CopyValues.Reply match = matches.get(i);
            if (match == null) {
                replies.add(new EmbeddedReply(
                        thread.place(answer),
                        answer.author(),
                        answer.text(),
                        null,
                        answer.created()));
                continue;
            }
            boolean same = match.said() == answer.text().hashCode();
            String exact = match.text();
            replies.add(new EmbeddedReply(
                    thread.place(answer),
                    author(answer.author(), match.author()),
                    same && exact != null ? exact : answer.text(),
                    match.state(),
                    match.created(),
                    match.id()));
        }
        return replies;
    }

    /// What was written of each answer, those with the same words first; null for new ones.
    private List<CopyValues.@Nullable Reply> matches() {
        var matches = new ArrayList<CopyValues.@Nullable Reply>();
        for (OfficeComment answer : thread.answers) {
            matches.add(remove(answer, true));
        }
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i) == null) {
                matches.set(i, remove(thread.answers.get(i), false));
            }
        }
        return matches;
    }

    private CopyValues.@Nullable Reply remove(OfficeComment answer, boolean words) {
        for (CopyValues.Reply each : unused) {
            boolean same = each.said() == answer.text().hashCode();
            boolean timely = CopyFindings.isSameMinute(each.created(), answer.created());
            if (words ? same && timely : timely) {
                unused.remove(each);
                return each;
            }
        }
        return null;
    }
}
