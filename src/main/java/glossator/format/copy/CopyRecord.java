package glossator.format.copy;

import glossator.annotation.Color;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// What a copy holds for this program alone: a JSON-LD *AnnotationCollection* of the W3C Web
/// Annotation Data Model, one annotation to a line, with properties of ours under `gl:`.
///
/// @param id of the copy
/// @param meanings what the notes call the colors
/// @param footnotes the labels of the text's own footnotes at the end of a marked passage, which
///     look like notes that somebody typed into the copy
/// @param annotations by their numbers, ascending
public record CopyRecord(
        UUID id,
        Map<Color, String> meanings,
        Set<String> footnotes,
        List<RecordedAnnotation> annotations) {
    private static final String FOOTNOTES = "gl:footnotes";
    private static final JsonMapper JSON = JsonMapper.shared();

    public CopyRecord {
        meanings = Map.copyOf(meanings);
        footnotes = Set.copyOf(footnotes);
        annotations = List.copyOf(annotations);
    }

    /// Of a format that has no such footnotes.
    public CopyRecord(UUID id, Map<Color, String> meanings, List<RecordedAnnotation> annotations) {
        this(id, meanings, Set.of(), annotations);
    }

    /// The JSON, safe inside of a comment or script; code points that `keeps` does not accept are
    /// escaped. The positions in it count in `text`.
    public String toJson(String text, IntPredicate keeps) {
        ObjectNode head = JSON.createObjectNode();
        head.putArray("@context")
                .add("http://www.w3.org/ns/anno.jsonld")
                .addObject()
                .put("gl", "urn:glossator:terms:");
        head.put("id", "urn:uuid:" + id).put("type", "AnnotationCollection");
        ObjectNode words = JSON.createObjectNode();
        meanings.forEach((color, meaning) -> words.put(color.word(), meaning));
        if (!words.isEmpty()) {
            head.set("gl:meanings", words);
        }
        if (!footnotes.isEmpty()) {
            var labels = head.putArray(FOOTNOTES);
            footnotes.stream().sorted().forEach(labels::add);
        }
        var points = new CodePoints(text);
        var items = new ArrayList<String>();
        for (RecordedAnnotation annotation : annotations) {
            RecordedAnnotationJson.write(annotation, points)
                    .forEach(node -> items.add(node.toString()));
        }
        String open = head.toString();
        String json = open.substring(0, open.length() - 1)
                + ",\"items\":[\n"
                + String.join(",\n", items)
                + "\n]}";
        return JsonText.escape(json, keeps);
    }

    /// Empty if it is not ours, or was damaged. The positions in it count in `text`; items that
    /// make no sense are left out, because their notes are readable without them.
    public static Optional<CopyRecord> parse(String json, String text) {
        try {
            JsonNode root = JSON.readTree(json);
            UUID id = uuid(root.path("id").asString(""));
            if (id == null || !root.path("items").isArray()) {
                return Optional.empty();
            }
            String origin = Messages.of("format.origin.copy");
            return Optional.of(new CopyRecord(
                    id,
                    meanings(root.path("gl:meanings")),
                    root.path(FOOTNOTES)
                            .valueStream()
                            .map(label -> label.asString(""))
                            .collect(Collectors.toUnmodifiableSet()),
                    RecordedAnnotationJson.read(root.path("items"), new CodePoints(text), origin)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Map<Color, String> meanings(JsonNode node) {
        var meanings = new EnumMap<Color, String>(Color.class);
        for (Color color : Color.values()) {
            String meaning = node.path(color.word()).asString("");
            if (!meaning.isEmpty()) {
                meanings.put(color, meaning);
            }
        }
        return meanings;
    }

    static @Nullable UUID uuid(String written) {
        try {
            return written.startsWith("urn:uuid:")
                    ? UUID.fromString(written.substring("urn:uuid:".length()))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
