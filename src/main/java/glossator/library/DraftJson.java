package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Digest;
import glossator.annotation.Reply;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.util.UUID;

/// A draft as the text of its file. Throws [IllegalArgumentException] for text that it did not
/// write.
final class DraftJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private DraftJson() {}

    /// @param library where its note is stored, for people who look into the file
    static String text(KeptDraft draft, String library) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", draft.id().toString());
        node.put("library", library);
        node.put("title", draft.title());
        node.put("text", draft.text());
        node.put("typed", Timestamps.format(draft.typed()));
        draft.annotation().ifPresent(a -> node.put("annotation", ChangeJson.after(Change.add(a))));
        if (draft.subject() instanceof DraftSubject.Answer(var _, Reply reply, boolean isStored)) {
            node.put("reply", ChangeJson.after(new Change.OfReply(null, reply)));
            node.put("replyIsStored", isStored);
        }
        if (draft.subject() instanceof DraftSubject.Words(var digest, int at, var before)) {
            // Without what it quotes: erasing a note deletes every draft with its id.
            Digest own = digest.withParts(digest.parts().stream()
                    .filter(Digest.Part.Words.class::isInstance)
                    .toList());
            node.put("digest", ChangeJson.after(new Change.OfItem(null, own)));
            node.put("at", at);
            if (before != null) {
                node.put("before", before.text());
            }
        }
        return node.toString();
    }

    static KeptDraft draft(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return new KeptDraft(
                    UUID.fromString(word(node, "id")),
                    subject(node),
                    word(node, "title"),
                    word(node, "text"),
                    Timestamps.parse(word(node, "typed")));
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Files of earlier versions are of notes only.
    private static DraftSubject subject(JsonNode node) {
        if (node.hasNonNull("digest")) {
            return new DraftSubject.Words(
                    digest(word(node, "digest")),
                    node.required("at").asInt(),
                    node.hasNonNull("before") ? new Digest.Part.Words(word(node, "before")) : null);
        }
        Annotation annotation = annotation(word(node, "annotation"));
        return node.hasNonNull("reply")
                ? new DraftSubject.Answer(
                        annotation,
                        reply(word(node, "reply")),
                        node.required("replyIsStored").asBoolean())
                : new DraftSubject.Note(annotation);
    }

    private static Digest digest(String text) {
        Change change = ChangeJson.change(ChangeJson.ITEM, null, text);
        if (change instanceof Change.OfItem(var _, var after) && after instanceof Digest digest) {
            return digest;
        }
        throw new IllegalArgumentException(text);
    }

    private static Reply reply(String text) {
        Change change = ChangeJson.change(ChangeJson.REPLY, null, text);
        if (change instanceof Change.OfReply(var _, Reply after) && after != null) {
            return after;
        }
        throw new IllegalArgumentException(text);
    }

    private static Annotation annotation(String text) {
        Change change = ChangeJson.change(ChangeJson.ANNOTATION, null, text);
        if (change instanceof Change.OfAnnotation(var _, Annotation after) && after != null) {
            return after;
        }
        throw new IllegalArgumentException(text);
    }

    private static String word(JsonNode node, String name) {
        return node.required(name).asString();
    }
}
