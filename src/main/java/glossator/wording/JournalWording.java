package glossator.wording;

import static java.util.Objects.requireNonNull;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.CollectionTree;
import glossator.annotation.Decision;
import glossator.annotation.SourceCollection;
import glossator.annotation.Step;
import glossator.annotation.Tag;
import glossator.library.Library;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Describes the journal, with the same words everywhere: what a step did, in the past tense and
/// without a name or a full stop, as in `changed the color of “…” from yellow to red`.
///
/// @param codebook for the names of the tags that exist now
/// @param collections for the names of those that exist now
public record JournalWording(Codebook codebook, CollectionTree collections) {
    private static final int QUOTE = 60;

    /// With the names that tags and collections have now.
    public static JournalWording of(Library library) {
        return new JournalWording(library.codebook(), CollectionTree.of(library.items()));
    }

    private StepNames names(List<Change> step) {
        return new StepNames(codebook, collections).with(step);
    }

    /// The subject of the step in one line: its main change, and how many others there are. For an
    /// undo it is what was undone, for a redo what was redone.
    public String title(Step step) {
        List<Change> changes = meantChanges(step);
        if (changes.isEmpty()) {
            return Messages.of("wording.history.nothing");
        }
        Optional<String> whole = AuthorWording.describe(changes)
                .or(() -> new ArrangedSources(names(changes)).describe(changes));
        if (whole.isPresent()) {
            return whole.get();
        }
        Change main = mainChange(changes);
        long besides = changes.stream()
                .filter(c -> !c.equals(main) && !isMention(c) && !describesBy(main, c))
                .count();
        String words = describe(main, changes);
        return besides == 0 ? words : Messages.of("wording.history.besides", words, besides);
    }

    /// The step in one sentence without a full stop, as said right after it: `Renamed “A” to “B”`,
    /// or if it is an undo, `Renamed “A” to “B” taken back`, or if it is a redo, `Renamed “A” to
    /// “B” again`.
    public String sentence(Step step) {
        List<Change> changes = meantChanges(step);
        return new StepSentence(step.kind(), changes, names(changes)).words(title(step));
    }

    /// What the step did, one line for each change; the first word shows if it was an undo.
    public List<String> lines(Step step) {
        List<Change> changes = meantChanges(step);
        return changes.stream()
                .map(change -> describe(change, changes))
                .map(words -> switch (step.kind()) {
                    case DO -> words;
                    case UNDO -> Messages.of("wording.history.undone", words);
                    case REDO -> Messages.of("wording.history.redone", words);
                })
                .toList();
    }

    /// The kind of annotation: `yellow highlight`, `red underline`, `blue note`.
    public static String kind(Annotation annotation) {
        String key = annotation.isPassage() && !annotation.selector().exact().isEmpty()
                ? "wording.history.style." + annotation.style().word()
                : "wording.history.position";
        return Messages.of(key, color(annotation));
    }

    /// The kind with the words or the note in quotation marks; for what is on no passage, also
    /// where it is: `red area on page 3 “Torn”`.
    public static String named(Annotation annotation) {
        if (annotation.isPassage()) {
            return Messages.of("wording.history.named", kind(annotation), quote(annotation));
        }
        String kind = TargetWording.kindAndPlace(annotation.target(), color(annotation));
        boolean says = !annotation.words().isBlank() || !annotation.note().isBlank();
        return says ? Messages.of("wording.history.named", kind, quote(annotation)) : kind;
    }

    /// The changes a step is about: an undo stores what it did, which is the inverse.
    private static List<Change> meantChanges(Step step) {
        return step.kind() == Step.Kind.UNDO
                ? step.changes().reversed().stream().map(Change::inverse).toList()
                : step.changes();
    }

    /// A deleted tag or collection, or else the first annotation, or else an edition, or else the
    /// tag or source for which the others were created.
    private static Change mainChange(List<Change> changes) {
        return changes.stream()
                .filter(JournalWording::deletesTagOrCollection)
                .findFirst()
                .or(() -> changes.stream()
                        .filter(c -> c instanceof Change.OfAnnotation)
                        .findFirst())
                .or(() -> changes.stream()
                        .filter(c -> c instanceof Change.OfEdition)
                        .findFirst())
                .orElseGet(changes::getLast);
    }

    /// Of several, the one that the deleted ones were below.
    private static boolean deletesTagOrCollection(Change change) {
        return switch (change) {
            case Change.OfTag(var _, Tag after) -> after == null;
            case Change.OfItem(SourceCollection _, var after) -> after == null;
            default -> false;
        };
    }

    /// A tag or collection created along the way, which needs no mention.
    static boolean isMention(Change change) {
        return switch (change) {
            case Change.OfTag(Tag before, var _) -> before == null;
            case Change.OfItem(var before, SourceCollection _) -> before == null;
            default -> false;
        };
    }

