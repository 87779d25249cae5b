package glossator.format.epub;

import glossator.format.note.NoteHtml;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The file in which calibre's viewer stores annotations: `encoding=json+base64:`, then a JSON
/// array of highlights, bookmarks and the last reading position.
///
/// @param entries an array; empty if there is no file, or calibre itself could not parse it
record CalibreStore(ArrayNode entries) {
    private static final String HEAD = "encoding=json+base64:";

    static CalibreStore parse(String file) {
        if (file.startsWith(HEAD)) {
            try {
                byte[] json = Base64.getMimeDecoder()
                        .decode(file.substring(HEAD.length()).strip());
                JsonNode all =
                        JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
                if (all instanceof ArrayNode array) {
                    return new CalibreStore(array);
                }
            } catch (IllegalArgumentException | JacksonException e) {
                return new CalibreStore(JsonMapper.shared().createArrayNode());
            }
        }
        return new CalibreStore(JsonMapper.shared().createArrayNode());
    }

    /// The file; its lines are as long as calibre's.
    byte[] toBytes() {
        byte[] json =
                JsonMapper.shared().writeValueAsString(entries).getBytes(StandardCharsets.UTF_8);
        String lines = Base64.getMimeEncoder(80, new byte[] {'\n'}).encodeToString(json);
        return (HEAD + "\n" + lines).getBytes(StandardCharsets.US_ASCII);
    }

    /// The entries that have an id, also those that calibre has removed.
    Map<String, ObjectNode> byId() {
        var ids = new LinkedHashMap<String, ObjectNode>();
        for (JsonNode entry : entries) {
            String id = entry.path("uuid").asString("");
            if (!id.isEmpty() && entry instanceof ObjectNode object) {
                ids.putIfAbsent(id, object);
            }
        }
        return ids;
    }

    /// In the order of the file: these, and the entries without an id.
    List<ObjectNode> entriesIn(Collection<ObjectNode> some) {
        var kept = java.util.Collections.newSetFromMap(
                new java.util.IdentityHashMap<ObjectNode, Boolean>());
        kept.addAll(some);
        var found = new ArrayList<ObjectNode>();
        for (JsonNode entry : entries) {
            if (entry instanceof ObjectNode object
                    && (kept.contains(object)
                            || object.path("uuid").asString("").isEmpty())) {
                found.add(object);
            }
        }
        return found;
    }

    static boolean isRemoved(JsonNode entry) {
        return entry.path("removed").asBoolean(false);
    }

    /// The text of a note as calibre stores it.
    static String note(String text) {
        return NoteHtml.clean(text).strip();
    }
}
