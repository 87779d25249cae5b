package glossator.library;

import glossator.annotation.Placement;
import glossator.annotation.Placements;

import java.util.List;
import java.util.UUID;

/// A file compared with the source that it may be a new edition of. Nothing is stored until
/// [Library#addEdition].
public final class EditionCandidate {
    /// Below this share of the old words nothing says that it is the same work.
    private static final double LEAST_KEPT = 0.2;

    private final Source source;
    private final UUID id = UUID.randomUUID();
    private final ParsedFile file;
    private final AnchorHistory known;
    private final double kept;
    private final List<Placement> placed;

    /// Compares and places, which takes up to seconds.
    EditionCandidate(Source source, ParsedFile file, AnchorHistory known, EditionRows editions) {
        this.source = source;
        this.file = file;
        this.known = known;
        Edition last = known.editions().getLast();
        var placer = new Reanchorer(
                known,
                editions::text,
                id,
                last.number() + 1,
                file.reading().document().text());
        kept = placer.compareWith(last.id()).keptShare();
        placed = known.annotations().stream()
                .map(a -> new Placement(a, id, placer.place(a)))
                .toList();
    }

    public Source source() {
        return source;
    }

    /// What was compared; as a source of its own it is for [Library#add].
    public ParsedFile file() {
        return file;
    }

    /// How much of what the words of the newest edition tell is in this one, 0 to 1.
    public double keptShare() {
        return kept;
    }

    /// Whether it looks like another work altogether: then a reader should be asked first.
    public boolean isDoubtful() {
        return kept < LEAST_KEPT;
    }

    /// Where the annotations stand in it, those in the trash left out.
    public Placements marks() {
        return new Placements(
                placed.stream().filter(p -> known.present().contains(p.id())).toList());
    }

    UUID id() {
        return id;
    }

    AnchorHistory known() {
        return known;
    }

    /// Those in the trash as well.
    List<Placement> placed() {
        return placed;
    }
}
