package glossator.format.office.docx;

import glossator.annotation.Target;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.NoteParagraphs;
import glossator.format.office.copy.NoteRun;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// Writes the comments of annotations and of their replies, new ones and changes of those that the
/// file has.
final class DocxThreads {
    /// Word opens no file with more than 32767 comment ranges ([MS-OI29500] 2.1.315).
    private static final int MOST = 32_000;

    private final DocxReading reading;
    private final DocxCommentParts parts;
    private final DocxIds ids;
    private final Function<Element, DocxPartEdit> edits;
    private final List<CopyLoss> losses;
    private final boolean traced;
    private final Set<String> removed = new HashSet<>();
    private final Set<String> unmarked = new HashSet<>();
    private final List<DocxCommentParts.Text> waiting = new ArrayList<>();
    private int count;

    DocxThreads(
            DocxReading reading,
            DocxCommentParts parts,
            DocxIds ids,
            Function<Element, DocxPartEdit> edits,
            List<CopyLoss> losses,
            boolean traced) {
        this.reading = reading;
        this.parts = parts;
        this.ids = ids;
        this.edits = edits;
        this.losses = losses;
        this.traced = traced;
        count = reading.comments().size();
    }

    /// The comments of an annotation.
    ///
    /// @param ids of all of them
    /// @param added of those that are new
    /// @param key of the first; null if there is none
    record Written(
            List<String> ids,
            List<String> added,
            DocxTrace.@Nullable Key key,
            List<DocxTrace.Entry> replies) {
        static final Written NONE = new Written(List.of(), List.of(), null, List.of());

        DocxTrace.Entry entry(CopyAnnotation annotation) {
            return new DocxTrace.Entry(
                    annotation.id(),
                    null,
                    annotation.author(),
                    annotation.note(),
                    annotation.tags(),
                    null,
                    annotation.created(),
                    annotation.changed(),
                    key);
        }
    }

    boolean isFull() {
        return count >= MOST;
    }

    /// @param old the comment of the annotation in the file; null if it has none yet
    Written write(
            CopyAnnotation annotation, @Nullable DocxFinding finding, @Nullable DocxComment old) {
        var ids_ = new ArrayList<String>();
        var added = new ArrayList<String>();
        DocxTrace.Key key;
        if (old == null || finding == null) {
            key = add(
                    annotation.id(),
                    "",
                    annotation.author(),
                    annotation.created(),
                    annotation.resolved(),
                    DocxShownNote.of(annotation));
            added.add(key.id());
        } else {
            key = change(annotation, finding.annotation(), old);
        }
        ids_.add(key.id());
        var replies = new ArrayList<DocxTrace.Entry>();
        Map<CopyReply, DocxComment> known =
                finding == null || old == null ? Map.of() : known(annotation, finding);
        for (CopyReply reply : annotation.replies()) {
            DocxComment comment = known.get(reply);
            DocxTrace.Key own;
            if (comment != null) {
                own = keep(reply, comment, annotation, key, finding);
            } else if (isFull()) {
                losses.add(new CopyLoss(annotation.id(), CopyLoss.Kind.TOO_MANY_COMMENTS));
                continue;
            } else {
                own = add(
                        reply.id(),
                        parent(key, old, annotation),
                        reply.author(),
                        reply.created(),
                        annotation.resolved(),
                        DocxShownNote.of(reply));
                added.add(own.id());
            }
            ids_.add(own.id());
            replies.add(entry(reply, own));
        }
        if (finding != null && old != null) {
            finding.replies().stream()
                    .filter(each -> !known.containsValue(each))
                    .forEach(this::remove);
        }
        if (!traced && annotation.replies().stream().anyMatch(r -> r.parent() != null)) {
            losses.add(new CopyLoss(annotation.id(), CopyLoss.Kind.FLAT_THREAD));
        }
        return new Written(ids_, added, key, replies);
    }

