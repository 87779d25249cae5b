package glossator.exchange;

import glossator.annotation.Annotation;
import glossator.library.Library;
import glossator.library.LinkedNotes;
import glossator.wording.LinkWording;
import glossator.wording.Locators;
import glossator.wording.Phrases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// The links of the notes of a document, for its export.
///
/// @param byNote by the id of a note of the document
/// @param omitted how many lead to notes that are not exported
public record DocumentLinks(Map<UUID, List<Link>> byNote, int omitted) {
    public static final DocumentLinks NONE = new DocumentLinks(Map.of(), 0);

    /// A link of a note.
    ///
    /// @param locator where the other note is, such as *p. 12*; may be empty
    public record Link(LinkedNotes.End end, String locator) {
        /// As a line: *supports: “…” in Title, p. 12*.
        public String line() {
            return LinkWording.line(end, locator);
        }
    }

    public DocumentLinks {
        byNote = Map.copyOf(byNote);
    }

    /// Those of a source. Only the documents of linked notes are read.
    static DocumentLinks of(Library library, UUID source) {
        LinkedNotes linked = library.linkedNotes();
        Map<UUID, List<Link>> byNote = new HashMap<>();
        Map<UUID, Locators> locators = new HashMap<>();
        linked.links().forEach(link -> {
            for (UUID id : Set.of(link.from(), link.to())) {
                linked.note(id)
                        .filter(note -> note.source().equals(source))
                        .ifPresent(note -> byNote.computeIfAbsent(
                                id, _ -> links(library, linked.of(id), locators)));
            }
        });
        return new DocumentLinks(byNote, 0);
    }

    private static List<Link> links(
            Library library, List<LinkedNotes.End> ends, Map<UUID, Locators> locators) {
        var links = new ArrayList<Link>();
        for (LinkedNotes.End end : ends) {
            Annotation other = end.other();
            String locator = !other.isPassage()
                    ? ""
                    : locators.computeIfAbsent(
                                    other.edition(), e -> new Locators(library.document(e)))
                            .of(other.selector().range());
            links.add(new Link(end, locator));
        }
        return links;
    }

    public List<Link> of(UUID note) {
        return byNote.getOrDefault(note, List.of());
    }

    /// The lines that say them at the end of a note in an annotated copy.
    public List<String> lines(UUID note) {
        return of(note).stream().map(link -> Phrases.capitalize(link.line())).toList();
    }

    /// Without those of notes that are not `present`, and of others to notes that are not exported.
    DocumentLinks keep(Set<UUID> present, Predicate<Annotation> exported) {
        Map<UUID, List<Link>> kept = new HashMap<>();
        int left = omitted;
        for (Map.Entry<UUID, List<Link>> each : byNote.entrySet()) {
            if (present.contains(each.getKey())) {
                List<Link> some = each.getValue().stream()
                        .filter(l -> exported.test(l.end().other()))
                        .toList();
                left += each.getValue().size() - some.size();
                kept.put(each.getKey(), some);
            }
        }
        return new DocumentLinks(kept, left);
    }
}
