package glossator.bibliography.bibtex;

import glossator.document.Contributor;
import glossator.document.DetailField;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The names of the fields of BibTeX and biblatex.
final class FieldNames {
    /// Fields whose name does not depend on the kind of work: the one that is written first, then
    /// others that are read.
    static final Map<DetailField, List<String>> FIELDS = new EnumMap<>(Map.ofEntries(
            Map.entry(DetailField.SERIES, List.of("series")),
            Map.entry(DetailField.VOLUME, List.of("volume")),
            Map.entry(DetailField.PAGES, List.of("pages")),
            Map.entry(DetailField.CHAPTER, List.of("chapter")),
            Map.entry(DetailField.EDITION, List.of("edition")),
            Map.entry(DetailField.DOI, List.of("doi")),
            Map.entry(DetailField.ISBN, List.of("isbn")),
            Map.entry(DetailField.ISSN, List.of("issn")),
            Map.entry(DetailField.ARCHIVE, List.of("archive", "library")),
            Map.entry(DetailField.SHELF_MARK, List.of("callnumber", "call-number", "shelfmark")),
            Map.entry(DetailField.ACCESSED, List.of("urldate", "lastchecked", "accessed")),
            Map.entry(DetailField.ORIGINAL_DATE, List.of("origdate")),
            Map.entry(DetailField.GENRE, List.of("type")),
            Map.entry(DetailField.EVENT, List.of("eventtitle")),
            Map.entry(DetailField.SHORT_TITLE, List.of("shorttitle")),
            Map.entry(DetailField.ABSTRACT, List.of("abstract"))));

    static final Map<Contributor.Role, List<String>> ROLES = new EnumMap<>(Map.of(
            Contributor.Role.AUTHOR, List.of("author"),
            Contributor.Role.EDITOR, List.of("editor"),
            Contributor.Role.TRANSLATOR, List.of("translator"),
            Contributor.Role.INTERVIEWER, List.of("interviewer"),
            Contributor.Role.RECIPIENT, List.of("recipient"),
            Contributor.Role.DIRECTOR, List.of("director"),
            Contributor.Role.CONTRIBUTOR,
                    List.of("contributor", "editora", "editorb", "commentator"),
            Contributor.Role.CONTAINER_AUTHOR, List.of("bookauthor"),
            Contributor.Role.SERIES_EDITOR, List.of("serieseditor")));

    /// Whose text is no LaTeX.
    static final List<String> VERBATIM = List.of("url", "doi", "file", "eprint", "isbn", "issn");

    private FieldNames() {}

    /// The field that says what the work appeared in.
    static String container(String kind, boolean biblatex) {
        if (EntryType.isSite(kind)) {
            return "titleaddon";
        }
        return !EntryType.isArticle(kind) ? "booktitle" : biblatex ? "journaltitle" : "journal";
    }

    static String publisher(String kind, boolean biblatex) {
        return switch (kind) {
            case "thesis" -> biblatex ? "institution" : "school";
            case "report" -> "institution";
            case "webpage", "post-weblog", "post" -> "organization";
            default -> "publisher";
        };
    }

    static String authority(String kind) {
        return EntryType.isLaw(kind) ? "institution" : "authority";
    }

    /// The field of the issue; what else has a number has it in `number`.
    static String issue(String kind) {
        return EntryType.isArticle(kind) ? "number" : "issue";
    }

    static String number(String kind) {
        return EntryType.isArticle(kind) ? "eid" : isInSeries(kind) ? "worknumber" : "number";
    }

    static String seriesNumber(String kind) {
        return isInSeries(kind) ? "number" : "seriesnumber";
    }

    /// Whether the number of such a work is that in its series.
    private static boolean isInSeries(String kind) {
        return kind.equals("book") || kind.equals("chapter") || kind.equals("paper-conference");
    }
}
