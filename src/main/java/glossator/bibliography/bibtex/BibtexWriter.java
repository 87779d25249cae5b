package glossator.bibliography.bibtex;

import glossator.bibliography.BibliographyEntry;
import glossator.bibliography.PartialDate;
import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Writes BibTeX or biblatex. What neither has a field for is in fields that they ignore.
public final class BibtexWriter {
    /// Between two notes.
    static final String NEXT_NOTE = "\\par\\bigskip\\par ";

    private final boolean biblatex;

    private BibtexWriter(boolean biblatex) {
        this.biblatex = biblatex;
    }

    /// For BibTeX itself: its own types and fields, and accents as commands.
    public static String bibtex(List<BibliographyEntry> entries) {
        return new BibtexWriter(false).write(entries);
    }

    /// For biblatex, in Unicode.
    public static String biblatex(List<BibliographyEntry> entries) {
        return new BibtexWriter(true).write(entries);
    }

    private String write(List<BibliographyEntry> entries) {
        var out = new StringBuilder();
        for (BibliographyEntry entry : entries) {
            out.append(out.isEmpty() ? "@" : "\n@")
                    .append(type(kind(entry)))
                    .append('{')
                    .append(key(entry.key()));
            fields(entry)
                    .forEach((name, value) -> out.append(",\n  ")
                            .append(name)
                            .append(" = {")
                            .append(value)
                            .append('}'));
            out.append("\n}\n");
        }
        return out.toString();
    }

    /// What no key may contain is left out.
    static String key(String key) {
        return key.replaceAll("[\\s,{}()\"#%'=\\\\~]", "");
    }

    private static String kind(BibliographyEntry entry) {
        return entry.metadata().details().kind();
    }

    private String type(String kind) {
        return EntryType.find(kind)
                .map(t -> biblatex ? t.biblatex() : t.bibtex())
                .orElse("misc");
    }

    private Map<String, String> fields(BibliographyEntry entry) {
        Metadata metadata = entry.metadata();
        String kind = kind(entry);
        var fields = new LinkedHashMap<String, String>();
        for (Contributor.Role role : Contributor.Role.values()) {
            List<Contributor> people = metadata.contributors().stream()
                    .filter(c -> c.role() == role)
                    .toList();
            put(
                    fields,
                    FieldNames.ROLES.getOrDefault(role, List.of(role.word())).getFirst(),
                    BibtexNames.write(people, !biblatex));
        }
        put(fields, "title", title(metadata.title()));
        details(fields, metadata, kind);
        text(fields, FieldNames.publisher(kind, biblatex), metadata.publisher());
        published(fields, metadata.published());
        put(fields, "url", verbatim(metadata.url()));
        text(fields, "language", metadata.language());
        boolean isSite = fields.containsKey("url") && fields.containsKey("urldate");
        subtype(fields, kind.isEmpty() && isSite ? "document" : kind);
        text(fields, "keywords", keywords(entry.tags()));
        put(
                fields,
                "annotation",
                String.join(NEXT_NOTE, entry.notes().stream().map(this::encode).toList()));
        put(fields, "file", AttachedPaths.write(entry.files()));
        metadata.details().other().forEach((name, value) -> other(fields, name, value));
        return fields;
    }

    private void details(Map<String, String> fields, Metadata metadata, String kind) {
        var details = metadata.details();
        title(fields, FieldNames.container(kind, biblatex), details.get(DetailField.CONTAINER));
        text(fields, biblatex ? "location" : "address", details.get(DetailField.PLACE));
        text(fields, FieldNames.issue(kind), details.get(DetailField.ISSUE));
        text(fields, FieldNames.seriesNumber(kind), details.get(DetailField.SERIES_NUMBER));
        text(fields, FieldNames.number(kind), details.get(DetailField.NUMBER));
        text(fields, FieldNames.authority(kind), details.get(DetailField.AUTHORITY));
        FieldNames.FIELDS.forEach((field, names) -> {
            String name = names.getFirst();
            String value = details.get(field);
            if (FieldNames.VERBATIM.contains(name)) {
                put(fields, name, verbatim(value));
            } else {
                text(fields, name, value);
            }
        });
    }

    private void published(Map<String, String> fields, String published) {
        Optional<PartialDate> date = PartialDate.of(published);
        if (biblatex || date.isEmpty()) {
            text(fields, date.isPresent() || biblatex ? "date" : "year", published);
            return;
        }
        put(fields, "year", String.format(Locale.ROOT, "%04d", date.get().year()));
        if (date.get().month() > 0) {
            put(fields, "month", String.valueOf(date.get().month()));
        }
        if (date.get().day() > 0) {
            put(fields, "day", String.valueOf(date.get().day()));
        }
    }

    /// What the type does not say.
    private void subtype(Map<String, String> fields, String kind) {
        boolean paper = kind.equals("article-newspaper") || kind.equals("article-magazine");
        if (paper) {
            put(fields, "entrysubtype", kind.substring("article-".length()));
        } else if (kind.equals("thesis") || !EntryType.kindOf(type(kind)).equals(kind)) {
            put(fields, "csltype", kind);
        }
    }

    /// A field of the user's own, under a name that BibTeX can have.
    private void other(Map<String, String> fields, String name, String value) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_+.-]+", "-");
        String free = plain.isBlank() || fields.containsKey(plain) ? "x-" + plain : plain;
        text(fields, free, value);
    }

    private static String keywords(List<String> tags) {
        boolean comma = tags.stream().anyMatch(t -> t.contains(","));
        return String.join(comma ? "; " : ", ", tags) + (comma && tags.size() == 1 ? ";" : "");
    }

    private void title(Map<String, String> fields, String name, String value) {
        put(fields, name, title(value));
    }

    /// Words with capitals inside are in braces: styles that write titles in lower case keep them.
    private String title(String value) {
        var out = new StringBuilder();
        for (String word : value.split("(?<= )", -1)) {
            String bare = word.strip();
            boolean inner = bare.codePoints().skip(1).anyMatch(Character::isUpperCase);
            String encoded = encode(word);
            out.append(
                    inner
                            ? "{" + encoded.strip() + "}" + (word.endsWith(" ") ? " " : "")
                            : encoded);
        }
        return out.toString();
    }

    private String encode(String value) {
        return LatexText.encode(value, !biblatex);
    }

    /// Only what would end the field is changed.
    private static String verbatim(String value) {
        return value.replace("{", "%7B").replace("}", "%7D");
    }

    private void text(Map<String, String> fields, String name, String value) {
        put(fields, name, encode(value));
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.merge(name, value, (a, b) -> a + "; " + b);
        }
    }
}
