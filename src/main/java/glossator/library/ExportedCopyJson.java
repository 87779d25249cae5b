package glossator.library;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// An [ExportedCopy] as stored: an object with an entry for each annotation, by its id, so that one
/// can be taken out by SQL. What makes no sense in it is passed over.
final class ExportedCopyJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String OTHERS = "others";
    private static final String LINES = "lines";

    private ExportedCopyJson() {}

    static String text(Map<UUID, ExportedCopy.Note> notes, Set<String> others) {
        ObjectNode all = MAPPER.createObjectNode();
        notes.forEach((id, note) -> {
            ArrayNode entry = all.putArray(id.toString());
            ExportedCopy.Pair pair = note.pair();
            if (pair == null) {
                entry.add("").add("");
            } else {
                add(pair, entry);
            }
            if (!note.replies().isEmpty() || !note.lines().isEmpty()) {
                ObjectNode more = entry.addObject();
                note.replies().forEach((reply, each) -> add(each, more.putArray(reply.toString())));
                note.lines().forEach(more.withArray(LINES)::add);
            }
        });
        if (!others.isEmpty()) {
            ArrayNode array = all.putArray(OTHERS);
            others.forEach(array::add);
        }
        return all.toString();
    }

    private static void add(ExportedCopy.Pair pair, ArrayNode entry) {
        entry.add(pair.here().text()).add(pair.there().text());
    }

    static Map<UUID, ExportedCopy.Note> notes(String json) {
        var notes = new HashMap<UUID, ExportedCopy.Note>();
        tree(json)
                .forEachEntry((name, entry) -> id(name).ifPresent(id -> notes.put(
                        id,
                        new ExportedCopy.Note(
                                pair(entry).orElse(null),
                                replies(entry.path(2)),
                                lines(entry.path(2))))));
        return notes;
    }

    private static List<String> lines(JsonNode node) {
        return node.path(LINES).valueStream().map(line -> line.asString("")).toList();
    }

    private static Map<UUID, ExportedCopy.Pair> replies(JsonNode node) {
        var replies = new HashMap<UUID, ExportedCopy.Pair>();
        node.forEachEntry((name, entry) ->
                id(name).ifPresent(id -> pair(entry).ifPresent(pair -> replies.put(id, pair))));
        return replies;
    }

    private static Optional<ExportedCopy.Pair> pair(JsonNode entry) {
        return CopyDigest.parse(entry.path(0).asString(""))
                .flatMap(here -> CopyDigest.parse(entry.path(1).asString(""))
                        .map(there -> new ExportedCopy.Pair(here, there)));
    }

    static Set<String> others(String json) {
        var others = new HashSet<String>();
        tree(json).path(OTHERS).forEach(each -> others.add(each.asString("")));
        return others;
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            return MAPPER.createObjectNode();
        }
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(SidecarValues.id(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
