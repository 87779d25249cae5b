package glossator.format.html;

import glossator.document.Document;
import glossator.format.source.TextPlaces;

import java.util.List;

/// Reads the text of a parsed page.
@FunctionalInterface
public interface PageReader {
    /// Reads a page.
    ///
    /// @param placed whether the places of the characters are asked for
    PageText read(org.jsoup.nodes.Document page, boolean placed);

    /// The text of a page.
    ///
    /// @param places in ascending order; empty if they were not asked for
    record PageText(Document document, List<TextPlaces.Place> places) {}
}
