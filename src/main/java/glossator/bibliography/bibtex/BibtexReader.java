package glossator.bibliography.bibtex;

import glossator.bibliography.AttachedFile;
import glossator.bibliography.Bibliography;
import glossator.bibliography.BibliographyEntry;
import glossator.bibliography.PartialDate;
import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads BibTeX and biblatex.
public final class BibtexReader {
    private final BibtexRecord entry;
    private final Map<String, String> left;

    private BibtexReader(BibtexRecord entry) {
        this.entry = entry;
        this.left = new LinkedHashMap<>(entry.fields());
    }

    /// Reads all entries that can be read. Keys are made unique.
    public static Bibliography read(String text) {
        BibtexParser.Result parsed = BibtexParser.parse(text);
        var byKey = new HashMap<String, BibtexRecord>();
        parsed.records().forEach(record -> byKey.putIfAbsent(record.key(), record));
        var problems = new ArrayList<>(parsed.problems());
        var entries = new ArrayList<BibliographyEntry>();
        for (BibtexRecord record : parsed.records()) {
            if (!record.type().equals("xdata") && !record.type().equals("set")) {
                entries.add(new BibtexReader(inherit(record, byKey, problems)).read());
            }
        }
        return new Bibliography(UniqueKeys.of(entries, problems), problems);
    }

    /// One step up only, so that entries that inherit from each other do no harm.
    private static BibtexRecord inherit(
            BibtexRecord entry, Map<String, BibtexRecord> byKey, List<String> problems) {
        BibtexRecord whole = entry;
        for (String field : List.of("xdata", "crossref")) {
            for (String key : entry.get(field).split(",", -1)) {
                BibtexRecord parent = byKey.get(key.strip());
                if (parent != null && !parent.equals(entry)) {
                    whole = whole.inherit(parent);
                } else if (!key.isBlank()) {
                    problems.add(Messages.of(
                            "bibliography.bibtex.crossref",
                            entry.key(),
                            key.strip(),
                            entry.line()));
                }
            }
        }
        return whole;
    }

    private BibliographyEntry read() {
        String kind = kind();
        left.keySet().removeAll(List.of("crossref", "xdata", "csltype", "ids"));
        List<Contributor> people = people();
        String title = title("title", "subtitle");
        var details = new Details(kind, fields(kind), Map.of());
        String published = published();
        String publisher = take(
                FieldNames.publisher(kind, true),
                FieldNames.publisher(kind, false),
                "publisher",
                "institution",
                "school",
                "organization");
        String url = takeVerbatim("url");
        String language = Babel.tag(take("language", "langid"));
        left.remove("langid");
        List<String> tags = tags();
        List<String> notes = notes();
        List<AttachedFile> files = AttachedPaths.read(takeVerbatim("file"));
        details = details.withOther(others());
        var metadata = new Metadata(title, people, publisher, published, url, language, details);
        return new BibliographyEntry(entry.key(), metadata, tags, notes, files, entry.line())
                .withKey(entry.key());
    }

    private String kind() {
        String said = entry.get("csltype");
        if (!said.isBlank()) {
            return said.strip().equals("document") ? "" : said.strip();
        }
        String subtype = entry.get("entrysubtype");
        if (entry.type().equals("article") && subtype.matches("newspaper|magazine")) {
            left.remove("entrysubtype");
            return "article-" + subtype;
        }
        boolean site = entry.type().equals("misc")
                && !entry.get("url").isBlank()
                && (!entry.get("urldate").isBlank() || entry.get("howpublished").contains("url"));
        return site ? "webpage" : EntryType.kindOf(entry.type());
    }

    private List<Contributor> people() {
        var all = new ArrayList<Contributor>();
        for (Contributor.Role role : Contributor.Role.values()) {
            for (String field : FieldNames.ROLES.getOrDefault(role, List.of())) {
                String written = left.remove(field);
                if (written != null) {
                    all.addAll(BibtexNames.read(role, written));
                }
            }
        }
        return all;
    }

