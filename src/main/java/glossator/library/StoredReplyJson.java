package glossator.library;

import glossator.annotation.Reply;
import glossator.annotation.ReviewState;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/// Replies as stored in the journal and in sidecars. Throws [IllegalArgumentException] or a Jackson
/// exception for what it did not write.
final class StoredReplyJson {
    private StoredReplyJson() {}

    static ObjectNode node(Reply reply) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("id", reply.id().toString());
        node.put("source", reply.source().toString());
        node.put("annotation", reply.annotation().toString());
        UUID parent = reply.parent();
        node.put("parent", parent == null ? null : parent.toString());
        node.put("author", reply.author());
        node.put("text", reply.text());
        ReviewState state = reply.state();
        node.put("state", state == null ? null : state.word());
        node.put("created", Timestamps.format(reply.created()));
        node.put("changed", Timestamps.format(reply.changed()));
        node.put("origin", reply.origin());
        return node;
    }

    static Reply reply(JsonNode node) {
        return new Reply(
                UUID.fromString(word(node, "id")),
                UUID.fromString(word(node, "source")),
                UUID.fromString(word(node, "annotation")),
                node.required("parent").isNull() ? null : UUID.fromString(word(node, "parent")),
                word(node, "author"),
                word(node, "text"),
                state(node.required("state")),
                Timestamps.parse(word(node, "created")),
                Timestamps.parse(word(node, "changed")),
                word(node, "origin"));
    }

    private static @Nullable ReviewState state(JsonNode node) {
        return node.isNull()
                ? null
                : ReviewState.find(node.asString()).orElseThrow(IllegalArgumentException::new);
    }

    private static String word(JsonNode node, String name) {
        return node.required(name).asString();
    }
}
