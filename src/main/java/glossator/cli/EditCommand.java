package glossator.cli;

import glossator.anchoring.Decisions;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Decision;
import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Tag;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// `edit ANNOTATION`: changes color, style, note, tags, passage or area, in one step.
@Command(name = "edit", sortOptions = false)
final class EditCommand extends LibraryCommand {
    @Parameters(paramLabel = "ANNOTATION", descriptionKey = "ANNOTATION")
    private String reference = "";

    @Option(names = "--color", paramLabel = "C")
    private Optional<Color> color = Optional.empty();

    @Option(names = "--style", paramLabel = "STYLE")
    private Optional<Style> style = Optional.empty();

    @Option(names = "--note", paramLabel = "N")
    private Optional<String> note = Optional.empty();

    @Option(names = "--tag", paramLabel = "T", arity = "1")
    private List<String> tags = List.of();

    @Option(names = "--untag", paramLabel = "T", arity = "1")
    private List<String> untags = List.of();

    @Option(names = "--range", paramLabel = "A:B")
    private Optional<Range> range = Optional.empty();

    @Option(names = "--area", paramLabel = "X,Y,W,H", arity = "1")
    private List<Rectangle> areas = List.of();

    @Option(names = "--edition", paramLabel = "N", descriptionKey = "EDITION")
    private Optional<Integer> edition = Optional.empty();

    EditCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        boolean nothing = color.isEmpty() && style.isEmpty() && note.isEmpty() && range.isEmpty();
        if (nothing && tags.isEmpty() && untags.isEmpty() && areas.isEmpty()) {
            throw new UsageException("cli.edit.nothing");
        }
        tags.forEach(TagPaths::names);
    }

    @Override
    int run(Library library) throws IOException {
        Annotation before = library.annotation(reference);
        if (range.isPresent() && !before.isPassage()) {
            throw new Refusal("cli.edit.no-passage", before.id());
        }
        TargetOptions.Place area = area(library, before);
        Optional<Change.OfDecision> placed = decision(library, before);
        Annotation untagged = before.withColor(color.orElse(before.color()))
                .withStyle(style.orElse(before.style()))
                .withNote(note(before))
                .withSelector(areas.isEmpty() ? selector(library, before) : area.selector())
                .withTarget(area.target());
        boolean done = library.apply(codebook -> changes(before, untagged, placed, codebook))
                .isPresent();
        print(done ? "cli.edit.done" : "cli.edit.same", before.id());
        return 0;
    }

    /// Empty if it is already so.
    private List<Change> changes(
            Annotation before,
            Annotation untagged,
            Optional<Change.OfDecision> placed,
            Codebook codebook) {
        var paths = new TagPaths(codebook);
        Annotation after = untagged.withTags(tags(before, paths.idsOf(tags), codebook));
        if (after.equals(before) && placed.isEmpty()) {
            return List.of();
        }
        var changes = new ArrayList<>(paths.changes());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        if (!after.equals(before)) {
            changes.add(Change.edit(before, after.withChanged(now)));
        }
        placed.ifPresent(changes::add);
        return changes;
    }

    private String note(Annotation before) throws IOException {
        return note.isPresent() ? readNote(note.get()) : before.note();
    }

    private List<UUID> tags(Annotation before, List<UUID> more, Codebook codebook) {
        var all = new ArrayList<>(before.tags());
        more.stream().filter(tag -> !all.contains(tag)).forEach(all::add);
        for (String path : untags) {
            UUID tag = codebook.find(path)
                    .map(Tag::id)
                    .filter(all::contains)
                    .orElseThrow(() -> new Refusal("cli.edit.no-tag", path));
            all.remove(tag);
        }
        return all;
    }

    private Selector selector(Library library, Annotation before) {
        if (range.isEmpty() || !editionOf(library, before).equals(before.edition())) {
            return before.selector();
        }
        String text = library.document(before.edition()).text();
        return Selector.of(text, new PassageOption("", "", "", range).findIn(text));
    }

    /// The area in the edition the annotation was made in, the same if none is given.
    private TargetOptions.Place area(Library library, Annotation before) {
        if (areas.isEmpty()) {
            return new TargetOptions.Place(before.selector(), before.target());
        }
        if (!(before.target() instanceof Target.Area(Surface on, var _, var _))) {
            throw new Refusal("cli.edit.no-area", before.id());
        }
        Edition made = library.editions(before.source()).stream()
                .filter(e -> e.id().equals(before.edition()))
                .findFirst()
                .orElseThrow(() -> new Refusal("library.no-edition", before.edition()));
        return TargetOptions.findArea(library, made, on, areas);
    }

    private UUID editionOf(Library library, Annotation annotation) {
        return EditionsCommand.editionOf(library, library.source(annotation.source()), edition)
                .id();
    }

    /// In an edition the annotation was not made in, the new passage is a decision by the user.
    private Optional<Change.OfDecision> decision(Library library, Annotation before) {
        UUID in = range.isEmpty() ? before.edition() : editionOf(library, before);
        if (in.equals(before.edition())) {
            return Optional.empty();
        }
        String text = library.document(in).text();
        Placement placement = library.place(before, in);
        Decision after =
                Decisions.at(placement, text, new PassageOption("", "", "", range).findIn(text));
        return after.equals(placement.decision())
                ? Optional.empty()
                : Optional.of(new Change.OfDecision(placement.decision(), after));
    }
}
