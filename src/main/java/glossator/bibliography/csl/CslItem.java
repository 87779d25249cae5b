package glossator.bibliography.csl;

import glossator.bibliography.BibliographyEntry;
import glossator.bibliography.PersonName;
import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An item of CSL-JSON as maps, lists and strings.
public final class CslItem {
    private CslItem() {}

    /// All that is known of an entry.
    public static Map<String, Object> write(BibliographyEntry entry) {
        Map<String, Object> item = write(entry.key(), entry.metadata(), false);
        put(item, "keyword", keywords(entry.tags()));
        put(item, "annote", String.join("\n\n", entry.notes()));
        var custom = new LinkedHashMap<>(entry.metadata().details().other());
        put(item, "note", custom.getOrDefault("note", ""));
        custom.remove("note");
        if (!custom.isEmpty()) {
            item.put("custom", custom);
        }
        return item;
    }

    /// What a style needs to cite it: dates as parts even if they are words.
    public static Map<String, Object> citable(String id, Metadata metadata) {
        return write(id, metadata, true);
    }

    private static Map<String, Object> write(String id, Metadata metadata, boolean forStyles) {
        Details details = metadata.details();
        var item = new LinkedHashMap<String, Object>();
        item.put("id", id);
        item.put("type", details.kind().isBlank() ? "document" : details.kind());
        put(item, "title", metadata.title());
        for (Contributor.Role role : Contributor.Role.values()) {
            List<Map<String, Object>> names = metadata.contributors().stream()
                    .filter(c -> c.role() == role)
                    .map(CslItem::name)
                    .toList();
            if (!names.isEmpty()) {
                item.put(role.word(), names);
            }
        }
        put(item, "publisher", metadata.publisher());
        date(item, "issued", metadata.published(), forStyles);
        put(item, "URL", metadata.url());
        put(item, "language", metadata.language());
        CslVariables.TEXTS.forEach(
                (field, names) -> put(item, names.getFirst(), details.get(field)));
        CslVariables.DATES.forEach(
                (field, name) -> date(item, name, details.get(field), forStyles));
        if (forStyles && item.containsKey("event-title")) {
            item.put("event", item.get("event-title"));
        }
        return item;
    }

    private static void date(
            Map<String, Object> item, String name, String date, boolean forStyles) {
        if (!date.isBlank()) {
            item.put(name, forStyles ? CslDate.citable(date) : CslDate.write(date));
        }
    }

    private static Map<String, Object> name(Contributor contributor) {
        if (contributor.given().isBlank()) {
            return Map.of("literal", contributor.family());
        }
        PersonName name = PersonName.of(contributor);
        var parts = new LinkedHashMap<String, Object>();
        parts.put("family", name.family());
        put(parts, "given", name.given());
        put(parts, "non-dropping-particle", name.particle());
        put(parts, "dropping-particle", name.dropped());
        put(parts, "suffix", name.suffix());
        return parts;
    }

    private static String keywords(List<String> tags) {
        boolean comma = tags.stream().anyMatch(t -> t.contains(","));
        return String.join(comma ? "; " : ", ", tags) + (comma && tags.size() == 1 ? ";" : "");
    }

    private static void put(Map<String, Object> item, String name, String value) {
        if (!value.isBlank()) {
            item.put(name, value);
        }
    }

    /// The entry that an item describes; variables that have no field are free fields.
    public static BibliographyEntry read(Map<?, ?> item) {
        var left = new LinkedHashMap<String, Object>();
        item.forEach((name, value) -> left.put(String.valueOf(name), value));
        String id = text(left.remove("id"));
        String kind = text(left.remove("type"));
        var people = new ArrayList<Contributor>();
        for (Contributor.Role role : Contributor.Role.values()) {
            if (left.remove(role.word()) instanceof List<?> names) {
                names.forEach(name -> readName(role, name, people));
            }
        }
        Map<DetailField, String> fields = fields(left);
        String title = text(left.remove("title"));
        String publisher = text(left.remove("publisher"));
        String published = CslDate.read(left.remove("issued"));
        String url = text(left.remove("URL"));
        String language = text(left.remove("language"));
        List<String> tags = tags(text(left.remove("keyword")));
        List<String> notes = notes(text(left.remove("annote")));
        var details = new Details(kind.equals("document") ? "" : kind, fields, others(left));
        String key = details.get(DetailField.CITATION_KEY).isBlank()
                ? id
                : details.get(DetailField.CITATION_KEY);
        var metadata = new Metadata(title, people, publisher, published, url, language, details);
        return new BibliographyEntry(key, metadata, tags, notes, List.of(), 0).withKey(key);
    }

    private static Map<DetailField, String> fields(Map<String, Object> left) {
        var fields = new EnumMap<DetailField, String>(DetailField.class);
        CslVariables.TEXTS.forEach((field, names) -> {
            for (String name : names) {
                fields.merge(field, text(left.remove(name)), (a, b) -> a.isBlank() ? b : a);
            }
        });
        CslVariables.DATES.forEach(
                (field, name) -> fields.put(field, CslDate.read(left.remove(name))));
        return fields;
    }

    private static Map<String, String> others(Map<String, Object> left) {
        var others = new LinkedHashMap<String, String>();
        if (left.remove("custom") instanceof Map<?, ?> custom) {
            custom.forEach((name, value) -> others.put(String.valueOf(name), text(value)));
        }
        left.forEach((name, value) -> {
            if (!text(value).isBlank()) {
                others.put(name, text(value));
            }
        });
        return others;
    }

    private static void readName(Contributor.Role role, Object written, List<Contributor> people) {
        if (!(written instanceof Map<?, ?> name)) {
            return;
        }
        String literal = text(name.get("literal"));
        if (!literal.isBlank()) {
            people.add(new Contributor(role, literal, ""));
            return;
        }
        var parts = new PersonName(
                text(name.get("family")),
                text(name.get("given")),
                text(name.get("non-dropping-particle")),
                text(name.get("dropping-particle")),
                text(name.get("suffix")));
        if (!(parts.family() + parts.given()).isBlank()) {
            people.add(parts.as(role));
        }
    }

    private static List<String> tags(String keywords) {
        return Arrays.stream(keywords.split(keywords.indexOf(';') >= 0 ? ";" : ",", -1))
                .map(String::strip)
                .filter(k -> !k.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> notes(String annote) {
        return Arrays.stream(annote.split("\n\n+", -1))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> date when date.containsKey("date-parts") -> CslDate.read(date);
            case Map<?, ?> _ -> "";
            case List<?> list ->
                String.join(
                        ", ",
                        list.stream()
                                .map(CslItem::text)
                                .filter(t -> !t.isEmpty())
                                .toList());
            default -> value.toString().strip();
        };
    }
}
