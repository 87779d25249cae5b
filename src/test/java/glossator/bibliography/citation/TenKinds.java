package glossator.bibliography.citation;

import glossator.bibliography.BibliographyEntry;
import glossator.bibliography.csl.CslItem;

import java.util.List;
import java.util.Map;

/// One work of each of ten kinds.
public final class TenKinds {
    private TenKinds() {}

    /// Their ids are their kinds.
    public static List<BibliographyEntry> all() {
        return List.of(
                work(
                        "article-journal",
                        "Granovetter, Mark S.",
                        1973,
                        "The Strength of Weak Ties",
                        Map.of(
                                "container-title",
                                "American Journal of Sociology",
                                "volume",
                                "78",
                                "issue",
                                "6",
                                "page",
                                "1360–1380",
                                "DOI",
                                "10.1086/225469")),
                work(
                        "book",
                        "Arendt, Hannah",
                        1958,
                        "The Human Condition",
                        Map.of(
                                "publisher",
                                "University of Chicago Press",
                                "publisher-place",
                                "Chicago",
                                "edition",
                                "2",
                                "ISBN",
                                "978-0-226-02598-8")),
                work(
                        "chapter",
                        "Benjamin, Walter",
                        1968,
                        "The Work of Art in the Age of Mechanical Reproduction",
                        Map.of(
                                "container-title",
                                "Illuminations",
                                "editor",
                                List.of(Map.of("family", "Arendt", "given", "Hannah")),
                                "publisher",
                                "Schocken",
                                "publisher-place",
                                "New York",
                                "page",
                                "217–251")),
                work(
                        "paper-conference",
                        "Vaswani, Ashish",
                        2017,
                        "Attention Is All You Need",
                        Map.of(
                                "container-title",
                                "Advances in Neural Information Processing Systems 30",
                                "page",
                                "5998–6008",
                                "publisher",
                                "Curran Associates",
                                "event-title",
                                "NIPS 2017")),
                work(
                        "thesis",
                        "Shannon, Claude E.",
                        1940,
                        "An Algebra for Theoretical Genetics",
                        Map.of(
                                "genre",
                                "PhD thesis",
                                "publisher",
                                "Massachusetts Institute of Technology",
                                "publisher-place",
                                "Cambridge, MA")),
                work(
                        "report",
                        "",
                        2021,
                        "Climate Change 2021: The Physical Science Basis",
                        Map.of(
                                "author",
                                List.of(Map.of("literal", "IPCC")),
                                "publisher",
                                "Intergovernmental Panel on Climate Change",
                                "number",
                                "AR6",
                                "URL",
                                "https://www.ipcc.ch/report/ar6/wg1/")),
                work(
                        "webpage",
                        "van Rossum, Guido",
                        2001,
                        "PEP 8 – Style Guide for Python Code",
                        Map.of(
                                "container-title",
                                "Python.org",
                                "URL",
                                "https://peps.python.org/pep-0008/",
                                "accessed",
                                Map.of("date-parts", List.of(List.of(2026, 11, 30))))),
                work(
                        "article-newspaper",
                        "Kolata, Gina",
                        2013,
                        "New Test for Cancer",
                        Map.of(
                                "container-title",
                                "The New York Times",
                                "page",
                                "A1",
                                "issued",
                                Map.of("date-parts", List.of(List.of(2013, 5, 14))))),
                work(
                        "interview",
                        "Foucault, Michel",
                        1977,
                        "Truth and Power",
                        Map.of(
                                "interviewer",
                                List.of(Map.of("family", "Fontana", "given", "Alessandro")))),
                work(
                        "manuscript",
                        "Darwin, Charles",
                        1837,
                        "Notebook B: Transmutation of Species",
                        Map.of(
                                "archive",
                                "Cambridge University Library",
                                "archive_location",
                                "DAR 121",
                                "publisher-place",
                                "Cambridge")));
    }

    private static BibliographyEntry work(
            String kind, String author, int year, String title, Map<String, Object> more) {
        var item = new java.util.LinkedHashMap<String, Object>();
        item.put("id", kind);
        item.put("type", kind);
        item.put("title", title);
        item.put("issued", Map.of("date-parts", List.of(List.of(year))));
        int comma = author.indexOf(", ");
        if (comma > 0) {
            String family = author.substring(0, comma);
            String particle = family.startsWith("van ") ? "van" : "";
            item.put(
                    "author",
                    List.of(Map.of(
                            "family", family.substring(particle.isEmpty() ? 0 : 4),
                            "given", author.substring(comma + 2),
                            "non-dropping-particle", particle)));
        }
        item.putAll(more);
        return CslItem.read(item);
    }
}
