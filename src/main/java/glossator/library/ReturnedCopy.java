package glossator.library;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An annotated copy that came back, compared with its source. Nothing is stored until
/// [Library#readBack].
public final class ReturnedCopy {
    private final Source source;
    private final ParsedFile file;
    private final UUID edition;
    private final @Nullable EditionCandidate candidate;
    private final Map<UUID, FoundNote> found = new LinkedHashMap<>();
    private final CopyComparison comparison;
    private final List<CopyItem> items;

    /// @param file whose findings have the ids that they have in the library
    /// @param edition with the same text
    /// @param candidate the new edition, if the text was changed
    ReturnedCopy(
            Source source,
            ParsedFile file,
            UUID edition,
            @Nullable EditionCandidate candidate,
            List<FoundNote> found,
            CopyComparison comparison) {
        this.source = source;
        this.file = file;
        this.edition = edition;
        this.candidate = candidate;
        this.comparison = comparison;
        List<FoundNote> own = found.stream()
                .map(note -> CopyLines.without(note, comparison.ancestors(), comparison.text()))
                .map(comparison::withoutHead)
                .toList();
        own.forEach(note -> this.found.put(note.id(), note));
        items = comparison.items(own);
    }

    public Source source() {
        return source;
    }

    public ParsedFile file() {
        return file;
    }

    /// Each annotation and reply that is in the copy or was exported in it, in the order of the
    /// file, then those missing in it.
    public List<CopyItem> items() {
        return items;
    }

    /// Those for which there is something to be chosen.
    public List<CopyItem> proposals() {
        return items.stream().filter(CopyItem::isProposal).toList();
    }

    public int count(CopyItem.Kind kind) {
        return (int) items.stream().filter(item -> item.kind() == kind).count();
    }

    /// Whether this library knows what was in the copy when it was exported.
    public boolean isKnown() {
        return comparison.ancestors().exported() != null;
    }

    /// The new edition that it becomes; empty if its text is that of an edition, so that only its
    /// annotations are taken.
    public Optional<EditionCandidate> newEdition() {
        return Optional.ofNullable(candidate);
    }

    /// Whether there is nothing to be taken from it.
    public boolean isEmpty() {
        return candidate == null && proposals().isEmpty();
    }

    /// The suggestion for each proposal.
    public Map<CopyItem, CopyItem.Choice> suggested() {
        var suggested = new LinkedHashMap<CopyItem, CopyItem.Choice>();
        proposals().forEach(item -> suggested.put(item, item.suggested()));
        return suggested;
    }

    /// The edition that new annotations are made in.
    UUID target() {
        return candidate == null ? edition : candidate.id();
    }

    String text() {
        return file.imported().document().text();
    }

    Map<UUID, FoundNote> found() {
        return found;
    }

    CopyComparison comparison() {
        return comparison;
    }
}