    private static DocxTrace.Entry entry(CopyReply reply, DocxTrace.Key key) {
        return new DocxTrace.Entry(
                reply.id(),
                reply.parent(),
                reply.author(),
                reply.text(),
                List.of(),
                reply.state(),
                reply.created(),
                reply.changed(),
                key);
    }

    private DocxTrace.Key add(
            java.util.UUID of,
            String parent,
            String author,
            java.time.Instant created,
            boolean resolved,
            List<List<NoteRun>> paragraphs) {
        var text = new DocxCommentParts.Text(
                ids.nextComment(),
                ids.nextParagraph(of),
                parent,
                author,
                created,
                resolved,
                paragraphs);
        waiting.add(text);
        count++;
        return text.key();
    }

    /// The paragraph of the head, which must be listed as one that is answered.
    private String parent(DocxTrace.Key key, @Nullable DocxComment old, CopyAnnotation annotation) {
        if (old == null) {
            return key.paragraph();
        }
        String paragraph = parts.paragraph(old, annotation.id());
        if (!parts.isListed(paragraph) && listed.add(paragraph)) {
            parts.setResolved(paragraph, "", annotation.resolved());
        }
        return paragraph;
    }

    private final Set<String> listed = new HashSet<>();

    private DocxTrace.Key change(
            CopyAnnotation annotation, EmbeddedAnnotation embedded, DocxComment old) {
        DocxTrace.Key key = DocxLinks.key(old);
        boolean said = !annotation.note().equals(embedded.note())
                || !annotation.tags().equals(embedded.tags())
                || !sameKind(annotation.target(), embedded.target());
        int words = key.said();
        String author = key.author();
        if (said) {
            List<List<NoteRun>> paragraphs = DocxShownNote.of(annotation);
            parts.setText(old, paragraphs, annotation.id());
            words = NoteParagraphs.toNote(paragraphs).hashCode();
        }
        if (!annotation.author().equals(embedded.author())) {
            parts.setAuthor(old, annotation.author());
            author = NoteParagraphs.clean(annotation.author());
        }
        String paragraph = key.paragraph();
        if (annotation.resolved() != embedded.resolved()) {
            paragraph = parts.paragraph(old, annotation.id());
            resolve(paragraph, "", annotation.resolved());
        } else if (said) {
            paragraph = parts.paragraph(old, annotation.id());
        }
        return new DocxTrace.Key(paragraph, key.id(), author, key.date(), words);
    }

    private static boolean sameKind(Target a, Target b) {
        return a.getClass().equals(b.getClass());
    }

    private void resolve(String paragraph, String parent, boolean resolved) {
        listed.add(paragraph);
        parts.setResolved(paragraph, parent, resolved);
    }

    /// The replies that the file has already: by their ids, or else by author and words.
    private static Map<CopyReply, DocxComment> known(
            CopyAnnotation annotation, DocxFinding finding) {
        List<EmbeddedReply> embedded = finding.annotation().replies();
        var free = new HashSet<Integer>();
        for (int i = 0; i < embedded.size(); i++) {
            free.add(i);
        }
        var known = new HashMap<CopyReply, DocxComment>();
        for (boolean byId : List.of(true, false)) {
            for (CopyReply reply : annotation.replies()) {
                if (known.containsKey(reply)) {
                    continue;
                }
                for (int i = 0; i < embedded.size(); i++) {
                    EmbeddedReply each = embedded.get(i);
                    boolean same = byId
                            ? reply.id().equals(each.id())
                            : each.id() == null
                                    && each.author().equals(reply.author())
                                    && each.text().equals(reply.text());
                    if (same && free.remove(i)) {
                        known.put(reply, finding.replies().get(i));
                        break;
                    }
                }
            }
        }
        return known;
    }

