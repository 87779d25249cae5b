package glossator.exchange.w3c;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Tag;
import glossator.document.Metadata;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.CodePointOffsets;
import glossator.exchange.ExportLinks;
import glossator.exchange.Losses;
import glossator.exchange.TextSanitizer;
import glossator.wording.AnchorWording;
import glossator.wording.Locators;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Annotations as an AnnotationCollection of the W3C Web Annotation Data Model, with a single page.
/// Properties that the model has no term for have the prefix `gl`, which the context declares, so
/// that JSON-LD processors drop nothing: `gl:resolved` is true for an annotation whose matter is
/// settled. Positions are code points, as §4.2.5 of the model specifies.
public record WebAnnotationJson(Losses losses) {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ANNO = "http://www.w3.org/ns/anno.jsonld";
    private static final String TERMS = "urn:glossator:terms:";

    public String toJson(List<AnnotatedDocument> works, Instant exported) {
        return WRITER.writeValueAsString(collection(works, exported));
    }

    private ObjectNode collection(List<AnnotatedDocument> works, Instant exported) {
        ArrayNode items = JSON.arrayNode();
        ArrayNode sources = JSON.arrayNode();
        // A link between two of the works is a link of both.
        var written = new HashSet<UUID>();
        for (AnnotatedDocument annotated : works) {
            sources.add(source(annotated));
            var points = new CodePointOffsets(annotated.document().text());
            var places = new Locators(annotated.document());
            var targets = new WebTargets(annotated, losses);
            var replies = new WebReplies(losses);
            losses.add(Losses.Kind.NOTE_LINK_OMITTED, annotated.links().omitted());
            for (Placement placement : annotated.annotations()) {
                items.add(annotation(annotated, placement, targets.of(placement, points), places));
                annotated.repliesTo(placement).forEach(reply -> items.add(replies.of(reply)));
                annotated.links().of(placement.id()).stream()
                        .filter(link -> written.add(link.end().link().id()))
                        .forEach(link -> items.add(new WebLinks(losses).of(link)));
            }
        }
        String id = "urn:uuid:" + uuidOf(works, "collection");
        ObjectNode root = JSON.objectNode();
        root.putArray("@context").add(ANNO).addObject().put("gl", TERMS);
        root.put("id", id).put("type", "AnnotationCollection");
        if (works.size() == 1) {
            root.put("label", clean(works.getFirst().source().title()));
        }
        root.set("creator", program());
        root.put("generated", exported.toString());
        root.put("total", items.size());
        root.set("gl:sources", sources);
        ObjectNode page = root.putObject("first");
        page.put("id", "urn:uuid:" + uuidOf(works, "page")).put("type", "AnnotationPage");
        page.put("partOf", id).put("startIndex", 0);
        page.set("items", items);
        return root;
    }

    private static UUID uuidOf(List<AnnotatedDocument> works, String part) {
        var name = new StringBuilder(part);
        works.forEach(w -> name.append(' ').append(w.source().id()));
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }

    static ObjectNode program() {
        return JSON.objectNode()
                .put("id", "urn:glossator")
                .put("type", "Software")
                .put("name", "Glossator");
    }

    private ObjectNode source(AnnotatedDocument annotated) {
        Metadata metadata = annotated.source().metadata();
        ObjectNode source = JSON.objectNode();
        source.put("id", iri(annotated));
        source.put("gl:source", "urn:uuid:" + annotated.source().id());
        source.put("gl:edition", "urn:uuid:" + annotated.edition().id());
        put(source, "gl:title", annotated.source().title());
        ArrayNode creators = JSON.arrayNode();
        metadata.creators().forEach(name -> creators.add(clean(name)));
        if (!creators.isEmpty()) {
            source.set("gl:creators", creators);
        }
        put(source, "gl:publisher", metadata.publisher());
        put(source, "gl:published", metadata.published());
        put(source, "gl:url", metadata.url());
        put(source, "gl:language", metadata.language());
        put(source, "gl:fileName", annotated.edition().fileName());
        put(source, "gl:sha256", annotated.edition().sha256());
        return source;
    }

