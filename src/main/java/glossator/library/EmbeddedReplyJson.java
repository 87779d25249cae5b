package glossator.library;

import glossator.annotation.ReviewState;
import glossator.format.EmbeddedReply;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The replies in a file as stored in a column. Throws [IllegalArgumentException] for what it did
/// not write.
final class EmbeddedReplyJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private EmbeddedReplyJson() {}

    static String text(List<EmbeddedReply> replies) {
        var array = MAPPER.createArrayNode();
        for (EmbeddedReply reply : replies) {
            var node = array.addObject();
            node.put("parent", reply.parent());
            node.put("author", Normalized.cleanText(reply.author()));
            node.put("text", Normalized.cleanText(reply.text()));
            ReviewState state = reply.state();
            if (state != null) {
                node.put("state", state.word());
            }
            Instant created = reply.created();
            if (created != null) {
                node.put("created", Timestamps.format(created));
            }
            UUID id = reply.id();
            if (id != null) {
                node.put("id", id.toString());
            }
        }
        return array.toString();
    }

    static List<EmbeddedReply> replies(String json) {
        try {
            return MAPPER.readTree(json)
                    .valueStream()
                    .map(EmbeddedReplyJson::reply)
                    .toList();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static EmbeddedReply reply(JsonNode node) {
        return new EmbeddedReply(
                node.required("parent").asInt(),
                node.required("author").asString(),
                node.required("text").asString(),
                state(node.path("state").asString("")),
                moment(node.path("created").asString("")),
                id(node.path("id").asString("")));
    }

    private static @Nullable UUID id(String written) {
        return written.isEmpty() ? null : UUID.fromString(written);
    }

    private static @Nullable ReviewState state(String word) {
        return ReviewState.find(word).orElse(null);
    }

    private static @Nullable Instant moment(String written) {
        return written.isEmpty() ? null : Timestamps.parse(written);
    }
}
