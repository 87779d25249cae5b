package glossator.library;

import glossator.annotation.Change;
import glossator.annotation.EditionState;
import glossator.annotation.SourceState;
import glossator.document.Metadata;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The states of sources and editions in the journal: JSON with the names of the columns, and the
/// name by which the change calls the source. Throws [IllegalArgumentException] or Jackson's
/// exception for text that it did not write.
final class SourceChangeJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private SourceChangeJson() {}

    static String text(SourceState state, String fileName) {
        Metadata m = state.metadata();
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", state.id().toString());
        node.put("title", m.title());
        var creators = node.putArray("creators");
        m.creators().forEach(creators::add);
        node.put("publisher", m.publisher());
        node.put("published", m.published());
        node.put("url", m.url());
        node.put("language", m.language());
        write(DetailsJson.node(m), "details", node);
        ArrangementJson.write(state, node);
        node.put("in_trash", state.inTrash());
        node.put("file_name", fileName);
        return node.toString();
    }

    static Change.OfSource ofSource(@Nullable String before, @Nullable String after) {
        JsonNode now = node(after);
        return new Change.OfSource(source(node(before)), source(now), word(now, "file_name"));
    }

    private static SourceState source(JsonNode node) {
        var creators = node.required("creators").valueStream().map(JsonNode::asString);
        Metadata rest = Metadata.of(
                word(node, "title"),
                List.of(),
                word(node, "publisher"),
                word(node, "published"),
                word(node, "url"),
                word(node, "language"));
        // Entries from before the eighth schema version have neither details nor an arrangement.
        var state = new SourceState(
                id(node, "id"),
                DetailsJson.read(node.path("details"), creators.toList(), rest),
                node.required("in_trash").asBoolean());
        return ArrangementJson.read(node, state);
    }

    private static void write(ObjectNode details, String name, ObjectNode node) {
        if (!details.isEmpty()) {
            node.set(name, details);
        }
    }

    static String text(EditionState state, String title) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", state.id().toString());
        node.put("source", state.source().toString());
        node.put("number", state.number());
        node.put("withdrawn", state.withdrawn());
        node.put("title", title);
        return node.toString();
    }

    static Change.OfEdition ofEdition(@Nullable String before, @Nullable String after) {
        JsonNode now = node(after);
        return new Change.OfEdition(edition(node(before)), edition(now), word(now, "title"));
    }

    private static EditionState edition(JsonNode node) {
        return new EditionState(
                id(node, "id"),
                id(node, "source"),
                node.required("number").asInt(),
                node.required("withdrawn").asBoolean());
    }

    private static JsonNode node(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("a source or an edition is never null");
        }
        return Objects.requireNonNull(MAPPER.readTree(text));
    }

    private static UUID id(JsonNode node, String name) {
        return UUID.fromString(word(node, name));
    }

    private static String word(JsonNode node, String name) {
        return node.required(name).asString();
    }
}
