package glossator.format.epub;

import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;
import glossator.format.source.Bylines;
import glossator.format.source.Dates;
import glossator.format.source.Languages;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The metadata of a book (EPUB 3.3, 5.5; OPF 2.0.1, 2.2).
final class EpubMetadata {
    private static final Map<String, Contributor.Role> ROLES = Map.of(
            "edt", Contributor.Role.EDITOR,
            "trl", Contributor.Role.TRANSLATOR,
            "ivr", Contributor.Role.INTERVIEWER,
            "drt", Contributor.Role.DIRECTOR,
            "aui", Contributor.Role.CONTRIBUTOR,
            "ctb", Contributor.Role.CONTRIBUTOR);

    private final Element metadata;

    private EpubMetadata(Element metadata) {
        this.metadata = metadata;
    }

    static Metadata of(Element root) {
        Element metadata = root.selectFirst("metadata");
        if (metadata == null) {
            return Metadata.NONE;
        }
        var read = new EpubMetadata(metadata);
        return Bylines.split(read.read()).withDetails(read.details());
    }

    private Metadata read() {
        return new Metadata(
                title(),
                people(),
                elements("publisher").map(EpubMetadata::text).findFirst().orElse(""),
                published(),
                address(),
                elements("language")
                        .map(e -> Languages.toTag(text(e)))
                        .findFirst()
                        .orElse(""),
                Details.NONE);
    }

    /// The authors as they were found, then the others by their roles (MARC relators).
    private List<Contributor> people() {
        List<String> authors = creators();
        var all = new ArrayList<Contributor>();
        List<Element> makers =
                Stream.concat(elements("creator"), elements("contributor")).toList();
        authors.forEach(name -> all.add(makers.stream()
                .filter(m -> text(m).equals(name))
                .findFirst()
                .map(m -> person(authorRole(m), m))
                .orElseGet(() -> Contributor.author(name))));
        for (Element maker : makers) {
            Contributor.Role role = ROLES.get(propertyOf(maker, "role").toLowerCase(Locale.ROOT));
            if (role != null && !authors.contains(text(maker))) {
                all.add(person(role, maker));
            }
        }
        return all;
    }

    /// Somebody who stands where the authors do may have another role.
    private Contributor.Role authorRole(Element maker) {
        return ROLES.getOrDefault(
                propertyOf(maker, "role").toLowerCase(Locale.ROOT), Contributor.Role.AUTHOR);
    }

    /// The name in parts if the book says how it is sorted, and both are the same words.
    private Contributor person(Contributor.Role role, Element maker) {
        String sorted = propertyOf(maker, "file-as");
        int comma = sorted.indexOf(", ");
        String turned =
                comma < 0 ? "" : sorted.substring(comma + 2) + " " + sorted.substring(0, comma);
        return turned.equals(text(maker))
                ? new Contributor(role, sorted.substring(0, comma), sorted.substring(comma + 2))
                : new Contributor(role, text(maker), "");
    }

    private Details details() {
        Details details = Details.NONE.withKind("book");
        for (Element identifier : elements("identifier").toList()) {
            String value = text(identifier).replaceFirst("(?i)^urn:", "");
            String bare =
                    value.replaceFirst("(?i)^(isbn|doi)[: ]+|^https?://(dx\\.)?doi\\.org/", "");
            boolean isbn = bare.replaceAll("[- ]", "").matches("97[89]\\d{10}|\\d{9}[\\dXx]");
            if (isbn && details.get(DetailField.ISBN).isEmpty()) {
                details = details.with(DetailField.ISBN, bare);
            } else if (bare.matches("10\\.\\d{4,9}/\\S+")) {
                details = details.with(DetailField.DOI, bare);
            }
        }
        String about = elements("description")
                .map(e -> org.jsoup.Jsoup.parse(text(e)).text())
                .findFirst()
                .orElse("");
        return series(details).with(DetailField.ABSTRACT, about);
    }

