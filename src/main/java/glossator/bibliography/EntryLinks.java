package glossator.bibliography;

import java.util.List;

/// What an entry is connected with in the library of a reference manager.
///
/// @param id by which others name it in `related`; empty if they cannot
/// @param collections paths from the root, separated by `/`
/// @param pages addresses on the web that are attached to it
/// @param related the ids of entries that a person has related to it; some may not be there
public record EntryLinks(
        String id, List<String> collections, List<WebPage> pages, List<String> related) {
    public static final EntryLinks NONE = new EntryLinks("", List.of(), List.of(), List.of());

    public EntryLinks {
        collections = List.copyOf(collections);
        pages = List.copyOf(pages);
        related = List.copyOf(related);
    }

    /// A link to the web.
    public record WebPage(String title, String address) {}
}
