package glossator.cli;

import glossator.anchoring.Decisions;
import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// `place ANNOTATION`: records where an annotation is in an edition it was not made in, as the
/// review after an update does in the window.
@Command(name = "place", sortOptions = false)
final class PlaceCommand extends LibraryCommand {
    @Parameters(paramLabel = "ANNOTATION", descriptionKey = "ANNOTATION")
    private String reference = "";

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    @Option(names = "--area", paramLabel = "X,Y,W,H", arity = "1")
    private List<Rectangle> areas = List.of();

    @Option(names = "--edition", paramLabel = "N", descriptionKey = "EDITION")
    private Optional<Integer> edition = Optional.empty();

    /// Exactly one of these must be given.
    static final class Where {
        @Option(names = "--accept")
        private boolean accept;

        @Option(names = "--suggestion", paramLabel = "N")
        private Optional<Integer> suggestion = Optional.empty();

        @Option(names = "--range", paramLabel = "A:B")
        private Optional<Range> range = Optional.empty();

        @Option(names = "--page", paramLabel = "P")
        private Optional<String> page = Optional.empty();

        @Option(names = "--picture", paramLabel = "ID")
        private Optional<String> picture = Optional.empty();

        @Option(names = "--orphan")
        private boolean orphan;

        @Option(names = "--undecided")
        private boolean undecided;

        boolean isSurface() {
            return page.isPresent() || picture.isPresent();
        }
    }

    PlaceCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        if (!areas.isEmpty() && !where.isSurface()) {
            throw new UsageException("cli.highlight.area");
        }
    }

    @Override
    int run(Library library) {
        Annotation annotation = library.annotation(reference);
        Edition in =
                EditionsCommand.editionOf(library, library.source(annotation.source()), edition);
        if (in.id().equals(annotation.edition())) {
            throw new Refusal("cli.place.own", annotation.id());
        }
        requireFitting(annotation);
        new DueAreas(library, surroundings()).lookIn(annotation.source(), in.id());
        Placement before = library.place(annotation, in.id());
        Decision decision = where.isSurface()
                ? decideOn(library, in, before)
                : decide(before, library.document(in.id()).text());
        if (Objects.equals(decision, before.decision())) {
            print("cli.edit.same", annotation.id());
            return 0;
        }
        library.apply(new Change.OfDecision(before.decision(), decision));
        AnchorText.lines(library.report(in.id()).lines().stream()
                        .filter(l -> l.placement().id().equals(annotation.id()))
                        .toList())
                .forEach(out()::println);
        return 0;
    }

    /// Refuses a place that is none for what the annotation is on.
    private void requireFitting(Annotation annotation) {
        boolean asPassage = where.range.isPresent() || where.suggestion.isPresent();
        switch (annotation.target()) {
            case Target.Passage _ -> requireNot(where.isSurface(), "passage", annotation);
            case Target.WholeSource _ -> throw new Refusal("cli.place.source", annotation.id());
            case Target.WholePage _ ->
                requireNot(
                        asPassage || where.picture.isPresent() || !areas.isEmpty(),
                        "page",
                        annotation);
            case Target.Area _ ->
                requireNot(
                        asPassage || (where.page.isPresent() && areas.isEmpty()),
                        "area",
                        annotation);
        }
    }

    private static void requireNot(boolean wrong, String kind, Annotation annotation) {
        if (wrong) {
            throw new Refusal("cli.place.only." + kind, annotation.id());
        }
    }

    private Decision decideOn(Library library, Edition in, Placement placement) {
        TargetOptions.Place place = where.page.isPresent()
                ? TargetOptions.findPage(library, in, where.page.get(), areas)
                : AreasOnPicture.of(library, in, where.picture.orElseThrow()).place(areas);
        return Decisions.on(placement, place.target(), place.selector().range().start());
    }

    private @Nullable Decision decide(Placement placement, String text) {
        if (where.undecided) {
            return null;
        }
        if (where.orphan) {
            return Decisions.orphan(placement);
        }
        return where.accept
                ? Decisions.accept(placement, text)
                : Decisions.at(placement, text, range(placement, text));
    }

    private Range range(Placement placement, String text) {
        if (where.range.isPresent()) {
            return new PassageOption("", "", "", where.range).findIn(text);
        }
        List<Anchor.Suggestion> suggestions = placement.anchor() instanceof Anchor.Orphan orphan
                ? orphan.suggestions()
                : List.of();
        int wanted = where.suggestion.orElse(1);
        if (wanted < 1 || wanted > suggestions.size()) {
            throw new Refusal("cli.place.suggestion", wanted, suggestions.size());
        }
        return suggestions.get(wanted - 1).range();
    }
}
