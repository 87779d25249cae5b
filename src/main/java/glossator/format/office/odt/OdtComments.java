package glossator.format.office.odt;

import glossator.document.Inline.Emphasis;
import glossator.document.Range;
import glossator.format.CopyReply;
import glossator.format.container.XmlSource;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.CommentBody;
import glossator.format.office.copy.CopyEdits;
import glossator.format.office.copy.CopyFinding;
import glossator.format.office.copy.CopyPlaces;
import glossator.format.office.copy.NoteParagraphs;
import glossator.format.office.copy.NoteRun;
import glossator.format.office.copy.OfficeCopyItem;

import org.w3c.dom.Element;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes comments into an OpenDocument text, changes those in it and takes them out.
final class OdtComments {
    private static final String ANNOTATION = "office:annotation";
    private static final String RESOLVED = "loext:resolved";

    private final OdtMarkup markup;
    private final XmlSource source;
    private final CopyEdits edits;
    private final OdtPaint paint;
    private final OdtNames names;
    private final Set<Element> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> taken = new HashSet<>();
    private int number;

    OdtComments(OdtText text, XmlSource source, CopyEdits edits, OdtPaint paint) {
        markup = text.markup();
        this.source = source;
        this.edits = edits;
        this.paint = paint;
        names = new OdtNames(text.parts().content());
        markup.comments().forEach(c -> taken.add(c.name()));
    }

    void remove(CopyFinding finding) {
        remove(finding.comment());
        finding.replies().forEach(this::remove);
    }

    private Optional<OdtMarkup.Comment> comment(String key) {
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(markup.comments().get(Integer.parseInt(key)));
    }

    private void remove(String key) {
        comment(key).ifPresent(comment -> {
            gone.add(comment.element());
            edits.delete(source.element(comment.element()));
            comment.ends().forEach(end -> edits.delete(source.element(end)));
        });
    }

    void add(OfficeCopyItem item, CopyPlaces.Part part) {
        CopyFinding finding = item.finding();
        if (finding != null && item.isCommentKept()) {
            comment(finding.comment()).ifPresent(head -> change(item, finding, head));
            return;
        }
        if (finding != null) {
            remove(finding);
        }
        if (!item.isCommented()) {
            return;
        }
        String name = freeName();
        String head = annotation(
                name,
                "",
                item.annotation().author(),
                item.annotation().created(),
                item.annotation().resolved(),
                CommentBody.of(item.annotation()));
        edits.insert(part.from(), CopyEdits.Kind.RANGE_START, head + replies(item, name));
        if (!part.isEmpty()) {
            edits.insert(
                    part.to(),
                    CopyEdits.Kind.RANGE_END,
                    names.empty("office:annotation-end", "office:name", name));
        }
    }

    /// The styles of words in comments that stay as they are.
    Set<String> keptStyles() {
        return markup.comments().stream()
                .map(OdtMarkup.Comment::element)
                .filter(e -> !gone.contains(e))
                .flatMap(e -> XmlNames.all(e, "text:span").stream())
                .map(span -> XmlNames.attribute(span, "text:style-name"))
                .collect(Collectors.toSet());
    }

    private String freeName() {
        String name;
        do {
            name = "comment-" + ++number;
        } while (!taken.add(name));
        return name;
    }

    private void change(OfficeCopyItem item, CopyFinding finding, OdtMarkup.Comment head) {
        if (!item.isTextKept()) {
            gone.add(head.element());
            edits.replace(words(head.element()), paragraphs(CommentBody.of(item.annotation())));
        }
        boolean resolved = item.annotation().resolved();
        if (OdtCommentText.isResolved(head.element()) != resolved) {
            setResolved(head.element(), resolved);
        }
        if (!item.areRepliesKept()) {
            finding.replies().forEach(this::remove);
            String name = head.name();
            if (name.isEmpty() && !item.annotation().replies().isEmpty()) {
                name = freeName();
                addAttribute(head.element(), "office:name", name);
            }
            edits.insert(
                    source.element(head.element()).end(),
                    CopyEdits.Kind.RANGE_START,
                    replies(item, name));
        }
    }

    private void setResolved(Element comment, boolean resolved) {
        String written = names.written(RESOLVED);
        Optional<Range> value = source.attribute(comment, written);
        if (value.isPresent()) {
            edits.replace(value.get(), String.valueOf(resolved));
        } else {
            addAttribute(comment, RESOLVED, String.valueOf(resolved));
        }
    }

    /// At the end of the start tag.
    private void addAttribute(Element of, String name, String value) {
        Range tag = source.startTag(of);
        int end = tag.end() - (source.isEmptyTag(of) ? 2 : 1);
        String attribute = names.tag("office:x", name, value);
        edits.insert(end, CopyEdits.Kind.SECTION, attribute.substring(attribute.indexOf(' ')));
    }

    /// What a comment says, behind who said it and when.
    private Range words(Element comment) {
        int from = source.startTag(comment).end();
        for (Element child : XmlNames.children(comment)) {
            if (!XmlNames.nameOf(child).startsWith("text:")) {
                from = source.element(child).end();
            }
        }
        return new Range(from, source.endTag(comment).start());
    }

    private String replies(OfficeCopyItem item, String head) {
        var out = new StringBuilder();
        var written = new ArrayList<String>();
        List<CopyReply> replies = item.annotation().replies();
        for (int i = 0; i < replies.size(); i++) {
            CopyReply reply = replies.get(i);
            int parent = item.parentIndex(i);
            String name = freeName();
            written.add(name);
            out.append(annotation(
                    name,
                    parent < 0 || parent >= i ? head : written.get(parent),
                    reply.author(),
                    reply.created(),
                    item.annotation().resolved(),
                    CommentBody.of(reply)));
        }
        return out.toString();
    }

    /// @param parent the name of the comment that it answers; empty if there is none
    private String annotation(
            String name,
            String parent,
            String author,
            Instant created,
            boolean resolved,
            List<List<NoteRun>> words) {
        var attributes = new ArrayList<>(List.of("office:name", XmlSource.escapeAttribute(name)));
        if (!parent.isEmpty()) {
            attributes.addAll(List.of("loext:parent-name", XmlSource.escapeAttribute(parent)));
        }
        if (resolved) {
            attributes.addAll(List.of(RESOLVED, "true"));
        }
        String written = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                created.atZone(ZoneId.systemDefault()).toLocalDateTime());
        return names.start(ANNOTATION, attributes.toArray(String[]::new))
                + names.start("dc:creator")
                + XmlSource.escape(NoteParagraphs.clean(author))
                + names.end("dc:creator")
                + names.start("dc:date")
                + written
                + names.end("dc:date")
                + paragraphs(words)
                + names.end(ANNOTATION);
    }

    private String paragraphs(List<List<NoteRun>> words) {
        if (words.isEmpty()) {
            return names.empty("text:p");
        }
        var out = new StringBuilder();
        for (List<NoteRun> paragraph : words) {
            out.append(names.start("text:p"));
            paragraph.forEach(run -> out.append(run(run)));
            out.append(names.end("text:p"));
        }
        return out.toString();
    }

    private String run(NoteRun run) {
        Set<Emphasis> emphases = run.emphases();
        String words = XmlSource.escape(run.text());
        return emphases.isEmpty()
                ? words
                : names.start("text:span", "text:style-name", paint.style(emphases))
                        + words
                        + names.end("text:span");
    }
}