    private DocxTrace.Key keep(
            CopyReply reply,
            DocxComment comment,
            CopyAnnotation annotation,
            DocxTrace.Key head,
            @Nullable DocxFinding finding) {
        EmbeddedReply before = Objects.requireNonNull(finding)
                .annotation()
                .replies()
                .get(finding.replies().indexOf(comment));
        DocxTrace.Key key = DocxLinks.key(comment);
        int words = key.said();
        String author = key.author();
        String paragraph = key.paragraph();
        if (!before.text().equals(reply.text()) || before.state() != reply.state()) {
            List<List<NoteRun>> paragraphs = DocxShownNote.of(reply);
            parts.setText(comment, paragraphs, reply.id());
            words = NoteParagraphs.toNote(paragraphs).hashCode();
            paragraph = parts.paragraph(comment, reply.id());
        }
        if (!before.author().equals(reply.author())) {
            parts.setAuthor(comment, reply.author());
            author = NoteParagraphs.clean(reply.author());
        }
        if (annotation.resolved() != finding.annotation().resolved()) {
            paragraph = parts.paragraph(comment, reply.id());
            resolve(paragraph, head.paragraph(), annotation.resolved());
        }
        return new DocxTrace.Key(paragraph, key.id(), author, key.date(), words);
    }

    /// Places the replies that are new in a thread beside the comment that they belong to.
    void placeReplies(DocxFinding finding, Written written) {
        DocxComment head = Objects.requireNonNull(finding.comment());
        List<Element> marks = reading.marks().comment(head.id());
        if (marks.isEmpty()) {
            return;
        }
        Element first = marks.getFirst();
        // The end of a range may stand between rows, where there can be no run.
        Element last = marks.stream()
                .filter(mark -> XmlNames.is(mark, "w:commentReference"))
                .reduce((_, later) -> later)
                .orElse(marks.getLast());
        boolean ranged = XmlNames.is(first, "w:commentRangeStart");
        if (XmlNames.is(last, "w:commentReference")
                && last.getParentNode() instanceof Element run
                && XmlNames.is(run, "w:r")) {
            last = run;
            first = ranged ? first : run;
        }
        for (String id : written.added()) {
            DocxPartEdit edit = edits.apply(last);
            WordNames names = edit.names(last);
            if (ranged) {
                edit.beside(first, true).addStart(DocxMarking.start(id, names));
                edit.beside(last, true).addEnd(DocxMarking.end(id, names));
            } else {
                edit.beside(last, true)
                        .addPoint(DocxMarking.start(id, names) + DocxMarking.end(id, names));
            }
        }
    }

    /// Takes the comments of an annotation out of the file.
    void remove(DocxFinding finding) {
        if (finding.comment() != null) {
            remove(finding.comment());
        }
        finding.replies().forEach(this::remove);
    }

    private void remove(DocxComment comment) {
        if (removed.add(comment.id())) {
            parts.remove(comment);
            deleteMarks(comment.id());
            count--;
        }
    }

    /// Takes their marks out of the text, so that they can be put elsewhere.
    void deleteMarks(DocxFinding finding) {
        if (finding.comment() != null) {
            deleteMarks(finding.comment().id());
        }
        finding.replies().forEach(reply -> deleteMarks(reply.id()));
    }

    private void deleteMarks(String comment) {
        if (!unmarked.add(comment)) {
            return;
        }
        for (Element mark : reading.marks().comment(comment)) {
            boolean alone = XmlNames.is(mark, "w:commentReference")
                    && mark.getParentNode() instanceof Element run
                    && XmlNames.is(run, "w:r")
                    && DocxWriter.isOnly(mark, run);
            Element whole = alone ? (Element) mark.getParentNode() : mark;
            edits.apply(whole).delete(whole);
        }
    }

    /// Takes back what was to be written for an annotation that has no place.
    void withdraw(Written written, @Nullable DocxComment old) {
        waiting.removeIf(text -> written.added().contains(text.id()));
        if (old != null) {
            remove(old);
        }
    }

    /// Writes what is new.
    void finish() {
        waiting.forEach(parts::add);
    }
}
