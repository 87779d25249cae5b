package glossator.bibliography;

import glossator.document.DetailField;
import glossator.document.Metadata;

import java.util.List;

/// One work of a bibliography.
///
/// @param key by which the file names it; empty if it does not
/// @param tags the keywords
/// @param notes each a text of paragraphs
/// @param line where it begins in its file, from 1; 0 if the file has no lines
/// @param links to collections, web pages and other entries
public record BibliographyEntry(
        String key,
        Metadata metadata,
        List<String> tags,
        List<String> notes,
        List<AttachedFile> files,
        int line,
        EntryLinks links) {

    public BibliographyEntry {
        tags = List.copyOf(tags);
        notes = List.copyOf(notes);
        files = List.copyOf(files);
    }

    /// An entry of a file that knows no links.
    public BibliographyEntry(
            String key,
            Metadata metadata,
            List<String> tags,
            List<String> notes,
            List<AttachedFile> files,
            int line) {
        this(key, metadata, tags, notes, files, line, EntryLinks.NONE);
    }

    public BibliographyEntry withLinks(EntryLinks now) {
        return new BibliographyEntry(key, metadata, tags, notes, files, line, now);
    }

    /// An entry of nothing but its details; its key is the one they have.
    public static BibliographyEntry of(Metadata metadata) {
        return new BibliographyEntry(
                metadata.details().get(DetailField.CITATION_KEY),
                metadata,
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    /// The same under another key.
    public BibliographyEntry withKey(String now) {
        Metadata keyed =
                metadata.withDetails(metadata.details().with(DetailField.CITATION_KEY, now));
        return new BibliographyEntry(now, keyed, tags, notes, files, line, links);
    }

    public BibliographyEntry withTags(List<String> now) {
        return new BibliographyEntry(key, metadata, now, notes, files, line, links);
    }

    public BibliographyEntry withNotes(List<String> now) {
        return new BibliographyEntry(key, metadata, tags, now, files, line, links);
    }

    public BibliographyEntry withFiles(List<AttachedFile> now) {
        return new BibliographyEntry(key, metadata, tags, notes, now, line, links);
    }

    /// What a message calls it: its key, or else its title.
    public String name() {
        return key.isBlank() ? metadata.title() : key;
    }
}
