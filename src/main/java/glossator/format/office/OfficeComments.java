package glossator.format.office;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Document;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The comments of a word processor document. The start and end of each are named targets until the
/// text is complete, because blocks may still be split or dropped.
public final class OfficeComments {
    private static final String START = "\0remark-start ";
    private static final String END = "\0remark-end ";

    private final ParagraphBuilder paragraphBuilder;
    private final Map<String, Comment> all = new LinkedHashMap<>();

    public OfficeComments(ParagraphBuilder paragraphBuilder) {
        this.paragraphBuilder = paragraphBuilder;
    }

    /// One comment of the file, as its author left it.
    ///
    /// @param parent the id of the comment that this one replies to; empty if there is none
    /// @param text CommonMark
    public record Comment(
            String id, String parent, String author, String date, String text, boolean resolved) {}

    public void add(Comment comment) {
        all.putIfAbsent(comment.id, comment);
    }

    public void beginComment(String id) {
        paragraphBuilder.addTarget(START + id);
    }

    public void endComment(String id) {
        paragraphBuilder.addTarget(END + id);
    }

    /// The document without the targets that this class added.
    public static Document withoutPlaces(Document document) {
        var targets = new HashMap<>(document.targets());
        targets.keySet().removeIf(name -> name.startsWith("\0"));
        return new Document(
                document.metadata(),
                document.blocks(),
                document.outline(),
                targets,
                document.pages());
    }

    /// The comments in text order; `document` must still have the added targets.
    public List<EmbeddedAnnotation> findings(Document document, String originKey) {
        var threads = new LinkedHashMap<String, List<Comment>>();
        for (Comment comment : all.values()) {
            threads.computeIfAbsent(root(comment), _ -> new ArrayList<>()).add(comment);
        }
        var found = new ArrayList<EmbeddedAnnotation>();
        threads.forEach((root, thread) -> {
            Comment first = all.getOrDefault(root, thread.getFirst());
            thread.removeIf(r -> r.id.equals(root));
            found.add(finding(first, thread, document, Messages.of(originKey)));
        });
        found.sort((a, b) -> a.range().compareTo(b.range()));
        return found;
    }

    private static EmbeddedAnnotation finding(
            Comment comment, List<Comment> answers, Document document, String origin) {
        var note = new StringBuilder(comment.text);
        for (Comment answer : answers) {
            note.append(note.isEmpty() ? "" : "\n\n");
            note.append("**").append(signature(answer)).append(":** ").append(answer.text);
        }
        return new EmbeddedAnnotation(
                range(comment.id, document),
                Style.HIGHLIGHT,
                Color.YELLOW,
                note.toString(),
                comment.resolved ? List.of("resolved") : List.of(),
                comment.author,
                parseInstant(comment.date),
                origin);
    }

    private static String signature(Comment comment) {
        String name = CommentText.escape(comment.author.isBlank() ? "?" : comment.author.strip());
        return comment.date.length() >= 10 ? name + ", " + comment.date.substring(0, 10) : name;
    }

    /// The id of the comment that began the thread; if the replies form a cycle, of the first of
    /// them in the file.
    private String root(Comment comment) {
        Set<String> seen = new HashSet<>();
        Comment at = comment;
        while (seen.add(at.id)) {
            Comment parent = all.get(at.parent);
            if (parent == null) {
                return at.id;
            }
            at = parent;
        }
        return all.keySet().stream().filter(seen::contains).findFirst().orElse(at.id);
    }

    private static Range range(String id, Document document) {
        int start = document.targets().getOrDefault(START + id, -1);
        int end = document.targets().getOrDefault(END + id, start);
        start = start < 0 ? Math.max(0, end) : start;
        String text = document.text();
        while (start < end && text.charAt(start) == '\n') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '\n') {
            end--;
        }
        return new Range(start, Math.max(start, end));
    }

    /// A time without a zone is local to the writer; it is interpreted in the user's zone.
    static @Nullable Instant parseInstant(String written) {
        String date = written.strip();
        try {
            return OffsetDateTime.parse(date).toInstant();
        } catch (DateTimeParseException e) {
            return parseLocal(date);
        }
    }

    private static @Nullable Instant parseLocal(String date) {
        try {
            String whole = date.matches("\\d{4}-\\d{2}-\\d{2}") ? date + "T00:00:00" : date;
            return LocalDateTime.parse(whole).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
