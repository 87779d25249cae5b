package glossator.exchange.bibliography;

import glossator.bibliography.BibliographyEntry;
import glossator.library.Source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What reading a bibliography into the library does, or would do.
///
/// @param matched each entry with its source
/// @param unmatched entries without a source
/// @param ambiguous entries that fit several sources
/// @param differences what stays as a person has typed it, for each source that has such
/// @param changed how many sources have new details or tags
/// @param files how many the entries name
/// @param toAdd files of entries without a source that are there and can be added
/// @param tags how often a source gets a tag that it did not have
/// @param notes how many become notes on a whole source
/// @param annotations how many are placed on their words
/// @param collections how often a source is put into a collection
/// @param pages how many links to the web become notes on a whole source
/// @param links how many related entries become links
/// @param problems a sentence for each thing that was not read or found
public record BibliographyReport(
        int entries,
        Map<BibliographyEntry, Source> matched,
        List<BibliographyEntry> unmatched,
        List<BibliographyEntry> ambiguous,
        Map<Source, List<MetadataMerge.Difference>> differences,
        int changed,
        int files,
        List<Path> toAdd,
        int tags,
        int notes,
        int annotations,
        int collections,
        int pages,
        int links,
        List<String> problems) {}
