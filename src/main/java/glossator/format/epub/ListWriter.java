package glossator.format.epub;

import glossator.annotation.Style;
import glossator.document.Metadata;
import glossator.format.CopyAnnotation;
import glossator.format.CopyReply;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Writes annotations into the list of EPUB Annotations 1.0. Items that are there are changed in
/// place: what of them this program does not know stays.
final class ListWriter {
    private static final String CONTEXT = "https://www.w3.org/ns/epub-anno.jsonld";

    private static final String PROGRAM = "Glossator";

    private final EpubPackage book;
    private final CopyIds ids;
    private final ItemTargets targets;
    private final String text;
    private final ObjectNode root;
    private final ArrayNode items;
    private final Map<String, ObjectNode> known = new HashMap<>();

    /// @param list that is in the book; null if there is none
    /// @param text that the ranges count in
    ListWriter(EpubPackage book, @Nullable JsonNode list, CopyIds ids, String text) {
        this.book = book;
        this.ids = ids;
        this.text = text;
        targets = new ItemTargets(book, text);
        root = list instanceof ObjectNode object && !object.has("target")
                ? object
                : JsonMapper.shared().createObjectNode();
        items = root.path("items") instanceof ArrayNode array
                ? array
                : JsonMapper.shared().createArrayNode();
        if (list instanceof ArrayNode array) {
            items.addAll(array);
        } else if (list != null && list.has("target")) {
            items.add(list);
        }
        for (JsonNode item : items) {
            if (item instanceof ObjectNode object) {
                known.putIfAbsent(object.path("id").asString(""), object);
            }
        }
    }

    /// Begins with what the list says of itself and of the book.
    void begin(Metadata metadata, Optional<Instant> latest) {
        putIfMissing(root, "@context", CONTEXT);
        root.put("id", "urn:uuid:" + ids.copy());
        root.put("type", "AnnotationSet");
        putGenerator();
        latest.ifPresent(time -> root.put("generated", time.toString()));
        if (!root.has("about")) {
            ObjectNode about = root.putObject("about");
            ArrayNode identifiers = about.putArray("dc:identifier");
            book.identifiers().forEach(identifiers::add);
            about.put("dc:title", metadata.title()).put("dc:format", "application/epub+zip");
            ArrayNode creators = about.putArray("dc:creator");
            metadata.creators().forEach(creators::add);
        }
        root.remove(CopyTerms.KEY);
        if (ids.areTraces()) {
            CopyTerms.of(ids.copy(), text).writeTo(root);
        }
        root.set("items", items);
    }

    /// Not in a copy without traces, unless it is somebody else.
    private void putGenerator() {
        if (ids.areTraces()) {
            root.putObject("generator").put("type", "Software").put("name", PROGRAM);
        } else if (W3cAnnotations.nameOf(root.path("generator")).equals(PROGRAM)) {
            root.remove("generator");
        }
    }

    private static void putIfMissing(ObjectNode node, String name, String value) {
        if (!node.has(name)) {
            node.put(name, value);
        }
    }

    /// Takes out annotations with all that answers them.
    void remove(List<EpubAnnotation> gone) {
        Set<JsonNode> all = Collections.newSetFromMap(new IdentityHashMap<>());
        for (EpubAnnotation note : gone) {
            all.addAll(note.entry().replies());
            if (note.entry().item() != null) {
                all.add(note.entry().item());
            }
        }
        removeAll(all);
    }

    private void removeAll(Set<JsonNode> gone) {
        if (!gone.isEmpty()) {
            ArrayNode kept = JsonMapper.shared().createArrayNode();
            items.forEach(item -> {
                if (!gone.contains(item)) {
                    kept.add(item);
                }
            });
            items.removeAll();
            items.addAll(kept);
        }
    }

    /// Writes one, and its replies.
    void put(CopyMark mark, Optional<MarkPlace> place) {
        CopyAnnotation annotation = mark.annotation();
        ObjectNode old = mark.found().map(f -> f.entry().item()).orElse(null);
        String id = ids.of(mark, old == null ? "" : old.path("id").asString(""));
        ObjectNode item = old == null ? item(id) : old;
        item.put("id", id).put("type", "Annotation");
        putWho(item, annotation.author(), annotation.created(), annotation.changed());
        item.put("motivation", motivation(annotation));
        item.set("body", body(annotation, item.path("body")));
        targets.put(item, mark, place);
        if (ids.areTraces()) {
            boolean named = id.equals("urn:uuid:" + annotation.id());
            item.set(OwnTerms.KEY, ids.terms(mark).write(named));
        } else {
            item.remove(OwnTerms.KEY);
        }
        putReplies(mark, id);
    }

