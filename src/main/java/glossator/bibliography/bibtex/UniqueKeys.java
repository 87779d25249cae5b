package glossator.bibliography.bibtex;

import glossator.bibliography.BibliographyEntry;
import glossator.bibliography.CitationKeys;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives the second and further entries of one key keys of their own.
final class UniqueKeys {
    private UniqueKeys() {}

    /// @param problems a sentence for each key that was changed is added
    static List<BibliographyEntry> of(List<BibliographyEntry> entries, List<String> problems) {
        Set<String> given = new HashSet<>();
        entries.forEach(e -> given.add(e.key()));
        Set<String> used = new HashSet<>();
        var all = new ArrayList<BibliographyEntry>();
        for (BibliographyEntry entry : entries) {
            if (entry.key().isEmpty() || used.add(entry.key())) {
                all.add(entry);
                continue;
            }
            String other = CitationKeys.unique(
                    entry.key(), key -> given.contains(key) || used.contains(key));
            used.add(other);
            problems.add(
                    Messages.of("bibliography.duplicate-key", entry.key(), entry.line(), other));
            all.add(entry.withKey(other));
        }
        return all;
    }
}
