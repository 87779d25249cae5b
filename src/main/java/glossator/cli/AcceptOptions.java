package glossator.cli;

import glossator.library.CopyItem;
import glossator.library.CopyItem.Choice;
import glossator.library.ReturnedCopy;

import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The options that say what to take from an annotated copy that came back.
final class AcceptOptions {
    @Option(names = "--accept", paramLabel = "KIND", split = ",", descriptionKey = "ACCEPT")
    private List<String> accept = List.of();

    @Option(names = "--conflicts", paramLabel = "mine|theirs|both", descriptionKey = "CONFLICTS")
    private String conflicts = "";

    @Option(names = "--dry-run", descriptionKey = "DRYRUN")
    private boolean dryRun;

    /// What can be taken from a copy.
    enum Accepted {
        SUGGESTED,
        ALL,
        NONE,
        NEW,
        CHANGED,
        CONFLICTS,
        RESTORED,
        DELETED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void checkUsage() {
        accepted();
        if (!conflicts.isEmpty()) {
            side();
        }
    }

    /// Whether anything is to be stored.
    boolean isGiven() {
        return !accept.isEmpty() || !conflicts.isEmpty();
    }

    boolean isDryRun() {
        return dryRun;
    }

    private Set<Accepted> accepted() {
        var accepted = EnumSet.noneOf(Accepted.class);
        accept.forEach(word -> accepted.add(parse(word)));
        if (!conflicts.isEmpty()) {
            accepted.add(Accepted.CONFLICTS);
        }
        return accepted;
    }

    private static Accepted parse(String word) {
        return Arrays.stream(Accepted.values())
                .filter(kind -> kind.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "cli.copy.accept",
                        word,
                        Arrays.stream(Accepted.values())
                                .map(Accepted::word)
                                .collect(Collectors.joining(", "))));
    }

    private Choice side() {
        return Arrays.stream(Choice.values())
                .filter(choice -> choice.name().equalsIgnoreCase(conflicts))
                .findFirst()
                .orElseThrow(() -> new UsageException("cli.copy.conflicts", conflicts));
    }

    /// What was decided; what is not in it stays open.
    Map<CopyItem, Choice> choices(ReturnedCopy copy) {
        Set<Accepted> accepted = accepted();
        var choices = new LinkedHashMap<CopyItem, Choice>();
        for (CopyItem item : copy.proposals()) {
            if (accepted.contains(Accepted.ALL) || accepted.contains(kind(item))) {
                choices.put(item, taken(item));
            } else if (accepted.contains(Accepted.SUGGESTED)) {
                choices.put(item, item.suggested());
            } else if (accepted.contains(Accepted.NONE)) {
                choices.put(item, Choice.MINE);
            }
        }
        return choices;
    }

    static Accepted kind(CopyItem item) {
        return switch (item.kind()) {
            case NEW_THERE -> Accepted.NEW;
            case CHANGED_THERE -> Accepted.CHANGED;
            case CHANGED_BOTH -> Accepted.CONFLICTS;
            case DELETED_THERE -> Accepted.DELETED;
            case DELETED_HERE -> Accepted.RESTORED;
            case SAME, CHANGED_HERE -> throw new IllegalArgumentException("no proposal");
        };
    }

    private Choice taken(CopyItem item) {
        if (item.kind() != CopyItem.Kind.CHANGED_BOTH) {
            return Choice.THEIRS;
        }
        Choice wanted = conflicts.isEmpty() ? item.suggested() : side();
        return item.choices().contains(wanted) ? wanted : item.suggested();
    }
}
