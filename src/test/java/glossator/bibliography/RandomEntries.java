package glossator.bibliography;

import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Entries with any field, in any script, with what LaTeX takes for syntax.
public final class RandomEntries {
    private static final List<String> WORDS = List.of(
            "the",
            "Human",
            "Condition",
            "Über",
            "façade",
            "naïve",
            "Łódź",
            "DNA",
            "McDonald",
            "50%",
            "R&D",
            "a_b",
            "#1",
            "$5",
            "{set}",
            "back\\slash",
            "~tilde",
            "x^2",
            "“quoted”",
            "‘single’",
            "Čapek",
            "日本語",
            "Ελληνικά",
            "Привет",
            "ﬁ",
            "Ångström",
            "ĥ",
            "œuvre",
            "½",
            "and",
            "—",
            "1939–1945",
            "C++",
            "\"plain\"",
            "it's",
            "ñandú",
            "ẞ",
            "ş",
            "ǎ",
            "@home",
            "50€",
            "<b>",
            "=",
            "‚low’");
    private static final List<String> KINDS = List.of(
            "",
            "article-journal",
            "article-newspaper",
            "article-magazine",
            "book",
            "chapter",
            "thesis",
            "paper-conference",
            "report",
            "webpage",
            "post-weblog",
            "manuscript",
            "legal_case",
            "dataset",
            "interview",
            "map",
            "personal_communication",
            "review-book",
            "patent",
            "speech",
            "broadcast");
    private static final List<String> FAMILIES = List.of(
            "Arendt",
            "van der Berg",
            "de la Cruz",
            "O’Brien",
            "Müller-Thurgau",
            "Ångström",
            "García Márquez",
            "Šmíd",
            "von Humboldt",
            "Saint-Exupéry",
            "Lee");
    private static final List<String> GIVEN = List.of(
            "Hannah",
            "J. R. R.",
            "María José",
            "Alexander von",
            "Martin Luther, Jr.",
            "É.",
            "Jean-Paul");
    private static final List<String> BODIES = List.of(
            "World Health Organization",
            "Procter and Gamble",
            "Müller, Meier & Co.",
            "Plato",
            "文部省",
            "R&D {Lab}");

    private final Random random;

    public RandomEntries(long seed) {
        this.random = new Random(seed);
    }

    public List<BibliographyEntry> list(int count) {
        var entries = new ArrayList<BibliographyEntry>();
        for (int i = 0; i < count; i++) {
            entries.add(entry("key" + i));
        }
        return entries;
    }

    private BibliographyEntry entry(String key) {
        var fields = new EnumMap<DetailField, String>(DetailField.class);
        for (DetailField field : DetailField.values()) {
            if (random.nextInt(3) == 0) {
                fields.put(field, value(field));
            }
        }
        fields.put(DetailField.CITATION_KEY, key);
        var details = new Details(pick(KINDS), fields, others());
        var metadata = new Metadata(
                words(6), people(), maybe(words(2)), date(), maybe(url()), maybe("de"), details);
        return new BibliographyEntry(key, metadata, tags(), notes(), files(), 0);
    }

    private String value(DetailField field) {
        return switch (field) {
            case DOI -> "10.1000/a_b%c(" + random.nextInt(1000) + ")";
            case ISBN -> "978-3-16-148410-0";
            case ISSN -> "1234-567X";
            case PAGES -> "13–27";
            case VOLUME, ISSUE, NUMBER, SERIES_NUMBER, CHAPTER ->
                String.valueOf(random.nextInt(90) + 1);
            case ACCESSED, ORIGINAL_DATE -> "2020-0" + (1 + random.nextInt(9)) + "-17";
            case ABSTRACT -> words(8) + "\n" + words(5);
            default -> words(3);
        };
    }

    private String date() {
        return pick(List.of(
                "",
                "1958",
                "2020-03",
                "2020-11-30",
                "1789",
                "spring 1968",
                "2019/2020",
                "c. 1450"));
    }

    private List<Contributor> people() {
        var people = new ArrayList<Contributor>();
        for (Contributor.Role role : Contributor.Role.values()) {
            for (int i = random.nextInt(6) - 3; i > 0; i--) {
                people.add(
                        random.nextInt(4) == 0
                                ? new Contributor(role, pick(BODIES), "")
                                : new Contributor(role, pick(FAMILIES), pick(GIVEN)));
            }
        }
        return people;
    }

    private Map<String, String> others() {
        var others = new LinkedHashMap<String, String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            others.put(pick(List.of("note", "project", "pmid", "my-field")), words(3));
        }
        return others;
    }

    private List<String> tags() {
        var tags = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tags.add("tag " + i + " " + pick(List.of("größe", "a & b", "x_y", "war, peace")));
        }
        return tags;
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            notes.add(words(4) + "\n" + words(6));
        }
        return notes;
    }

    private List<AttachedFile> files() {
        return random.nextInt(3) > 0
                ? List.of()
                : List.of(
                        new AttachedFile("files/a_b; c:d 100%.pdf", "PDF", List.of()),
                        new AttachedFile("C:\\papers\\x.epub", "", List.of()));
    }

    private String url() {
        return "https://example.org/~x/a_b?q=1&r=%20#frag" + random.nextInt(99);
    }

    private String maybe(String value) {
        return random.nextBoolean() ? value : "";
    }

    private String words(int most) {
        var words = new ArrayList<String>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            words.add(pick(WORDS));
        }
        return String.join(" ", words);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
