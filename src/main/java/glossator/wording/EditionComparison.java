package glossator.wording;

import glossator.anchoring.Difference;
import glossator.anchoring.Difference.Kind;
import glossator.anchoring.Difference.Paragraph;
import glossator.anchoring.Difference.Run;
import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.document.Range;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.Source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/// Two editions of a source, the difference between their texts, and the annotations in both.
///
/// @param before the annotations as placed in the old edition
/// @param after the same annotations as placed in the new edition
/// @param places the locators of the new edition
public record EditionComparison(
        Source source,
        Edition old,
        Edition now,
        Difference difference,
        Placements before,
        Placements after,
        Locators places,
        Codebook codebook,
        Map<Color, String> meanings) {
    public EditionComparison {
        meanings = Map.copyOf(meanings);
    }

    /// Compares two editions of a source, in the given order; may take seconds.
    public static EditionComparison of(Library library, Source source, Edition old, Edition now) {
        var document = library.document(now.id());
        return new EditionComparison(
                source,
                old,
                now,
                Difference.between(library.document(old.id()).text(), document.text()),
                library.placements(source.id(), old.id()),
                library.placements(source.id(), now.id()),
                new Locators(document),
                library.codebook(),
                library.meanings());
    }

    /// A part of a run, from one annotation boundary to the next.
    ///
    /// @param over the annotations on it
    public record Piece(String text, List<Placement> over) {}

    /// The old text of a run, split at the boundaries of annotations in the old edition; nothing
    /// for inserted text.
    public List<Piece> oldPieces(Run run) {
        return cut(run.old(), difference.old(), before);
    }

    /// The new text of a run, split at the boundaries of annotations in the new edition; nothing
    /// for deleted text.
    public List<Piece> newPieces(Run run) {
        return cut(run.now(), difference.now(), after);
    }

    private static List<Piece> cut(Range range, String text, Placements placements) {
        List<Placement> near = placements.touching(range);
        var borders = new TreeSet<Integer>();
        for (Placement placement : near) {
            borders.add(Math.clamp(placement.range().start(), range.start(), range.end()));
            borders.add(Math.clamp(placement.range().end(), range.start(), range.end()));
        }
        borders.add(range.start());
        borders.add(range.end());
        var pieces = new ArrayList<Piece>();
        int from = range.start();
        for (int to : borders.tailSet(range.start(), false)) {
            Range part = new Range(from, to);
            List<Placement> over =
                    near.stream().filter(m -> m.range().contains(part)).toList();
            pieces.add(new Piece(part.of(text), over));
            from = to;
        }
        return pieces;
    }

    /// Whether the new text of a run is written out, rather than only the old one.
    public static boolean showsNew(Run run) {
        return run.kind() != Kind.REMOVED && run.kind() != Kind.MOVED_AWAY;
    }

    /// Whether the old text of a run is written out, in addition to the new text, if any.
    public static boolean showsOld(Run run) {
        return switch (run.kind()) {
            case REMOVED, MOVED_AWAY, CHANGED -> true;
            case SAME, RESPELLED, INSERTED, MOVED_HERE -> false;
        };
    }

    /// The paragraphs in which more than the spelling differs.
    public List<Paragraph> changedParagraphs() {
        return difference.paragraphs().stream().filter(p -> !p.isSame()).toList();
    }

    /// The annotations that concern a paragraph, in the order in which they appear.
    public List<Annotation> annotationsOf(Paragraph paragraph) {
        var found = new LinkedHashMap<UUID, Annotation>();
        for (Run run : paragraph.runs()) {
            if (showsOld(run)) {
                before.touching(run.old()).forEach(p -> found.putIfAbsent(p.id(), p.annotation()));
            }
            if (showsNew(run)) {
                after.touching(run.now()).forEach(p -> found.putIfAbsent(p.id(), p.annotation()));
            }
        }
        return List.copyOf(found.values());
    }

    /// The locator of the paragraph; empty if there is none.
    public String locatorOf(Paragraph paragraph) {
        return places.of(paragraph.runs().getFirst().now());
    }
}
