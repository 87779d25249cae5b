package glossator.ui.gather;

import glossator.annotation.NoteFilter;
import glossator.library.LibraryNote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The rows that a filter and a grouping leave of all notes. Made in the background.
///
/// @param matching how many notes match, each counted once
/// @param all how many there are
/// @param fault what is wrong with the query; empty if nothing is
record GatherListing(List<GatherRow> rows, int matching, int all, String fault) {
    static final GatherListing NONE = new GatherListing(List.of(), 0, 0, "");

    /// @param folded the keys of the groups whose notes are folded away
    static GatherListing of(
            List<LibraryNote> notes,
            NoteFilter filter,
            Grouping grouping,
            Sorting sorting,
            GatherNames names,
            GatherSearch search,
            Set<String> folded) {
        GatherQuery query = GatherQuery.of(filter.words(), names, search);
        var matching = new ArrayList<LibraryNote>();
        for (LibraryNote note : notes) {
            if (filter.admits(note.placement(), note.replies(), names.codebook())
                    && query.matches().test(note)) {
                matching.add(note);
            }
        }
        List<LibraryNote> sorted = sorting.sort(matching);
        List<UUID> within = filter.tags();
        List<GatherRow> rows = grouping == Grouping.NONE
                ? sorted.stream().<GatherRow>map(n -> new GatherRow.Note("", n)).toList()
                : new GatherGroups(grouping, names, folded, within).rows(sorted);
        return new GatherListing(rows, matching.size(), notes.size(), query.fault());
    }
}
