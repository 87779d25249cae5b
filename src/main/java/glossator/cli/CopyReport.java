package glossator.cli;

import glossator.library.CopyItem;
import glossator.library.CopyItem.Choice;
import glossator.library.CopyPart;
import glossator.library.CopyVersion;
import glossator.library.Library;
import glossator.library.ReadBackResult;
import glossator.library.ReturnedCopy;
import glossator.message.Messages;
import glossator.wording.CopyWording;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lists what an annotated copy that came back brings, and takes what the options say.
final class CopyReport {
    private static final int NOTE = 60;

    private final Library library;
    private final CliContext surroundings;
    private final AcceptOptions options;
    private final ReturnedCopy copy;
    private final Map<CopyItem, Choice> chosen;
    private Optional<ReadBackResult> result = Optional.empty();

    CopyReport(Library library, CliContext surroundings, AcceptOptions options, ReturnedCopy copy) {
        this.library = library;
        this.surroundings = surroundings;
        this.options = options;
        this.copy = copy;
        chosen = options.choices(copy);
    }

    /// Takes what the options say, if they say anything.
    void take() {
        if (options.isGiven() && !options.isDryRun()) {
            result = Optional.of(library.readBack(copy, chosen));
        }
    }

    Optional<ReadBackResult> result() {
        return result;
    }

    /// Whether nothing is left to be decided.
    boolean isSettled() {
        return copy.isEmpty()
                || (result.isPresent() && chosen.keySet().containsAll(copy.proposals()));
    }

    void print() {
        TerminalText.table(copy.proposals().stream().map(this::row).toList())
                .forEach(surroundings.out()::println);
        String title = TerminalText.toOneLine(copy.source().title());
        surroundings
                .out()
                .println(Messages.of(
                        "cli.copy.of",
                        copy.file().original().name(),
                        title,
                        CopyWording.counts(copy)));
        copy.newEdition()
                .ifPresent(edition -> surroundings
                        .out()
                        .println(Messages.of(
                                "cli.copy.text", Math.round(edition.keptShare() * 100))));
        surroundings.out().flush();
        surroundings.err().println(hint());
    }

    private String hint() {
        if (result.isPresent()) {
            return Messages.of(
                    result.get().step().isPresent() ? "cli.copy.taken" : "cli.copy.nothing-taken");
        }
        return Messages.of(copy.isEmpty() ? "cli.copy.empty" : "cli.copy.hint");
    }

    private List<String> row(CopyItem item) {
        Choice choice = chosen.get(item);
        return List.of(
                CopyWording.word(item),
                choice == null
                        ? "(" + CopyWording.choice(item, item.suggested()) + ")"
                        : CopyWording.choice(item, choice),
                TerminalText.shorten(CopyWording.subject(item), NOTE),
                versions(item));
    }

    private static String versions(CopyItem item) {
        String here = words(item.here(), item);
        String there = words(item.there(), item);
        return item.here() == null || item.there() == null ? here + there : here + " → " + there;
    }

    /// The author and the text, and whatever else is changed.
    private static String words(@Nullable CopyVersion version, CopyItem item) {
        if (version == null) {
            return "";
        }
        var words = new StringBuilder();
        if (!version.author().isBlank()) {
            words.append(TerminalText.toOneLine(version.author())).append(": ");
        }
        words.append(AnchorText.quote(version.note()));
        Set<CopyPart> changed = item.changed();
        if (changed.contains(CopyPart.COLOR) && version.color() != null) {
            words.append(' ').append(version.color().word());
        }
        if (changed.contains(CopyPart.STYLE) && version.style() != null) {
            words.append(' ').append(version.style().word());
        }
        if (changed.contains(CopyPart.TAGS)) {
            words.append(' ').append(version.tags());
        }
        if (changed.contains(CopyPart.PLACE)) {
            words.append(' ').append(AnchorText.quote(version.words()));
        }
        return TerminalText.toOneLine(words.toString());
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("source", copy.source().id().toString());
        json.put(
                "copy",
                Optional.ofNullable(copy.file().imported().copy())
                        .map(Object::toString)
                        .orElse(null));
        json.put("known", copy.isKnown());
        json.put("textChanged", copy.newEdition().isPresent());
        copy.newEdition().ifPresent(edition -> json.put("kept", edition.keptShare()));
        json.put("items", copy.items().stream().map(this::json).toList());
        json.put("taken", result.isPresent());
        result.flatMap(ReadBackResult::step).ifPresent(step -> json.put("step", step.number()));
        result.flatMap(ReadBackResult::update)
                .ifPresent(update -> json.put("edition", EditionsCommand.json(update.edition())));
        return json;
    }

    private Map<String, Object> json(CopyItem item) {
        var json = new LinkedHashMap<String, Object>();
        json.put("annotation", item.annotation().toString());
        if (item.reply() != null) {
            json.put("reply", item.reply().toString());
        }
        json.put("kind", word(item.kind()));
        json.put(
                "changed",
                item.changed().stream().map(CopyReport::word).sorted().toList());
        json.put(
                "conflicts",
                item.conflicts().stream().map(CopyReport::word).sorted().toList());
        json.put("here", item.here() == null ? null : json(item.here()));
        json.put("there", item.there() == null ? null : json(item.there()));
        if (item.isProposal()) {
            json.put("choices", item.choices().stream().map(CopyReport::word).toList());
            json.put("suggested", word(item.suggested()));
            json.put("chosen", chosen.containsKey(item) ? word(chosen.get(item)) : null);
        }
        return json;
    }

    private static Map<String, Object> json(CopyVersion version) {
        var json = new LinkedHashMap<String, Object>();
        json.put("exact", version.words());
        if (!version.target().isPassage()) {
            json.put("target", TargetJson.of(version.target()));
        }
        json.put("style", version.style() == null ? null : version.style().word());
        json.put("color", version.color() == null ? null : version.color().word());
        json.put("note", version.note());
        json.put("tags", version.tags());
        json.put("resolved", version.resolved());
        json.put("state", version.state() == null ? null : version.state().word());
        json.put("author", version.author());
        json.put("changed", version.changed() == null ? null : version.changed().toString());
        return json;
    }

    /// `new-there` and so on.
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
