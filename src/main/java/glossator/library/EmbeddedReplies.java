package glossator.library;

import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Makes replies of those embedded in a file. Their ids follow from that of the annotation and from
/// their words, so that they are the same when they are imported again, from whatever edition.
final class EmbeddedReplies {
    private EmbeddedReplies() {}

    /// @param moment the time of creation for those whose file does not give one
    static List<Reply> of(UUID source, EmbeddedAnnotationRows.Row row, Instant moment) {
        List<EmbeddedReply> embedded = row.embedded().replies();
        List<UUID> ids = ids(row.annotation(), row.embedded());
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < embedded.size(); i++) {
            EmbeddedReply one = embedded.get(i);
            Instant created = Optional.ofNullable(one.created()).orElse(moment);
            boolean answers =
                    one.parent() >= 0 && one.parent() < embedded.size() && one.parent() != i;
            replies.add(new Reply(
                    ids.get(i),
                    source,
                    row.annotation(),
                    answers ? ids.get(one.parent()) : null,
                    one.author(),
                    one.text(),
                    one.state(),
                    created,
                    created,
                    row.embedded().origin()));
        }
        return replies;
    }

    /// The ids of replies to an annotation: those that an annotated copy gives them if the
    /// annotation has its own too, or else those that follow from their words.
    static List<UUID> ids(UUID annotation, EmbeddedAnnotation embedded) {
        List<EmbeddedReply> replies = embedded.replies();
        if (!annotation.equals(embedded.id())) {
            return idsOfWords(annotation, replies);
        }
        var given = new HashSet<UUID>();
        List<UUID> ofWords = idsOfWords(annotation, replies);
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < replies.size(); i++) {
            UUID own = replies.get(i).id();
            UUID id = own != null && !given.contains(own) ? own : ofWords.get(i);
            given.add(id);
            ids.add(id);
        }
        return ids;
    }

    private static List<UUID> idsOfWords(UUID annotation, List<EmbeddedReply> replies) {
        var twins = new HashMap<String, Integer>();
        return replies.stream()
                .map(reply -> {
                    String created = String.valueOf(reply.created());
                    String words = String.join("\n", created, words(reply));
                    String name =
                            annotation + "\n" + twins.merge(words, 1, Integer::sum) + "\n" + words;
                    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
                })
                .toList();
    }

    private static String words(EmbeddedReply reply) {
        return words(reply.author(), reply.text(), reply.state());
    }

    private static String words(String author, String text, @Nullable ReviewState state) {
        return String.join("\n", author, state == null ? "" : state.word(), text);
    }

    /// The replies that earlier editions have to an annotation.
    static final class Known {
        private final Set<String> words = new HashSet<>();
        private final StringBuilder notes = new StringBuilder();

        void add(EmbeddedAnnotation embedded) {
            embedded.replies().forEach(reply -> words.add(words(reply)));
            notes.append(embedded.note()).append('\n');
        }

        /// Also as a part of a note, as older readers wrote it.
        boolean has(Reply reply) {
            return words.contains(words(reply.author(), reply.text(), reply.state()))
                    || (!reply.text().isEmpty() && notes.indexOf(reply.text()) >= 0);
        }
    }
}
