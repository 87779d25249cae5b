package glossator.library;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.util.List;
import java.util.UUID;

/// A list of ids as JSON. Throws [IllegalArgumentException] for what it did not write.
final class IdsJson {
    private static final String NONE = "[]";

    private IdsJson() {}

    static ArrayNode node(List<UUID> ids) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        ids.forEach(id -> array.add(id.toString()));
        return array;
    }

    static String text(List<UUID> ids) {
        return ids.isEmpty() ? NONE : node(ids).toString();
    }

    /// What is missing is empty.
    static List<UUID> ids(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).map(UUID::fromString).toList();
    }

    static boolean isLegible(String text) {
        try {
            return JsonMapper.shared().readTree(text).isArray() && ids(text).size() >= 0;
        } catch (JacksonException | IllegalArgumentException e) {
            return false;
        }
    }

    static List<UUID> ids(String text) {
        try {
            return text.equals(NONE) ? List.of() : ids(JsonMapper.shared().readTree(text));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