    /// The web address of the work, or else a URN made from the bytes of the edition.
    static String iri(AnnotatedDocument annotated) {
        return ExportLinks.toWebAddress(annotated.source().metadata().url())
                .orElseGet(() -> "urn:sha256:" + annotated.edition().sha256());
    }

    private ObjectNode annotation(
            AnnotatedDocument annotated, Placement placement, ObjectNode target, Locators places) {
        Annotation annotation = placement.annotation();
        ObjectNode node = JSON.objectNode();
        node.put("id", "urn:uuid:" + annotation.id()).put("type", "Annotation");
        boolean hasNote = !annotation.note().isBlank();
        boolean hasTags = !annotation.tags().isEmpty();
        node.put("motivation", hasNote ? "commenting" : hasTags ? "tagging" : "highlighting");
        node.put("created", annotation.created().toString());
        node.put("modified", annotation.changed().toString());
        if (!annotation.author().isBlank()) {
            node.putObject("creator").put("type", "Person").put("name", clean(annotation.author()));
        }
        node.set("generator", program());
        node.putObject("stylesheet").put("type", "CssStylesheet").put("value", css(annotation));
        ArrayNode bodies = bodies(annotated, annotation);
        if (!bodies.isEmpty()) {
            node.set("body", bodies);
        }
        node.set("target", target);
        node.put("gl:color", annotation.color().word());
        node.put("gl:style", annotation.style().word());
        if (annotation.resolved()) {
            node.put("gl:resolved", true);
        }
        put(node, "gl:origin", annotation.origin());
        put(node, "gl:meaning", annotated.meanings().getOrDefault(annotation.color(), ""));
        if (!placement.isOwn()) {
            node.set("gl:madeIn", madeIn(placement));
        }
        if (annotated.hasPlace(placement)) {
            put(node, "gl:place", places.of(placement));
        }
        return node;
    }

    /// The selector of an annotation made in another edition, and what happened to it here.
    private ObjectNode madeIn(Placement placement) {
        ObjectNode node = JSON.objectNode();
        node.put("gl:edition", "urn:uuid:" + placement.annotation().edition());
        if (placement.isPassage()) {
            node.put("exact", clean(placement.annotation().selector().exact()));
        }
        node.put("gl:fate", AnchorWording.word(placement));
        node.put("gl:confidence", placement.anchor().confidence());
        node.put("gl:decided", placement.isDecided());
        return node;
    }

    private ArrayNode bodies(AnnotatedDocument annotated, Annotation annotation) {
        ArrayNode bodies = JSON.arrayNode();
        if (!annotation.note().isBlank()) {
            bodies.addObject()
                    .put("type", "TextualBody")
                    .put("value", clean(annotation.note()))
                    .put("format", "text/markdown")
                    .put("purpose", "commenting");
        }
        for (UUID id : annotation.tags()) {
            Optional<Tag> tag = annotated.codebook().tag(id);
            if (tag.isPresent()) {
                ObjectNode body = bodies.addObject()
                        .put("type", "TextualBody")
                        .put("value", clean(annotated.codebook().path(id)))
                        .put("format", "text/plain")
                        .put("purpose", "tagging")
                        .put("gl:tag", "urn:uuid:" + id);
                put(body, "gl:tagColor", tag.get().color());
            }
        }
        return bodies;
    }

    static String styleClass(Annotation annotation) {
        return annotation.color().word() + '-' + annotation.style().word();
    }

    private static String css(Annotation annotation) {
        Color color = annotation.color();
        String rule = switch (annotation.style()) {
            case HIGHLIGHT -> "background-color: " + color.hex() + "59;";
            case UNDERLINE -> "text-decoration: underline 2px " + color.hex() + ";";
            case STRIKEOUT -> "text-decoration: line-through 2px " + color.hex() + ";";
        };
        return '.' + styleClass(annotation) + " { " + rule + " }";
    }

    private void put(ObjectNode node, String name, String value) {
        if (!value.isBlank()) {
            node.put(name, clean(value));
        }
    }

    private String clean(String text) {
        return new TextSanitizer(losses).replaceSurrogates(text);
    }
}
