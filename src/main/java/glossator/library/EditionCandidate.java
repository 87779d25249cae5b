package glossator.library;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.KnownAnchor;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Target;
import glossator.document.Range;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A file compared with the source that it may be a new edition of. Nothing is stored until
/// [Library#addEdition].
public final class EditionCandidate {
    /// Below this share of the old text, nothing suggests that it is the same work.
    private static final double LEAST_KEPT = 0.2;

    private final Source source;
    private final UUID id;
    private final ParsedFile file;
    private final AnchorHistory history;
    private final double kept;
    private final List<Placement> placed;

    /// Compares the texts and places the annotations, which may take seconds.
    ///
    /// @param id of the edition that was taken back and is put back, or a new one
    EditionCandidate(
            Source source, UUID id, ParsedFile file, AnchorHistory history, EditionRows editions) {
        this.source = source;
        this.id = id;
        this.file = file;
        this.history = history;
        Edition last = history.editions().getLast();
        var reanchorer = new Reanchorer(
                history,
                editions::text,
                id,
                last.number() + 1,
                file.imported().document().text());
        // A scan has no words that could be missing, as where the new one has its text recognized.
        kept = !hasWords(editions.text(last.id()))
                ? 1
                : reanchorer.compareWith(last.id()).keptShare();
        placed = history.annotations().stream()
                .filter(a -> history.hasEdition(a.edition()))
                .map(a -> new Placement(a, id, place(a, reanchorer)))
                .toList();
    }

    /// The same for a copy, in which some annotations are where the file says.
    ///
    /// @param file with the ids of the annotations in it
    /// @param places by annotation
    EditionCandidate(EditionCandidate of, ParsedFile file, Map<UUID, Range> places) {
        source = of.source;
        id = of.id;
        this.file = file;
        history = of.history;
        kept = of.kept;
        String text = file.imported().document().text();
        placed = of.placed.stream()
                .map(p -> !p.isPassage() || !places.containsKey(p.id())
                        ? p
                        : new Placement(
                                p.annotation(),
                                id,
                                new StatedPlace(p, places.get(p.id()), text).anchor()))
                .toList();
    }

    /// The same for bytes that were read in another character set: what is found nowhere by its
    /// words stands where they were.
    EditionCandidate withPlacesIn(EncodingMap map) {
        UUID last = history.editions().getLast().id();
        String text = file.imported().document().text();
        var places = new HashMap<UUID, Range>();
        for (Placement each : placed) {
            boolean sure = each.anchor() instanceof Anchor.Exact exact
                    && exact.confidence() >= KnownAnchor.SURE;
            if (each.isPassage() && !sure) {
                history.place(each.annotation(), last)
                        .map(map::map)
                        .filter(range -> range.end() <= text.length())
                        .ifPresent(range -> places.put(each.id(), range));
            }
        }
        return new EditionCandidate(this, places, text);
    }

    private EditionCandidate(EditionCandidate of, Map<UUID, Range> places, String text) {
        source = of.source;
        id = of.id;
        file = of.file;
        history = of.history;
        kept = of.kept;
        placed = of.placed.stream()
                .map(p -> places.containsKey(p.id())
                        ? new Placement(
                                p.annotation(), id, read(p.annotation(), places.get(p.id()), text))
                        : p)
                .toList();
    }

    private static Anchor read(Annotation annotation, Range range, String text) {
        return range.of(text).equals(annotation.selector().exact())
                ? new Anchor.Exact(range, 1)
                : new Anchor.Changed(
                        range, share(annotation.selector().exact(), range.of(text)), false, 1);
    }

    /// How many of the characters were read otherwise.
    private static double share(String was, String now) {
        int same = 0;
        int length = Math.min(was.length(), now.length());
        for (int i = 0; i < length; i++) {
            same += was.charAt(i) == now.charAt(i) ? 1 : 0;
        }
        return 1 - (double) same / Math.max(1, Math.max(was.length(), now.length()));
    }

    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Areas and pages are looked for later: see [AreaPlacing].
    private static Anchor place(Annotation annotation, Reanchorer reanchorer) {
        return switch (annotation.target()) {
            case Target.Passage _ -> reanchorer.place(annotation);
            case Target.WholeSource _ -> new Anchor.Exact(new Range(0, 0), 1);
            case Target.Area _, Target.WholePage _ -> new Anchor.Orphan(0, List.of());
        };
    }

    public Source source() {
        return source;
    }

    /// The file compared; [Library#add] stores it as a source of its own.
    public ParsedFile file() {
        return file;
    }

    /// How much of the newest edition, weighted by word rarity, is in this one, 0 to 1.
    public double keptShare() {
        return kept;
    }

    /// Whether it looks like an entirely different work, so that the user should be asked first.
    public boolean isDoubtful() {
        return kept < LEAST_KEPT;
    }

    /// The annotations placed in it, without those in the trash.
    public Placements placements() {
        return new Placements(
                placed.stream().filter(p -> history.present().contains(p.id())).toList());
    }

    UUID id() {
        return id;
    }

    AnchorHistory known() {
        return history;
    }

    /// All placements, including those of annotations in the trash, but not of those whose own
    /// edition was taken back.
    List<Placement> placed() {
        return placed;
    }
}
