package glossator.exchange.w3c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.annotation.Reply;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.PageFrame;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.PageSamples;
import glossator.exchange.Samples;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Targets and replies as Web Annotations, parsed back as another program would.
class WebTargetsTest {
    private static final Pattern FRAGMENT =
            Pattern.compile("page=(\\d+)(?:&viewrect=([\\d.]+),([\\d.]+),([\\d.]+),([\\d.]+))?");
    private static final AnnotatedDocument WORK = PageSamples.pages();
    private static final Map<String, JsonNode> ITEMS = new HashMap<>();

    @BeforeAll
    static void export() throws IOException {
        var out = new ByteArrayOutputStream();
        new WebAnnotationExporter(Samples.CLOCK).write(List.of(WORK), out);
        JsonNode root = JsonMapper.shared().readTree(out.toByteArray());
        JsonNode items = root.at("/first/items");
        items.forEach(item -> ITEMS.put(item.get("id").asString(), item));
        assertEquals(root.get("total").asInt(), ITEMS.size());
    }

    private static JsonNode target(UUID id) {
        return item(id).get("target");
    }

    private static JsonNode item(UUID id) {
        return Objects.requireNonNull(ITEMS.get("urn:uuid:" + id));
    }

    @Test
    void everyTargetComesBackAsItWas() {
        for (Placement placement : WORK.annotations()) {
            if (placement.isPassage() || placement.isOrphan()) {
                continue;
            }
            Target parsed = parse(target(placement.id()));
            assertEquals(placement.target(), parsed, placement.target().toString());
        }
    }

    private static Target parse(JsonNode target) {
        JsonNode selector = target.path("selector");
        if (selector.isMissingNode()) {
            return Target.WHOLE_SOURCE;
        }
        assertEquals("FragmentSelector", selector.get("type").asString());
        String value = selector.get("value").asString();
        String words = target.path("gl:words").asString("");
        if (selector.get("conformsTo").asString().equals("http://www.w3.org/TR/media-frags/")) {
            List<Rectangle> parts = rectangles(target.get("gl:rectangles"));
            var on = new Surface.Picture(target.get("gl:picture").asString());
            return new Target.Area(on, parts, words);
        }
        assertEquals(
                "http://tools.ietf.org/rfc/rfc8118", selector.get("conformsTo").asString());
        Matcher fragment = FRAGMENT.matcher(value);
        assertTrue(fragment.matches(), value);
        int index = Integer.parseInt(fragment.group(1)) - 1;
        var page = new Surface.Page(index, target.path("gl:label").asString(""));
        if (fragment.group(2) == null) {
            return new Target.WholePage(page);
        }
        JsonNode several = target.path("gl:rectangles");
        List<Rectangle> printed =
                several.isMissingNode() ? List.of(bounds(fragment)) : rectangles(several);
        PageFrame frame = WORK.pages().apply(Samples.EDITION).get(index).frame();
        List<Rectangle> parts = printed.stream()
                .map(part -> Rectangle.around(frame.toPageSpace(part.quad())))
                .toList();
        return new Target.Area(page, parts, words);
    }

    private static Rectangle bounds(Matcher fragment) {
        return new Rectangle(
                Float.parseFloat(fragment.group(2)),
                Float.parseFloat(fragment.group(3)),
                Float.parseFloat(fragment.group(4)),
                Float.parseFloat(fragment.group(5)));
    }

    private static List<Rectangle> rectangles(JsonNode all) {
        var parts = new ArrayList<Rectangle>();
        for (JsonNode part : all) {
            parts.add(new Rectangle(
                    part.get(0).asFloat(),
                    part.get(1).asFloat(),
                    part.get(2).asFloat(),
                    part.get(3).asFloat()));
        }
        return parts;
    }

    @Test
    void aPictureIsAResourceOfItsOwnWithinTheWork() {
        JsonNode target = target(PageSamples.PICTURE);
        assertTrue(target.get("source").asString().matches("urn:sha256:[0-9a-f]{64}"));
        assertEquals("urn:sha256:" + Samples.SHA, target.get("scope").asString());
        assertEquals("xywh=pixel:0,0,1,1", target.at("/selector/value").asString());
    }

    @Test
    void repliesAreAnnotationsOfWhatTheyAnswer() {
        for (Placement placement : WORK.annotations()) {
            for (Reply reply : WORK.repliesTo(placement)) {
                assertEquals(reply, parseReply(item(reply.id())));
            }
        }
    }

    private static Reply parseReply(JsonNode item) {
        assertEquals("replying", item.get("motivation").asString());
        UUID thread = uuid(item.get("gl:thread"));
        UUID answered = uuid(item.get("target"));
        String state = item.path("gl:state").asString("");
        return new Reply(
                uuid(item.get("id")),
                Samples.SOURCE,
                thread,
                answered.equals(thread) ? null : answered,
                item.at("/creator/name").asString(""),
                item.at("/body/value").asString(),
                glossator.annotation.ReviewState.find(state).orElse(null),
                java.time.Instant.parse(item.get("created").asString()),
                java.time.Instant.parse(item.get("modified").asString()),
                "");
    }

    private static UUID uuid(JsonNode iri) {
        return UUID.fromString(iri.asString().replace("urn:uuid:", ""));
    }

    @Test
    void aResolvedMatterSaysSo() {
        for (Placement placement : WORK.annotations()) {
            Annotation annotation = placement.annotation();
            JsonNode item = item(annotation.id());
            assertEquals(annotation.resolved(), item.path("gl:resolved").asBoolean(false));
        }
        assertFalse(item(PageSamples.MEMO).has("gl:resolved"));
    }
}
