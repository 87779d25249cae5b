package glossator.library;

import glossator.annotation.ReadingState;
import glossator.annotation.SourceState;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How a person has arranged a source, in the journal: tags and collections by id, how far it was
/// read, the rating. Only what is not as it is for a new source is written.
final class ArrangementJson {
    private ArrangementJson() {}

    static void write(SourceState state, ObjectNode node) {
        if (!state.tags().isEmpty()) {
            node.set("tags", IdsJson.node(state.tags()));
        }
        if (!state.collections().isEmpty()) {
            node.set("collections", IdsJson.node(state.collections()));
        }
        if (state.reading() != ReadingState.NEW) {
            node.put("reading", state.reading().word());
        }
        if (state.rating() != 0) {
            node.put("rating", state.rating());
        }
    }

    /// `state` together with what the node says.
    static SourceState read(JsonNode node, SourceState state) {
        return new SourceState(
                state.id(),
                state.metadata(),
                state.inTrash(),
                IdsJson.ids(node.path("tags")),
                IdsJson.ids(node.path("collections")),
                ReadingState.find(node.path("reading").asString(""))
                        .orElse(ReadingState.NEW),
                node.path("rating").asInt(0));
    }
}
