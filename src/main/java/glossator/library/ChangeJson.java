package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Decision;
import glossator.annotation.LibraryItem;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.annotation.Tag;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.UUID;

/// The before and after of a change as stored in the journal: JSON with the names of the columns.
/// Throws [IllegalArgumentException] for text that it did not write.
final class ChangeJson {
    static final String ANNOTATION = "annotation";
    static final String REPLY = "reply";
    static final String TAG = "tag";
    static final String ANCHOR = "anchor";
    static final String SOURCE = "source";
    static final String EDITION = "edition";
    static final String ITEM = "item";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ChangeJson() {}

    static @Nullable String before(Change change) {
        return switch (change) {
            case Change.OfAnnotation(Annotation before, var _) ->
                before == null ? null : text(before);
            case Change.OfReply(Reply before, var _) -> before == null ? null : text(before);
            case Change.OfTag(Tag before, var _) -> before == null ? null : text(before);
            case Change.OfDecision(Decision before, var _) -> before == null ? null : text(before);
            case Change.OfItem(LibraryItem before, var _) ->
                before == null ? null : ItemJson.node(before).toString();
            case Change.OfSource of -> SourceChangeJson.text(of.before(), of.fileName());
            case Change.OfEdition of -> SourceChangeJson.text(of.before(), of.title());
        };
    }

    static @Nullable String after(Change change) {
        return switch (change) {
            case Change.OfAnnotation(var _, Annotation after) -> after == null ? null : text(after);
            case Change.OfReply(var _, Reply after) -> after == null ? null : text(after);
            case Change.OfTag(var _, Tag after) -> after == null ? null : text(after);
            case Change.OfDecision(var _, Decision after) -> after == null ? null : text(after);
            case Change.OfItem(var _, LibraryItem after) ->
                after == null ? null : ItemJson.node(after).toString();
            case Change.OfSource of -> SourceChangeJson.text(of.after(), of.fileName());
            case Change.OfEdition of -> SourceChangeJson.text(of.after(), of.title());
        };
    }

    static String kind(Change change) {
        return switch (change) {
            case Change.OfAnnotation _ -> ANNOTATION;
            case Change.OfReply _ -> REPLY;
            case Change.OfTag _ -> TAG;
            case Change.OfDecision _ -> ANCHOR;
            case Change.OfSource _ -> SOURCE;
            case Change.OfEdition _ -> EDITION;
            case Change.OfItem _ -> ITEM;
        };
    }

    static Change change(String kind, @Nullable String before, @Nullable String after) {
        try {
            return switch (kind) {
                case ANNOTATION -> new Change.OfAnnotation(annotation(before), annotation(after));
                case REPLY -> new Change.OfReply(reply(before), reply(after));
                case TAG -> new Change.OfTag(tag(before), tag(after));
                case ANCHOR -> new Change.OfDecision(decision(before), decision(after));
                case SOURCE -> SourceChangeJson.ofSource(before, after);
                case EDITION -> SourceChangeJson.ofEdition(before, after);
                case ITEM -> new Change.OfItem(item(before), item(after));
                default -> throw new IllegalArgumentException(kind);
            };
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(Annotation a) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", a.id().toString());
        node.put("source", a.source().toString());
        node.put("edition", a.edition().toString());
        node.put("start", a.selector().start());
        node.put("end", a.selector().end());
        node.put("exact", a.selector().exact());
        node.put("prefix", a.selector().prefix());
        node.put("suffix", a.selector().suffix());
        if (!a.isPassage()) {
            node.set("target", StoredTargetJson.node(a.target()));
        }
        node.put("style", a.style().word());
        node.put("color", a.color().word());
        node.put("note", a.note());
        var tags = node.putArray("tags");
        a.tags().forEach(tag -> tags.add(tag.toString()));
        node.put("author", a.author());
        node.put("created", Timestamps.format(a.created()));
        node.put("changed", Timestamps.format(a.changed()));
        node.put("origin", a.origin());
        if (a.resolved()) {
            node.put("resolved", true);
        }
        return node.toString();
    }

    private static @Nullable Annotation annotation(@Nullable String text) {
        if (text == null) {
            return null;
        }
        JsonNode node = MAPPER.readTree(text);
        return new Annotation(
                id(node, "id"),
                id(node, "source"),
                id(node, "edition"),
                new Selector(
                        new Range(
                                node.required("start").asInt(),
                                node.required("end").asInt()),
                        word(node, "exact"),
                        word(node, "prefix"),
                        word(node, "suffix")),
                StoredTargetJson.target(node.path("target")),
                Style.find(word(node, "style")).orElseThrow(IllegalArgumentException::new),
                Color.find(word(node, "color")).orElseThrow(IllegalArgumentException::new),
                word(node, "note"),
                tags(node.required("tags")),
                word(node, "author"),
                Timestamps.parse(word(node, "created")),
                Timestamps.parse(word(node, "changed")),
                // Entries from before the second schema version do not have it.
                node.path("origin").asString(""),
                node.path("resolved").asBoolean(false));
    }

    private static String text(Reply reply) {
        return StoredReplyJson.node(reply).toString();
    }

    private static @Nullable Reply reply(@Nullable String text) {
        return text == null ? null : StoredReplyJson.reply(MAPPER.readTree(text));
    }

    private static @Nullable LibraryItem item(@Nullable String text) {
        return text == null ? null : ItemJson.item(MAPPER.readTree(text));
    }

    private static List<UUID> tags(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).map(UUID::fromString).toList();
    }

    private static String text(Tag tag) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", tag.id().toString());
        node.put("name", tag.name());
        UUID parent = tag.parent();
        node.put("parent", parent == null ? null : parent.toString());
        node.put("color", tag.color());
        node.put("description", tag.description());
        return node.toString();
    }

    private static @Nullable Tag tag(@Nullable String text) {
        if (text == null) {
            return null;
        }
        JsonNode node = MAPPER.readTree(text);
        return new Tag(
                id(node, "id"),
                word(node, "name"),
                node.required("parent").isNull() ? null : id(node, "parent"),
                word(node, "color"),
                word(node, "description"));
    }

    private static String text(Decision decision) {
        Range place = decision.anchor().place().orElse(null);
        ObjectNode node = MAPPER.createObjectNode();
        node.put("annotation", decision.annotation().toString());
        node.put("source", decision.source().toString());
        node.put("edition", decision.edition().toString());
        node.put("kind", AnchorRows.kind(decision.anchor()));
        node.put("start", place == null ? null : place.start());
        node.put("end", place == null ? null : place.end());
        node.put("share", AnchorRows.share(decision.anchor()));
        node.put("moved", AnchorRows.hasMoved(decision.anchor()));
        node.put("words", decision.words());
        if (!decision.target().isPassage()) {
            node.set("target", StoredTargetJson.node(decision.target()));
        }
        return node.toString();
    }

    private static @Nullable Decision decision(@Nullable String text) {
        if (text == null) {
            return null;
        }
        JsonNode node = MAPPER.readTree(text);
        Range place = node.required("start").isNull()
                ? null
                : new Range(node.required("start").asInt(), node.required("end").asInt());
        return new Decision(
                id(node, "annotation"),
                id(node, "source"),
                id(node, "edition"),
                AnchorRows.anchor(
                        word(node, "kind"),
                        place,
                        node.required("share").asDouble(),
                        node.required("moved").asBoolean(),
                        1),
                word(node, "words"),
                StoredTargetJson.target(node.path("target")));
    }

    private static UUID id(JsonNode node, String name) {
        return UUID.fromString(word(node, name));
    }

    private static String word(JsonNode node, String name) {
        return node.required(name).asString();
    }
}
