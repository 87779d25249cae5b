package glossator.format.office;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Document;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ReplyTree;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        List<Comment> comments = List.copyOf(all.values());
        ReplyTree tree = tree(comments);
        var threads = new LinkedHashMap<Integer, List<Integer>>();
        for (int i = 0; i < comments.size(); i++) {
            List<Integer> answers = threads.computeIfAbsent(tree.head(i), _ -> new ArrayList<>());
            if (tree.parent(i) >= 0) {
                answers.add(i);
            }
        }
        var found = new ArrayList<EmbeddedAnnotation>();
        threads.forEach((head, answers) -> {
            Comment first = comments.get(head);
            found.add(finding(first, document, Messages.of(originKey))
                    .withReplies(replies(comments, tree, answers), first.resolved));
        });
        found.sort((a, b) -> a.range().compareTo(b.range()));
        return found;
    }

    private static ReplyTree tree(List<Comment> comments) {
        var indexes = new HashMap<String, Integer>();
        comments.forEach(comment -> indexes.put(comment.id, indexes.size()));
        return new ReplyTree(comments.stream()
                .mapToInt(comment -> indexes.getOrDefault(comment.parent, -1))
                .toArray());
    }

    private static List<EmbeddedReply> replies(
            List<Comment> comments, ReplyTree tree, List<Integer> answers) {
        var places = new HashMap<Integer, Integer>();
        answers.forEach(index -> places.put(index, places.size()));
        return answers.stream()
                .map(index -> {
                    Comment comment = comments.get(index);
                    return new EmbeddedReply(
                            places.getOrDefault(tree.parent(index), -1),
                            comment.author,
                            comment.text,
                            null,
                            parseInstant(comment.date));
                })
                .toList();
    }

    private static EmbeddedAnnotation finding(Comment comment, Document document, String origin) {
        return new EmbeddedAnnotation(
                range(comment.id, document),
                Style.HIGHLIGHT,
                Color.YELLOW,
                comment.text,
                List.of(),
                comment.author,
                parseInstant(comment.date),
                origin);
    }

    /// Where the comment `id` is; `document` must still have the added targets.
    public static Range range(String id, Document document) {
        int start = document.targets().getOrDefault(START + id, -1);
        int end = document.targets().getOrDefault(END + id, start);
        start = start < 0 ? Math.max(0, end) : start;
        return trimmed(new Range(start, Math.max(start, end)), document.text());
    }

    /// Without line ends at its ends.
    public static Range trimmed(Range range, String text) {
        int start = range.start();
        int end = range.end();
        while (start < end && text.charAt(start) == '\n') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '\n') {
            end--;
        }
        return new Range(start, Math.max(start, end));
    }

    /// A time without a zone is local to the writer; it is interpreted in the user's zone.
    public static @Nullable Instant parseInstant(String written) {
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