    /// What a new edition says about its source, which needs no mention either.
    private static boolean describesBy(Change main, Change change) {
        return main instanceof Change.OfEdition && change instanceof Change.OfSource;
    }

    private String describe(Change change, List<Change> step) {
        return switch (change) {
            case Change.OfTag(Tag before, Tag after) ->
                new TagWording(names(step).codebook()).describe(before, after);
            case Change.OfReply of -> ReplyWording.describe(of);
            case Change.OfDecision of -> describe(of);
            case Change.OfSource of -> new SourceChangeWording(names(step)).describe(of);
            case Change.OfItem of -> new ItemWording(names(step)).describe(of);
            case Change.OfEdition of -> SourceChangeWording.describe(of);
            case Change.OfAnnotation(Annotation before, Annotation after) -> {
                if (before == null) {
                    Annotation made = requireNonNull(after);
                    yield made.origin().isBlank()
                            ? Messages.of("wording.history.added", named(made))
                            : Messages.of(
                                    "wording.history.taken", named(made), shorten(made.origin()));
                }
                yield after == null
                        ? Messages.of("wording.history.deleted", named(before))
                        : describeEdit(before, after, step);
            }
        };
    }

    /// An area or a page without words is called what it is; an orphan of one has no name.
    private static String describe(Change.OfDecision of) {
        Decision decision = of.decision();
        String target = TargetWording.name(decision.target());
        if (!decision.words().isBlank()) {
            String words = Messages.of("wording.history.quote", shorten(decision.words()));
            return Messages.of(decisionKey(of.after()), words);
        }
        return target.isEmpty()
                ? Messages.of(decisionKey(of.after()) + "-unnamed")
                : Messages.of(decisionKey(of.after()), target);
    }

    private static String decisionKey(@Nullable Decision after) {
        if (after == null) {
            return "wording.history.undecided";
        }
        return after.anchor().place().isPresent()
                ? "wording.history.placed"
                : "wording.history.left-orphan";
    }

    private String describeEdit(Annotation before, Annotation after, List<Change> step) {
        var parts = new ArrayList<String>();
        String quote = quote(after);
        if (!before.target().equals(after.target())) {
            parts.add(TargetWording.change(before.target(), after.target(), quote));
        } else if (!before.selector().equals(after.selector())) {
            parts.add(Messages.of("wording.history.boundaries", quote(before), quote));
        }
        if (before.resolved() != after.resolved()) {
            String key = after.resolved() ? "resolved" : "reopened";
            parts.add(Messages.of("wording.history." + key, quote));
        }
        if (!before.author().equals(after.author())) {
            parts.add(Messages.of(
                    "wording.history.author",
                    quote,
                    shorten(before.author()),
                    shorten(after.author())));
        }
        if (before.color() != after.color()) {
            String key = "wording.history.recolored";
            parts.add(Messages.of(key, quote, color(before), color(after)));
        }
        if (before.style() != after.style()) {
            parts.add(Messages.of("wording.history.restyled", quote, kind(before), kind(after)));
        }
        if (!before.note().equals(after.note())) {
            String key = "wording.history." + noteChange(before, after);
            parts.add(Messages.of(key, noted(after), shorten(after.note())));
        }
        addTagChanges("wording.history.tagged", after, before, step, parts);
        addTagChanges("wording.history.untagged", before, after, step, parts);
        return parts.isEmpty()
                ? Messages.of("wording.history.touched", quote)
                : String.join(", ", parts);
    }

    /// What a note is on: the passage, or else the page or area, as a note is not on itself.
    static String noted(Annotation annotation) {
        return annotation.isPassage() ? quote(annotation) : quote(annotation.withNote(""));
    }

    /// The last part of the keys for what was done to a note.
    static String noteChange(Annotation before, Annotation after) {
        if (before.note().isEmpty()) {
            return "note-written";
        }
        return after.note().isEmpty() ? "note-removed" : "note-changed";
    }

    private void addTagChanges(
            String key, Annotation has, Annotation lacks, List<Change> step, List<String> parts) {
        has.tags().stream()
                .filter(tag -> !lacks.tags().contains(tag))
                .forEach(tag -> parts.add(Messages.of(key, quote(has), names(step).tag(tag))));
    }

    private static String color(Annotation annotation) {
        return Messages.of("wording.history.color." + annotation.color().word());
    }

    /// The passage in quotation marks; for anything without words, the note, or else what it is on.
    public static String quote(Annotation annotation) {
        String words = annotation.words().isBlank() ? annotation.note() : annotation.words();
        return words.isBlank() && !annotation.isPassage()
                ? TargetWording.name(annotation.target())
                : Messages.of("wording.history.quote", shorten(words));
    }

    static String shorten(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= QUOTE) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, QUOTE - 1)).stripTrailing() + "…";
    }
}
