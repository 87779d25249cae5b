package glossator.bibliography.csl;

import glossator.document.DetailField;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The variables of CSL 1.0.2 (appendix IV) and the item types (appendix III).
public final class CslVariables {
    /// The variable of a field that is a text; the first is written, the others are read, too.
    static final Map<DetailField, List<String>> TEXTS = new EnumMap<>(Map.ofEntries(
            Map.entry(DetailField.CONTAINER, List.of("container-title")),
            Map.entry(DetailField.SERIES, List.of("collection-title")),
            Map.entry(DetailField.SERIES_NUMBER, List.of("collection-number")),
            Map.entry(DetailField.VOLUME, List.of("volume")),
            Map.entry(DetailField.ISSUE, List.of("issue")),
            Map.entry(DetailField.PAGES, List.of("page")),
            Map.entry(DetailField.CHAPTER, List.of("chapter-number")),
            Map.entry(DetailField.EDITION, List.of("edition")),
            Map.entry(DetailField.PLACE, List.of("publisher-place")),
            Map.entry(DetailField.DOI, List.of("DOI")),
            Map.entry(DetailField.ISBN, List.of("ISBN")),
            Map.entry(DetailField.ISSN, List.of("ISSN")),
            Map.entry(DetailField.ARCHIVE, List.of("archive")),
            Map.entry(DetailField.SHELF_MARK, List.of("archive_location", "call-number")),
            Map.entry(DetailField.GENRE, List.of("genre")),
            Map.entry(DetailField.AUTHORITY, List.of("authority")),
            Map.entry(DetailField.NUMBER, List.of("number")),
            Map.entry(DetailField.EVENT, List.of("event-title", "event")),
            Map.entry(DetailField.SHORT_TITLE, List.of("title-short", "shortTitle")),
            Map.entry(DetailField.ABSTRACT, List.of("abstract")),
            Map.entry(DetailField.CITATION_KEY, List.of("citation-key"))));

    static final Map<DetailField, String> DATES = new EnumMap<>(Map.of(
            DetailField.ACCESSED, "accessed",
            DetailField.ORIGINAL_DATE, "original-date"));

    /// All item types.
    public static final List<String> KINDS = Collections.unmodifiableList(List.of(
            "article",
            "article-journal",
            "article-magazine",
            "article-newspaper",
            "bill",
            "book",
            "broadcast",
            "chapter",
            "classic",
            "collection",
            "dataset",
            "document",
            "entry",
            "entry-dictionary",
            "entry-encyclopedia",
            "event",
            "figure",
            "graphic",
            "hearing",
            "interview",
            "legal_case",
            "legislation",
            "manuscript",
            "map",
            "motion_picture",
            "musical_score",
            "pamphlet",
            "paper-conference",
            "patent",
            "performance",
            "periodical",
            "personal_communication",
            "post",
            "post-weblog",
            "regulation",
            "report",
            "review",
            "review-book",
            "software",
            "song",
            "speech",
            "standard",
            "thesis",
            "treaty",
            "webpage"));

    private CslVariables() {}
}