    private String title(String main, String sub) {
        String title = take(main);
        String more = take(sub);
        return more.isEmpty() || title.isEmpty() ? title + more : title + ": " + more;
    }

    private Map<DetailField, String> fields(String kind) {
        var fields = new HashMap<DetailField, String>();
        FieldNames.FIELDS.forEach(
                (field, names) -> fields.put(field, take(names.toArray(String[]::new))));
        fields.put(DetailField.CONTAINER, container(kind));
        fields.put(DetailField.PLACE, take("location", "address"));
        fields.put(DetailField.ISSUE, take(FieldNames.issue(kind), "issue"));
        fields.put(DetailField.SERIES_NUMBER, take(FieldNames.seriesNumber(kind)));
        fields.put(DetailField.NUMBER, take(FieldNames.number(kind)));
        fields.put(DetailField.AUTHORITY, take("authority", FieldNames.authority(kind)));
        if (entry.get("csltype").isEmpty()
                && fields.getOrDefault(DetailField.GENRE, "").isEmpty()) {
            fields.put(DetailField.GENRE, genre());
        }
        String doi = fields.getOrDefault(DetailField.DOI, "");
        fields.put(
                DetailField.DOI, doi.replaceFirst("(?i)^(https?://(dx\\.)?doi\\.org/|doi: ?)", ""));
        return fields;
    }

    /// Which thesis the type of entry says it is.
    private String genre() {
        return switch (entry.type()) {
            case "mastersthesis" -> "Master's thesis";
            case "phdthesis" -> "PhD thesis";
            default -> "";
        };
    }

    private String container(String kind) {
        String expected = FieldNames.container(kind, true);
        String title = title(expected, expected.replace("title", "subtitle"));
        return title.isEmpty() ? take("journaltitle", "journal", "booktitle", "maintitle") : title;
    }

    private String published() {
        String date = take("date");
        String year = take("year");
        int month = PartialDate.month(take("month"));
        String day = take("day");
        if (!date.isEmpty() || !year.matches("\\d{4}")) {
            return date.isEmpty() ? year : date;
        }
        int dayOfMonth = day.matches("\\d{1,2}") ? Integer.parseInt(day) : 0;
        return PartialDate.of(List.of(Integer.parseInt(year), month, dayOfMonth))
                .iso();
    }

    private List<String> tags() {
        String written = take("keywords", "keyword");
        String by = written.indexOf(';') >= 0 ? ";" : ",";
        return Arrays.stream(written.split(by, -1))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        for (String field : List.of("annotation", "annote", "review")) {
            String written = left.remove(field);
            for (String note : written == null
                    ? new String[0]
                    : written.split(Pattern.quote(BibtexWriter.NEXT_NOTE.strip()), -1)) {
                String read = LatexText.decode(note);
                if (!read.isEmpty()) {
                    notes.add(read);
                }
            }
        }
        return notes;
    }

    private Map<String, String> others() {
        var others = new LinkedHashMap<String, String>();
        left.forEach((name, value) -> {
            String read = LatexText.decode(value);
            if (!read.isEmpty()) {
                others.put(name, read);
            }
        });
        return others;
    }

    /// The first of the fields that has a value; it is not taken again.
    private String take(String... names) {
        for (String name : names) {
            String written = left.remove(name);
            if (written != null) {
                String read = FieldNames.VERBATIM.contains(name)
                        ? verbatim(written)
                        : LatexText.decode(written);
                if (!read.isBlank()) {
                    return read;
                }
            }
        }
        return "";
    }

    private String takeVerbatim(String name) {
        String written = left.remove(name);
        return written == null ? "" : name.equals("file") ? written : verbatim(written);
    }

    private static String verbatim(String written) {
        return written.strip()
                .replaceAll("^\\\\url\\{(.*)\\}$", "$1")
                .replaceAll("\\\\([_%&#~$])", "$1")
                .replace("{\\textasciitilde}", "~");
    }
}
