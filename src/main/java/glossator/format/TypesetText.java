package glossator.format;

import java.util.List;

/// A text to be laid out on pages.
///
/// @param language a language tag; may be empty
/// @param parts the content of the body in well-formed XHTML, one part after another; a part begins
///     where a paragraph does. Links whose address is `#` and an id may lead to other parts
/// @param styleSheet CSS 2.1 with what CSS Paged Media says of pages
/// @param bookmarks in the order of the text
public record TypesetText(
        String title,
        String language,
        List<String> parts,
        String styleSheet,
        List<Bookmark> bookmarks) {
    public TypesetText {
        parts = List.copyOf(parts);
        bookmarks = List.copyOf(bookmarks);
    }

    /// An entry of the list that viewers show beside the pages.
    ///
    /// @param level from 1
    /// @param target the id of an element
    public record Bookmark(String title, int level, String target) {}
}
