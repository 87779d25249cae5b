package glossator.library;

import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is known about a source beyond title, names, publisher, date, address and language, as
/// JSON: in the table of sources, the journal and the sidecars. Only what is there is written. What
/// a newer program may have written is kept: a role that is not known as that of a contributor, a
/// field as one of the user's own.
final class DetailsJson {
    private DetailsJson() {}

    /// People are left out if they are authors whose names have no parts.
    static ObjectNode node(Metadata m) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        if (!m.contributors().equals(authors(m.creators()))) {
            var people = node.putArray("contributors");
            for (Contributor person : m.contributors()) {
                ObjectNode one = people.addObject();
                one.put("role", person.role().word());
                one.put("family", person.family());
                if (!person.given().isEmpty()) {
                    one.put("given", person.given());
                }
            }
        }
        Details details = m.details();
        if (!details.kind().isEmpty()) {
            node.put("kind", details.kind());
        }
        write(
                "fields",
                details.fields().entrySet().stream()
                        .collect(
                                LinkedHashMap::new,
                                (map, e) -> map.put(e.getKey().word(), e.getValue()),
                                Map::putAll),
                node);
        write("other", details.other(), node);
        return node;
    }

    private static void write(String name, Map<String, String> values, ObjectNode node) {
        if (!values.isEmpty()) {
            ObjectNode object = node.putObject(name);
            values.forEach(object::put);
        }
    }

    /// The metadata together with what the node says.
    ///
    /// @param names of the creators, which count if the node has no people
    static Metadata read(JsonNode node, List<String> names, Metadata rest) {
        JsonNode people = node.path("contributors");
        List<Contributor> contributors = people.isArray()
                ? people.valueStream().map(DetailsJson::contributor).toList()
                : authors(names);
        return rest.withContributors(contributors).withDetails(details(node));
    }

    static boolean isLegible(String text) {
        try {
            return JsonMapper.shared().readTree(text).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static List<Contributor> authors(List<String> names) {
        return names.stream().map(Contributor::author).toList();
    }

    private static Contributor contributor(JsonNode node) {
        return new Contributor(
                Contributor.Role.find(node.path("role").asString(""))
                        .orElse(Contributor.Role.CONTRIBUTOR),
                node.path("family").asString(""),
                node.path("given").asString(""));
    }

    /// What is no text is passed over.
    private static Map<String, String> texts(JsonNode object) {
        var texts = new LinkedHashMap<String, String>();
        object.forEachEntry((name, value) -> {
            if (value.isString()) {
                texts.put(name, value.asString());
            }
        });
        return texts;
    }

    private static Details details(JsonNode node) {
        var fields = new EnumMap<DetailField, String>(DetailField.class);
        var other = new LinkedHashMap<String, String>();
        texts(node.path("fields")).forEach((word, text) -> DetailField.find(word)
                .ifPresentOrElse(field -> fields.put(field, text), () -> other.put(word, text)));
        other.putAll(texts(node.path("other")));
        String kind = node.path("kind").asString("");
        return kind.isEmpty() && fields.isEmpty() && other.isEmpty()
                ? Details.NONE
                : new Details(kind, fields, other);
    }
}
