package glossator.format.html;

import glossator.document.DetailField;
import glossator.document.Details;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the JSON-LD of a page says about its article (schema.org).
record JsonLdMetadata(
        String title,
        List<String> authors,
        String publisher,
        String published,
        String address,
        String language,
        Details details) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_NODES = 10_000;

    /// The first item in `scripts` that is a written work; invalid JSON is skipped, as search
    /// engines do.
    static JsonLdMetadata article(List<String> scripts) {
        for (String script : scripts) {
            Optional<JsonNode> found = parse(script).flatMap(JsonLdMetadata::findArticle);
            if (found.isPresent()) {
                return of(found.get());
            }
        }
        return new JsonLdMetadata("", List.of(), "", "", "", "", Details.NONE);
    }

    private static Optional<JsonNode> parse(String script) {
        try {
            return Optional.ofNullable(JSON.readTree(script.strip()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> findArticle(JsonNode root) {
        var open = new ArrayDeque<JsonNode>(List.of(root));
        for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
            JsonNode node = open.remove();
            if (node.isObject()
                    && type(node).matches("(?s).*(Article|Posting|Report|Book|Thesis).*")) {
                return Optional.of(node);
            }
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.has("@graph")) {
                open.add(node.get("@graph"));
            } else if (node.has("mainEntity")) {
                open.add(node.get("mainEntity"));
            }
        }
        return Optional.empty();
    }

    private static String type(JsonNode node) {
        return node.path("@type").toString();
    }

    private static JsonLdMetadata of(JsonNode node) {
        String title = text(node.path("headline"));
        String page = text(node.path("mainEntityOfPage"));
        return new JsonLdMetadata(
                title.isEmpty() ? text(node.path("name")) : title,
                texts(node.path("author")),
                text(node.path("publisher")),
                text(node.path("datePublished")),
                page.startsWith("http") ? page : text(node.path("url")),
                text(node.path("inLanguage")),
                details(node));
    }

    private static Details details(JsonNode node) {
        JsonNode part = node.path("isPartOf");
        String start = text(node.path("pageStart"));
        String end = text(node.path("pageEnd"));
        String number = text(part.path("issueNumber"));
        JsonNode volume = part.has("isPartOf") ? part.path("isPartOf") : part;
        JsonNode journal = volume.has("isPartOf") ? volume.path("isPartOf") : volume;
        return Details.NONE
                .withKind(kind(type(node)))
                .with(DetailField.CONTAINER, text(journal))
                .with(DetailField.VOLUME, text(volume.path("volumeNumber")))
                .with(DetailField.ISSUE, number)
                .with(
                        DetailField.PAGES,
                        start.isEmpty() || end.isEmpty() ? start : start + "–" + end)
                .with(DetailField.ISBN, text(node.path("isbn")))
                .with(DetailField.ISSN, text(journal.path("issn")))
                .with(DetailField.DOI, doi(node));
    }

    private static String doi(JsonNode node) {
        for (String name : List.of("identifier", "sameAs", "@id")) {
            JsonNode told = node.path(name);
            String value = text(told.has("value") ? told.path("value") : told);
            int at = value.indexOf("10.");
            if (at >= 0 && value.substring(at).matches("10\\.\\d{4,9}/\\S+")) {
                return value.substring(at);
            }
        }
        return "";
    }

    private static String kind(String type) {
        if (type.contains("ScholarlyArticle")) {
            return "article-journal";
        } else if (type.contains("NewsArticle") || type.contains("Reportage")) {
            return "article-newspaper";
        } else if (type.contains("BlogPosting")) {
            return "post-weblog";
        } else if (type.contains("Thesis")) {
            return "thesis";
        } else if (type.contains("Book")) {
            return "book";
        }
        return type.contains("Report") ? "report" : "";
    }

    private static String text(JsonNode node) {
        List<String> all = texts(node);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /// The texts of a string, an object with a name, or an array of those.
    private static List<String> texts(JsonNode node) {
        var all = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(n -> all.addAll(one(n)));
        } else {
            all.addAll(one(node));
        }
        return all;
    }

    private static List<String> one(JsonNode node) {
        JsonNode named = node.isObject() ? node.path("name") : node;
        JsonNode told = node.isObject() && named.isMissingNode() ? node.path("@id") : named;
        String text = told.isString() || told.isNumber() ? told.asString().strip() : "";
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
