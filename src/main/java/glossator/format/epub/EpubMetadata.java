package glossator.format.epub;

import glossator.document.Metadata;
import glossator.format.source.Bylines;
import glossator.format.source.Dates;
import glossator.format.source.Languages;

import org.jsoup.nodes.Element;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The metadata of a book (EPUB 3.3, 5.5; OPF 2.0.1, 2.2).
final class EpubMetadata {
    private final Element metadata;

    private EpubMetadata(Element metadata) {
        this.metadata = metadata;
    }

    static Metadata of(Element root) {
        Element metadata = root.selectFirst("metadata");
        return metadata == null ? Metadata.NONE : Bylines.split(new EpubMetadata(metadata).read());
    }

    private Metadata read() {
        return Metadata.of(
                title(),
                creators(),
                elements("publisher").map(EpubMetadata::text).findFirst().orElse(""),
                published(),
                address(),
                elements("language")
                        .map(e -> Languages.toTag(text(e)))
                        .findFirst()
                        .orElse(""));
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
