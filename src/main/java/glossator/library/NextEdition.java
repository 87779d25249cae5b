package glossator.library;

import glossator.annotation.Marks;
import glossator.annotation.Placed;
import glossator.format.Original;
import glossator.format.Reading;

import java.util.List;
import java.util.UUID;

/// A file compared with the source that it may be a new edition of. Nothing is stored until
/// [Library#update].
public final class NextEdition {
    /// Below this share of the old words nothing says that it is the same work.
    private static final double LEAST_KEPT = 0.2;

    private final Source source;
    private final UUID id = UUID.randomUUID();
    private final Original original;
    private final Reading reading;
    private final String sha256;
    private final String origin;
    private final Known known;
    private final double kept;
    private final List<Placed> placed;

    /// Compares and places, which takes up to seconds.
    NextEdition(Source source, Arrival arrival, Known known, Editions editions) {
        this.source = source;
        this.original = arrival.original();
        this.reading = arrival.reading();
        this.sha256 = arrival.sha256();
        this.origin = arrival.origin();
        this.known = known;
        Edition last = known.editions().getLast();
        var placer =
                new Placer(known, editions::text, id, last.number() + 1, reading.document().text());
        kept = placer.from(last.id()).kept();
        placed = known.annotations().stream().map(a -> new Placed(a, id, placer.place(a))).toList();
    }

    /// A file that was read, not yet stored.
    record Arrival(Original original, Reading reading, String sha256, String origin) {}

    public Source source() {
        return source;
    }

    /// How much of what the words of the newest edition tell is in this one, 0 to 1.
    public double kept() {
        return kept;
    }

    /// Whether it looks like another work altogether: then a reader should be asked first.
    public boolean isDoubtful() {
        return kept < LEAST_KEPT;
    }

    /// Where the annotations stand in it, those in the trash left out.
    public Marks marks() {
        return new Marks(placed.stream().filter(p -> known.present().contains(p.id())).toList());
    }

    UUID id() {
        return id;
    }

    Original original() {
        return original;
    }

    Reading reading() {
        return reading;
    }

    String sha256() {
        return sha256;
    }

    String origin() {
        return origin;
    }

    Known known() {
        return known;
    }

    /// Those in the trash as well.
    List<Placed> placed() {
        return placed;
    }
}
