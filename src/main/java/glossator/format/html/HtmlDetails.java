package glossator.format.html;

import glossator.document.DetailField;
import glossator.document.Details;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a page says for those who cite it: tags of Highwire, PRISM and Dublin Core, a COinS span
/// (OpenURL, ANSI/NISO Z39.88), and JSON-LD, in this order.
final class HtmlDetails {
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"<>]+");

    /// The names of tags for each field; the first that has a value counts.
    private static final Map<DetailField, List<String>> NAMES = Map.ofEntries(
            Map.entry(
                    DetailField.CONTAINER,
                    List.of(
                            "citation_journal_title",
                            "citation_inbook_title",
                            "citation_conference_title",
                            "prism.publicationname",
                            "dc.relation.ispartof",
                            "dcterms.ispartof",
                            "rft.jtitle",
                            "rft.btitle")),
            Map.entry(DetailField.SERIES, List.of("citation_series_title")),
            Map.entry(
                    DetailField.VOLUME,
                    List.of("citation_volume", "prism.volume", "dc.citation.volume", "rft.volume")),
            Map.entry(
                    DetailField.ISSUE,
                    List.of("citation_issue", "prism.number", "dc.citation.issue", "rft.issue")),
            Map.entry(DetailField.EDITION, List.of("citation_edition", "rft.edition")),
            Map.entry(DetailField.PLACE, List.of("citation_publication_place", "rft.place")),
            Map.entry(
                    DetailField.ISBN,
                    List.of("citation_isbn", "book:isbn", "books:isbn", "og:isbn", "rft.isbn")),
            Map.entry(DetailField.ISSN, List.of("citation_issn", "prism.issn", "rft.issn")),
            Map.entry(
                    DetailField.NUMBER,
                    List.of("citation_technical_report_number", "citation_patent_number")),
            Map.entry(
                    DetailField.EVENT, List.of("citation_conference", "citation_conference_title")),
            Map.entry(
                    DetailField.ABSTRACT,
                    List.of("citation_abstract", "dcterms.abstract", "dc.description.abstract")));

    private final Map<String, List<String>> named;
    private final JsonLdMetadata linked;

    private HtmlDetails(Map<String, List<String>> named, JsonLdMetadata linked) {
        this.named = named;
        this.linked = linked;
    }

    static Details of(Document page, Map<String, List<String>> named, JsonLdMetadata linked) {
        var all = new LinkedHashMap<>(named);
        coins(page).forEach(all::putIfAbsent);
        return new HtmlDetails(all, linked).read();
    }

    private Details read() {
        Details details = Details.NONE;
        for (var names : NAMES.entrySet()) {
            String own = linked.details().get(names.getKey());
            String value = first(names.getValue());
            details = details.with(names.getKey(), value.isEmpty() ? own : value);
        }
        String pages = pages();
        String site = first(List.of("og:site_name"));
        String kind = kind();
        boolean needsSite = details.get(DetailField.CONTAINER).isEmpty()
                && (kind.equals("webpage")
                        || kind.startsWith("article")
                        || kind.startsWith("post"));
        String doi = doi();
        return details.with(DetailField.PAGES, pages)
                .with(DetailField.DOI, doi.isEmpty() ? linked.details().get(DetailField.DOI) : doi)
                .with(DetailField.CONTAINER, needsSite ? site : details.get(DetailField.CONTAINER))
                .withKind(kind);
    }

    private String pages() {
        String start = first(List.of("citation_firstpage", "prism.startingpage", "rft.spage"));
        String end = first(List.of("citation_lastpage", "prism.endingpage", "rft.epage"));
        if (start.isEmpty()) {
            return first(List.of("rft.pages"));
        }
        return end.isEmpty() || end.equals(start) ? start : start + "–" + end;
    }

    private String doi() {
        var candidates = new ArrayList<String>();
        for (String name : List.of(
                "citation_doi",
                "prism.doi",
                "dc.identifier",
                "dc.identifier.doi",
                "bepress_citation_doi",
                "rft_id")) {
            candidates.addAll(named.getOrDefault(name, List.of()));
        }
        for (String candidate : candidates) {
            Matcher doi = DOI.matcher(candidate);
            if (doi.find()) {
                return doi.group();
            }
        }
        return "";
    }

    private String kind() {
        if (has("citation_journal_title") || has("rft.jtitle")) {
            return "article-journal";
        } else if (has("citation_dissertation_institution")) {
            return "thesis";
        } else if (has("citation_technical_report_institution")) {
            return "report";
        } else if (has("citation_conference_title") || has("citation_conference")) {
            return "paper-conference";
        } else if (has("citation_inbook_title")) {
            return "chapter";
        } else if (has("citation_isbn") || has("book:isbn") || has("rft.btitle")) {
            return "book";
        }
        return linked.details().kind();
    }

    private boolean has(String name) {
        return !first(List.of(name)).isEmpty();
    }

    private String first(List<String> names) {
        return names.stream()
                .flatMap(name -> named.getOrDefault(name, List.of()).stream())
                .findFirst()
                .orElse("");
    }

    /// The fields of the first COinS of a page; of several it would be unclear which one is meant.
    private static Map<String, List<String>> coins(Document page) {
        List<Element> spans = page.select("span.Z3988[title]");
        var fields = new LinkedHashMap<String, List<String>>();
        if (spans.size() != 1) {
            return fields;
        }
        for (String pair : spans.getFirst().attr("title").split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = pair.substring(0, equals).toLowerCase(java.util.Locale.ROOT);
                fields.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String written) {
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return written;
        }
    }
}
