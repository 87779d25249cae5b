package glossator.cli;

import glossator.anchoring.Decisions;
import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.Placement;
import glossator.document.Range;
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
import java.util.UUID;

/// `place ANNOTATION`: records where an annotation is in an edition it was not made in, as the
/// review after an update does in the window.
@Command(name = "place", sortOptions = false)
final class PlaceCommand extends LibraryCommand {
    @Parameters(paramLabel = "ANNOTATION", descriptionKey = "ANNOTATION")
    private String reference = "";

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

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

        @Option(names = "--orphan")
        private boolean orphan;

        @Option(names = "--undecided")
        private boolean undecided;
    }

    PlaceCommand(Glossator program) {
        super(program);
    }

    @Override
    int run(Library library) {
        Annotation annotation = library.annotation(reference);
        UUID in = EditionsCommand.editionOf(library, library.source(annotation.source()), edition)
                .id();
        if (in.equals(annotation.edition())) {
            throw new Refusal("cli.place.own", annotation.id());
        }
        if (!annotation.isPassage() && (where.range.isPresent() || where.suggestion.isPresent())) {
            throw new Refusal("cli.place.no-passage", annotation.id());
        }
        new DueAreas(library, surroundings()).lookIn(annotation.source(), in);
        Placement before = library.place(annotation, in);
        Decision decision = decide(before, library.document(in).text());
        if (Objects.equals(decision, before.decision())) {
            print("cli.edit.same", annotation.id());
            return 0;
        }
        library.apply(new Change.OfDecision(before.decision(), decision));
        AnchorText.lines(library.report(in).lines().stream()
                        .filter(l -> l.placement().id().equals(annotation.id()))
                        .toList())
                .forEach(out()::println);
        return 0;
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
