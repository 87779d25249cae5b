package glossator.exchange;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Placement;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Which annotations an export takes. Where nothing is named, all are taken, except the private
/// ones: those with a tag that is called [#PRIVATE], or with a tag below one.
///
/// @param colors any of these; empty for all
/// @param tags any of these or one below it; empty for all
/// @param authors any of these names, in whatever case; empty for all
/// @param since taken is what was changed at this moment or later; null for all
/// @param until taken is what was made at this moment or earlier; null for all
/// @param privates whether private ones are taken like others
public record ExportSelection(
        Set<Color> colors,
        Set<UUID> tags,
        Set<String> authors,
        State state,
        @Nullable Instant since,
        @Nullable Instant until,
        boolean privates) {
    public static final String PRIVATE = "private";

    /// All but the private ones.
    public static final ExportSelection USUAL =
            new ExportSelection(Set.of(), Set.of(), Set.of(), State.ANY, null, null, false);

    /// Whether the matter of an annotation is settled.
    public enum State {
        ANY,
        OPEN,
        RESOLVED
    }

    public ExportSelection {
        colors = Set.copyOf(colors);
        tags = Set.copyOf(tags);
        authors = Set.copyOf(authors);
    }

    public ExportSelection withPrivates(boolean taken) {
        return new ExportSelection(colors, tags, authors, state, since, until, taken);
    }

    /// Whether it is in the export.
    public boolean takes(Annotation annotation, Codebook codebook) {
        return names(annotation, codebook) && !keepsPrivate(annotation, codebook);
    }

    /// Whether it would be in the export if it were not private.
    public boolean keepsPrivate(Annotation annotation, Codebook codebook) {
        return !privates && isPrivate(annotation, codebook);
    }

    /// Whether it is named by all but [#privates].
    public boolean names(Annotation annotation, Codebook codebook) {
        return (colors.isEmpty() || colors.contains(annotation.color()))
                && (tags.isEmpty() || hasTag(annotation, codebook))
                && (authors.isEmpty() || hasAuthor(annotation))
                && hasState(annotation)
                && (since == null || !annotation.changed().isBefore(since))
                && (until == null || !annotation.created().isAfter(until));
    }

    private boolean hasTag(Annotation annotation, Codebook codebook) {
        return annotation.tags().stream()
                .anyMatch(tag -> tags.stream().anyMatch(t -> codebook.isWithin(tag, t)));
    }

    private boolean hasAuthor(Annotation annotation) {
        return authors.stream().anyMatch(a -> a.equalsIgnoreCase(annotation.author()));
    }

    private boolean hasState(Annotation annotation) {
        return switch (state) {
            case ANY -> true;
            case OPEN -> !annotation.resolved();
            case RESOLVED -> annotation.resolved();
        };
    }

    public static boolean isPrivate(Annotation annotation, Codebook codebook) {
        return codebook.paths(annotation.tags()).stream()
                .flatMap(path -> Stream.of(path.split("/")))
                .anyMatch(name -> name.strip().equalsIgnoreCase(PRIVATE));
    }

    /// Those of a document that are in the export.
    public List<Placement> of(AnnotatedDocument document) {
        return document.annotations().stream()
                .filter(p -> takes(p.annotation(), document.codebook()))
                .toList();
    }
}
