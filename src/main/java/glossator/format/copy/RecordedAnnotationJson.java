package glossator.format.copy;

import glossator.annotation.Color;
import glossator.annotation.ReviewState;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One annotation of a [CopyRecord] as JSON: a Web Annotation, and after it one for each reply.
final class RecordedAnnotationJson {
    private RecordedAnnotationJson() {}

    static List<ObjectNode> write(RecordedAnnotation recorded, CodePoints points) {
        EmbeddedAnnotation of = recorded.annotation();
        ObjectNode node = item(of.id(), of.author(), of.created());
        node.put("motivation", of.note().isEmpty() ? "highlighting" : "commenting");
        putMoment(node, "modified", of.changed());
        ArrayNode body = JsonMapper.shared().createArrayNode();
        if (!of.note().isEmpty()) {
            body.add(textual(of.note(), "text/markdown", "commenting"));
        }
        of.tags().forEach(tag -> body.add(textual(tag, "text/plain", "tagging")));
        if (!body.isEmpty()) {
            node.set("body", body);
        }
        putSelectors(node, recorded, points);
        node.put("gl:color", of.color().word()).put("gl:style", of.style().word());
        if (of.resolved()) {
            node.put("gl:resolved", true);
        }
        RecordedTargetJson.write(of.target(), node);
        node.put("gl:number", recorded.number());
        if (recorded.startShift() != 0 || recorded.endShift() != 0) {
            node.putArray("gl:shift").add(recorded.startShift()).add(recorded.endShift());
        }
        if (recorded.listed()) {
            node.put("gl:listed", true);
        }
        var all = new ArrayList<ObjectNode>();
        all.add(node);
        addReplies(recorded, all);
        return all;
    }

    private static void putSelectors(
            ObjectNode node, RecordedAnnotation recorded, CodePoints points) {
        Selector quote = recorded.quote();
        ArrayNode selectors = node.putObject("target").putArray("selector");
        selectors
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("exact", quote.exact())
                .put("prefix", quote.prefix())
                .put("suffix", quote.suffix());
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", points.countBefore(quote.start()))
                .put("end", points.countBefore(quote.end()));
    }

    private static void addReplies(RecordedAnnotation recorded, List<ObjectNode> all) {
        List<EmbeddedReply> replies = recorded.annotation().replies();
        for (EmbeddedReply reply : replies) {
            ObjectNode node = item(reply.id(), reply.author(), reply.created());
            node.put("motivation", "replying").put("gl:number", recorded.number());
            UUID parent = reply.parent() < 0
                    ? recorded.annotation().id()
                    : replies.get(reply.parent()).id();
            if (parent != null) {
                node.put("target", "urn:uuid:" + parent);
            }
            node.put("gl:parent", reply.parent());
            node.set("body", textual(reply.text(), "text/markdown", "replying"));
            ReviewState state = reply.state();
            if (state != null) {
                node.put("gl:state", state.word());
            }
            all.add(node);
        }
    }

    private static ObjectNode item(@Nullable UUID id, String author, @Nullable Instant created) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        if (id != null) {
            node.put("id", "urn:uuid:" + id);
        }
        node.put("type", "Annotation");
        putMoment(node, "created", created);
        if (!author.isEmpty()) {
            node.putObject("creator").put("type", "Person").put("name", author);
        }
        return node;
    }

    private static ObjectNode textual(String value, String format, String purpose) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("type", "TextualBody")
                .put("value", value)
                .put("format", format)
                .put("purpose", purpose);
    }

    private static void putMoment(ObjectNode node, String name, @Nullable Instant moment) {
        if (moment != null) {
            node.put(name, moment.toString());
        }
    }

    static List<RecordedAnnotation> read(JsonNode items, CodePoints points, String origin) {
        Map<Integer, List<EmbeddedReply>> replies = new HashMap<>();
        for (JsonNode item : items) {
            if (isReply(item)) {
                replies.computeIfAbsent(number(item), _ -> new ArrayList<>()).add(reply(item));
            }
        }
        var all = new ArrayList<RecordedAnnotation>();
        for (JsonNode item : items) {
            if (!isReply(item) && number(item) > 0) {
                List<EmbeddedReply> own = replies.getOrDefault(number(item), List.of());
                all.add(annotation(item, own, points, origin));
            }
        }
        return all;
    }

    private static boolean isReply(JsonNode item) {
        return item.path("motivation").asString("").equals("replying");
    }

    private static int number(JsonNode item) {
        return item.path("gl:number").asInt(0);
    }

    private static EmbeddedReply reply(JsonNode item) {
        return new EmbeddedReply(
                item.path("gl:parent").asInt(-1),
                item.path("creator").path("name").asString(""),
                item.path("body").path("value").asString(""),
                ReviewState.find(item.path("gl:state").asString("")).orElse(null),
                moment(item.path("created")),
                CopyRecord.uuid(item.path("id").asString("")));
    }

    private static RecordedAnnotation annotation(
            JsonNode item, List<EmbeddedReply> replies, CodePoints points, String origin) {
        JsonNode quote = item.path("target").path("selector").path(0);
        JsonNode position = item.path("target").path("selector").path(1);
        int start = points.offsetOf(Math.max(0, position.path("start").asInt(0)));
        int end = points.offsetOf(Math.max(0, position.path("end").asInt(0)));
        var range = new Range(start, Math.max(start, end));
        String note = "";
        var tags = new ArrayList<String>();
        for (JsonNode body : item.path("body")) {
            String value = body.path("value").asString("");
            if (body.path("purpose").asString("").equals("tagging")) {
                tags.add(value);
            } else {
                note = value;
            }
        }
        var annotation = new EmbeddedAnnotation(
                range,
                RecordedTargetJson.read(item),
                Style.find(item.path("gl:style").asString("")).orElse(Style.HIGHLIGHT),
                Color.find(item.path("gl:color").asString("")).orElse(Color.YELLOW),
                note,
                tags,
                item.path("creator").path("name").asString(""),
                moment(item.path("created")),
                origin,
                replies,
                item.path("gl:resolved").asBoolean(false),
                CopyRecord.uuid(item.path("id").asString("")),
                moment(item.path("modified")));
        return new RecordedAnnotation(
                number(item),
                annotation,
                new Selector(
                        range,
                        quote.path("exact").asString(""),
                        quote.path("prefix").asString(""),
                        quote.path("suffix").asString("")),
                item.path("gl:shift").path(0).asInt(0),
                item.path("gl:shift").path(1).asInt(0),
                item.path("gl:listed").asBoolean(false));
    }

    private static @Nullable Instant moment(JsonNode node) {
        try {
            String written = node.asString("");
            return written.isEmpty() ? null : Instant.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
