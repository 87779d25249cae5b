package glossator.exchange.w3c;

import glossator.annotation.AnnotationLink;
import glossator.exchange.DocumentLinks;
import glossator.exchange.Losses;
import glossator.exchange.TextSanitizer;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A link between two notes as an annotation that is linking (W3C Web Annotation Vocabulary,
/// §3.3.7): its target is the one note, its body, a specific resource, the other.
record WebLinks(Losses losses) {
    ObjectNode of(DocumentLinks.Link each) {
        AnnotationLink link = each.end().link();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", "urn:uuid:" + link.id()).put("type", "Annotation");
        node.put("motivation", "linking");
        node.put("created", link.created().toString());
        node.put("modified", link.changed().toString());
        if (!link.author().isBlank()) {
            node.putObject("creator").put("type", "Person").put("name", clean(link.author()));
        }
        node.set("generator", WebAnnotationJson.program());
        var bodies = node.putArray("body");
        bodies.addObject()
                .put("type", "SpecificResource")
                .put("source", "urn:uuid:" + link.to())
                .put("purpose", "linking");
        if (!link.note().isBlank()) {
            bodies.addObject()
                    .put("type", "TextualBody")
                    .put("value", clean(link.note()))
                    .put("format", "text/markdown")
                    .put("purpose", "commenting");
        }
        node.put("target", "urn:uuid:" + link.from());
        node.put("gl:relation", link.relation().word());
        return node;
    }

    private String clean(String text) {
        return new TextSanitizer(losses).replaceSurrogates(text);
    }
}
