package glossator.ui.dialogs;

import glossator.document.DetailField;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which fields citing a kind of work needs most.
final class KindFields {
    /// The words of the fields that hardly ever have the same value in several sources, in the
    /// order of the form. Chapters of a book share its ISBN, and letters in a box its shelf mark.
    static final Set<String> OF_ONE = inOrder(
            "title",
            "url",
            DetailField.PAGES.word(),
            DetailField.CHAPTER.word(),
            DetailField.DOI.word(),
            DetailField.NUMBER.word(),
            DetailField.SHORT_TITLE.word(),
            DetailField.ABSTRACT.word(),
            DetailField.CITATION_KEY.word());

    private KindFields() {}

    private static Set<String> inOrder(String... words) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(words)));
    }

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