    /// Gives an item of another annotation its new position.
    void move(CopyMark mark, Optional<MarkPlace> place) {
        mark.found()
                .map(f -> f.entry().item())
                .filter(_ -> place.isPresent())
                .ifPresent(item -> targets.put(item, mark, place));
    }

    /// Also one that is there and was not read because calibre has removed it.
    private ObjectNode item(String id) {
        ObjectNode there = known.get(id);
        return there == null ? items.addObject() : there;
    }

    private static String motivation(CopyAnnotation annotation) {
        if (annotation.target().isPassage() && annotation.range().isEmpty()) {
            return "bookmarking";
        }
        return annotation.note().isEmpty() ? "highlighting" : "commenting";
    }

    private static void putWho(
            ObjectNode item, String author, Instant created, @Nullable Instant changed) {
        item.put("created", created.toString());
        if (changed == null || changed.equals(created)) {
            item.remove("modified");
        } else {
            item.put("modified", changed.toString());
        }
        if (author.isEmpty()) {
            item.remove("creator");
        } else if (!author.equals(W3cAnnotations.nameOf(item.path("creator")))) {
            item.putObject("creator").put("type", "Person").put("name", author);
        }
    }

    private static ObjectNode body(CopyAnnotation annotation, JsonNode old) {
        JsonNode first = W3cAnnotations.first(old);
        ObjectNode body = first instanceof ObjectNode object
                ? object
                : JsonMapper.shared().createObjectNode();
        body.put("type", "TextualBody");
        body.remove(List.of("value", "tags", "tag", "purpose"));
        if (!annotation.note().isEmpty()) {
            body.put("value", annotation.note());
            putIfMissing(body, "format", "text/plain");
        }
        body.put("color", W3cColor.of(annotation.color()));
        body.put("highlight", highlight(annotation.style()));
        if (!annotation.tags().isEmpty()) {
            ArrayNode tags = body.putArray("tags");
            annotation.tags().forEach(tags::add);
        }
        return body;
    }

    private static String highlight(Style style) {
        return switch (style) {
            case HIGHLIGHT -> "solid";
            case UNDERLINE -> "underline";
            case STRIKEOUT -> "strikethrough";
        };
    }

    private void putReplies(CopyMark mark, String annotation) {
        List<ObjectNode> old = mark.found().map(f -> f.entry().replies()).orElse(List.of());
        Set<JsonNode> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(old);
        for (CopyReply reply : mark.annotation().replies()) {
            ObjectNode item = old.stream()
                    .filter(o -> gone.contains(o) && isOf(o, reply))
                    .findFirst()
                    .orElseGet(() -> item(ids.of(reply)));
            gone.remove(item);
            item.put("id", ids.of(reply)).put("type", "Annotation");
            putWho(item, reply.author(), reply.created(), reply.changed());
            item.put("motivation", "replying");
            item.putObject("body")
                    .put("type", "TextualBody")
                    .put("value", reply.text())
                    .put("format", "text/plain");
            item.put("target", ids.parent(reply, mark.annotation(), annotation));
            item.remove(W3cThread.REPLY);
            if (ids.areTraces()) {
                ObjectNode own = item.putObject(W3cThread.REPLY);
                if (reply.state() != null) {
                    own.put("state", reply.state().word());
                }
            }
        }
        removeAll(gone);
    }

    private static boolean isOf(ObjectNode item, CopyReply reply) {
        UUID id = OwnTerms.uuid(item.path("id").asString(""));
        boolean same = W3cAnnotations.words(item).equals(reply.text())
                && W3cAnnotations.nameOf(item.path("creator")).equals(reply.author())
                && Objects.equals(
                        EpubAnnotation.instant(item.path("created").asString("")), reply.created());
        return same || reply.id().equals(id);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    String toJson() {
        return escapeHalves(JsonMapper.shared().writeValueAsString(root));
    }

    /// Lone surrogates, which only strings can have, as escapes: UTF-8 has no bytes for them.
    private static String escapeHalves(String json) {
        if (json.codePoints().noneMatch(ListWriter::isHalf)) {
            return json;
        }
        var out = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> {
            if (isHalf(c)) {
                out.append("\\u%04x".formatted(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
