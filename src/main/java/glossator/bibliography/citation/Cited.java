package glossator.bibliography.citation;

import glossator.document.Metadata;

/// A work in a citation, with the place in it.
///
/// @param locator the label of the page, or another number; empty for the whole work
/// @param label what the locator counts, as in CSL: `page`, `chapter`, `paragraph` …
public record Cited(Metadata metadata, String locator, String label) {
    public static Cited whole(Metadata metadata) {
        return new Cited(metadata, "", "page");
    }

    public static Cited page(Metadata metadata, String page) {
        return new Cited(metadata, page, "page");
    }
}