    /// EPUB 3, appendix D.3: a collection of type `series`; before that calibre's own.
    private Details series(Details details) {
        for (Element meta : metadata.getElementsByTag("meta")) {
            boolean collection = meta.attr("property").equals("belongs-to-collection");
            if (collection && !propertyOf(meta, "collection-type").equals("set")) {
                return details.with(DetailField.SERIES, text(meta))
                        .with(DetailField.SERIES_NUMBER, propertyOf(meta, "group-position"));
            }
        }
        return details.with(DetailField.SERIES, named("calibre:series"))
                .with(
                        DetailField.SERIES_NUMBER,
                        named("calibre:series_index").replaceFirst("\\.0+$", ""));
    }

    private String named(String name) {
        return metadata.getElementsByTag("meta").stream()
                .filter(m -> m.attr("name").equals(name))
                .map(m -> m.attr("content").strip())
                .findFirst()
                .orElse("");
    }

    private Stream<Element> elements(String name) {
        return metadata.getElementsByTag(name).stream().filter(e -> !text(e).isEmpty());
    }

    private static String text(Element e) {
        return e.text().strip().replaceAll("\\s+", " ");
    }

    /// The value that another element gives this one through `refines`, or an attribute as in EPUB
    /// 2.
    private String propertyOf(Element of, String property) {
        String id = of.id();
        Optional<String> refined = id.isEmpty()
                ? Optional.empty()
                : metadata.getElementsByTag("meta").stream()
                        .filter(m -> m.attr("refines").strip().equals("#" + id))
                        .filter(m -> m.attr("property").strip().equals(property))
                        .map(EpubMetadata::text)
                        .findFirst();
        return refined.orElseGet(() -> of.attr("opf:" + property).strip());
    }

    private String title() {
        List<Element> titles = elements("title").toList();
        String main = titles.stream()
                .filter(t -> propertyOf(t, "title-type").equals("main"))
                .findFirst()
                .or(() -> titles.stream().findFirst())
                .map(EpubMetadata::text)
                .orElse("");
        Optional<String> more = titles.stream()
                .filter(t -> propertyOf(t, "title-type").equals("subtitle"))
                .map(EpubMetadata::text)
                .filter(s -> !main.contains(s))
                .findFirst();
        return more.map(s -> main + ": " + s).orElse(main);
    }

    /// The authors; if there are none, the other contributors.
    private List<String> creators() {
        List<Element> makers = elements("creator")
                .sorted(Comparator.comparingInt(c -> place(propertyOf(c, "display-seq"))))
                .toList();
        for (String role : List.of("aut", "", "edt", ".*")) {
            List<String> named = Stream.concat(
                            makers.stream(), role.isEmpty() ? Stream.of() : elements("contributor"))
                    .filter(c -> !role.equals(".*") || c.nameIs("creator"))
                    .filter(c -> isAuthor(role, c))
                    .map(EpubMetadata::text)
                    .filter(n -> !n.equalsIgnoreCase("Unknown"))
                    .distinct()
                    .toList();
            if (!named.isEmpty()) {
                return named;
            }
        }
        return List.of();
    }

    /// A creator without a role is considered an author.
    private boolean isAuthor(String role, Element maker) {
        String own = propertyOf(maker, "role").toLowerCase(Locale.ROOT);
        boolean plain = own.isEmpty() && maker.nameIs("creator") && role.equals("aut");
        return plain || own.matches(role);
    }

    private static int place(String sequence) {
        return sequence.matches("\\d{1,4}") ? Integer.parseInt(sequence) : Integer.MAX_VALUE;
    }

    /// Some programs write the year 101 if they do not know it.
    private String published() {
        List<Element> dates =
                elements("date").filter(d -> !text(d).startsWith("0101-")).toList();
        return Stream.of("(original-)?publication", "", "creation")
                .flatMap(event -> dates.stream().filter(d -> d.attr("opf:event").matches(event)))
                .map(d -> Dates.toIso(text(d)))
                .findFirst()
                .orElse("");
    }

    private String address() {
        return Stream.concat(elements("identifier"), elements("source"))
                .map(EpubMetadata::text)
                .map(i -> i.replaceFirst("(?i)^(urn:)?doi:(?=10\\.)", "https://doi.org/"))
                .filter(i -> i.matches("(?i)https?://\\S+"))
                .findFirst()
                .orElse("");
    }
}
