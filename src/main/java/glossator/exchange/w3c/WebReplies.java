package glossator.exchange.w3c;

import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.exchange.Losses;
import glossator.exchange.TextSanitizer;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/// Replies as annotations of their own with the motivation `replying`, whose target is the id of
/// what they answer. `gl:thread` is the annotation at the head of the thread, `gl:state` what the
/// author thinks of the matter: `accepted`, `rejected`, `cancelled` or `completed`.
record WebReplies(Losses losses) {
    ObjectNode of(Reply reply) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", iri(reply.id())).put("type", "Annotation").put("motivation", "replying");
        node.put("created", reply.created().toString());
        node.put("modified", reply.changed().toString());
        if (!reply.author().isBlank()) {
            node.putObject("creator").put("type", "Person").put("name", clean(reply.author()));
        }
        node.set("generator", WebAnnotationJson.program());
        node.putObject("body")
                .put("type", "TextualBody")
                .put("value", clean(reply.text()))
                .put("format", "text/markdown")
                .put("purpose", "replying");
        UUID parent = reply.parent();
        node.put("target", iri(parent == null ? reply.annotation() : parent));
        node.put("gl:thread", iri(reply.annotation()));
        ReviewState state = reply.state();
        if (state != null) {
            node.put("gl:state", state.word());
        }
        if (!reply.origin().isBlank()) {
            node.put("gl:origin", clean(reply.origin()));
        }
        return node;
    }

    private static String iri(UUID id) {
        return "urn:uuid:" + id;
    }

    private String clean(String text) {
        return new TextSanitizer(losses).replaceSurrogates(text);
    }
}
