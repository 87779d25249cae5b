package glossator.ui.dialogs;

import glossator.document.DetailField;

import java.util.List;

/// Which fields citing a kind of work needs most.
final class KindFields {
    private KindFields() {}

    /// @param kind an item type of CSL; empty if it is unknown
    static List<DetailField> first(String kind) {
        return switch (kind) {
            case "article", "article-journal", "review", "review-book", "periodical" ->
                List.of(
                        DetailField.CONTAINER,
                        DetailField.VOLUME,
                        DetailField.ISSUE,
                        DetailField.PAGES,
                        DetailField.DOI);
            case "article-magazine", "article-newspaper" ->
                List.of(DetailField.CONTAINER, DetailField.PAGES, DetailField.PLACE);
            case "book", "classic", "collection", "pamphlet", "musical_score" ->
                List.of(
                        DetailField.PLACE,
                        DetailField.EDITION,
                        DetailField.SERIES,
                        DetailField.ISBN);
            case "chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference" ->
                List.of(
                        DetailField.CONTAINER,
                        DetailField.PAGES,
                        DetailField.PLACE,
                        DetailField.ISBN,
                        DetailField.DOI);
            case "thesis" -> List.of(DetailField.GENRE, DetailField.PLACE);
            case "report", "standard", "patent" -> List.of(DetailField.NUMBER, DetailField.PLACE);
            case "legal_case", "legislation", "bill", "hearing", "regulation", "treaty" ->
                List.of(
                        DetailField.AUTHORITY,
                        DetailField.NUMBER,
                        DetailField.CONTAINER,
                        DetailField.VOLUME,
                        DetailField.PAGES);
            case "manuscript", "personal_communication", "interview" ->
                List.of(
                        DetailField.ARCHIVE,
                        DetailField.SHELF_MARK,
                        DetailField.PLACE,
                        DetailField.GENRE);
            case "webpage", "post", "post-weblog", "dataset", "software" ->
                List.of(DetailField.CONTAINER, DetailField.ACCESSED, DetailField.DOI);
            default -> List.of(DetailField.CONTAINER, DetailField.PAGES, DetailField.DOI);
        };
    }
}
