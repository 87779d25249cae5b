package glossator.library;

import glossator.annotation.AnnotationLink;
import glossator.annotation.Digest;
import glossator.annotation.LibraryItem;
import glossator.annotation.Relation;
import glossator.annotation.SavedSearch;
import glossator.annotation.SourceCollection;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The items of the library as JSON: in their table, the journal and the sidecar. Throws
/// [IllegalArgumentException] or Jackson's exception for what it did not write.
final class ItemJson {
    private static final String COLLECTION = "collection";
    private static final String LINK = "link";
    private static final String DIGEST = "digest";
    private static final String SEARCH = "search";
    private static final UUID ANY = new UUID(0, 0);

    private ItemJson() {}

    static String kind(LibraryItem item) {
        return switch (item) {
            case SourceCollection _ -> COLLECTION;
            case AnnotationLink _ -> LINK;
            case Digest _ -> DIGEST;
            case SavedSearch _ -> SEARCH;
        };
    }

    /// With the kind and the id.
    static ObjectNode node(LibraryItem item) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("kind", kind(item));
        node.put("id", item.id().toString());
        node.setAll(body(item));
        return node;
    }

    /// Without the kind and the id.
    static ObjectNode body(LibraryItem item) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        switch (item) {
            case SourceCollection(var _, var name, var parent, var query) -> {
                node.put("name", name);
                if (parent != null) {
                    node.put("parent", parent.toString());
                }
                if (!query.isEmpty()) {
                    node.put("query", query);
                }
            }
            case SavedSearch(var _, var name, var query) ->
                node.put("name", name).put("query", query);
            case AnnotationLink link -> write(link, node);
            case Digest digest -> write(digest, node);
        }
        return node;
    }

    private static void write(AnnotationLink link, ObjectNode node) {
        node.put("from", link.from().toString());
        node.put("relation", link.relation().word());
        node.put("to", link.to().toString());
        node.put("note", link.note());
        node.put("author", link.author());
        node.put("created", Timestamps.format(link.created()));
        node.put("changed", Timestamps.format(link.changed()));
    }

    private static void write(Digest digest, ObjectNode node) {
        node.put("title", digest.title());
        var parts = node.putArray("parts");
        for (Digest.Part part : digest.parts()) {
            switch (part) {
                case Digest.Part.Quote(UUID annotation) ->
                    parts.addObject().put("quote", annotation.toString());
                case Digest.Part.Words(String text) -> parts.addObject().put("words", text);
            }
        }
        node.put("created", Timestamps.format(digest.created()));
        node.put("changed", Timestamps.format(digest.changed()));
    }

    static LibraryItem item(JsonNode node) {
        return item(id(node, "id"), word(node, "kind"), node);
    }

    static LibraryItem item(UUID id, String kind, JsonNode body) {
        return switch (kind) {
            case COLLECTION ->
                new SourceCollection(
                        id,
                        word(body, "name"),
                        body.has("parent") ? id(body, "parent") : null,
                        body.path("query").asString(""));
            case SEARCH -> new SavedSearch(id, word(body, "name"), word(body, "query"));
            case LINK -> link(id, body);
            case DIGEST -> digest(id, body);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /// Whether it is the body of an item of any kind.
    static boolean isLegible(String body) {
        return Stream.of(COLLECTION, LINK, DIGEST, SEARCH).anyMatch(kind -> {
            try {
                return item(ANY, kind, JsonMapper.shared().readTree(body)).id().equals(ANY);
            } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
                return false;
            }
        });
    }

    private static AnnotationLink link(UUID id, JsonNode body) {
        return new AnnotationLink(
                id,
                id(body, "from"),
                id(body, "to"),
                Relation.find(word(body, "relation")).orElseThrow(IllegalArgumentException::new),
                word(body, "note"),
                word(body, "author"),
                Timestamps.parse(word(body, "created")),
                Timestamps.parse(word(body, "changed")));
    }

    private static Digest digest(UUID id, JsonNode body) {
        List<Digest.Part> parts =
                body.required("parts").valueStream().map(ItemJson::part).toList();
        return new Digest(
                id,
                word(body, "title"),
                parts,
                Timestamps.parse(word(body, "created")),
                Timestamps.parse(word(body, "changed")));
    }

    private static Digest.Part part(JsonNode node) {
        return node.has("quote")
                ? new Digest.Part.Quote(id(node, "quote"))
                : new Digest.Part.Words(word(node, "words"));
    }

    private static UUID id(JsonNode node, String name) {
        return UUID.fromString(word(node, name));
    }

    private static String word(JsonNode node, String name) {
        return node.required(name).asString();
    }
}
