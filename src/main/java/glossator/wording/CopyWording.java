package glossator.wording;

import glossator.library.CopyItem;
import glossator.library.CopyItem.Choice;
import glossator.library.CopyItem.Kind;
import glossator.library.CopyPart;
import glossator.library.CopyVersion;
import glossator.library.ReturnedCopy;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what became of annotations in an annotated copy that came back, with the same words on the
/// command line and in the window.
public final class CopyWording {
    private CopyWording() {}

    /// One to four words.
    public static String word(CopyItem item) {
        String key = switch (item.kind()) {
            case SAME -> "wording.copy.same";
            case NEW_THERE -> "wording.copy.new";
            case CHANGED_THERE -> "wording.copy.changed";
            case CHANGED_BOTH -> "wording.copy.both";
            case CHANGED_HERE -> "wording.copy.here";
            case DELETED_THERE -> "wording.copy.deleted";
            case DELETED_HERE ->
                item.isProposal() ? "wording.copy.trash-changed" : "wording.copy.trash";
        };
        return Messages.of(key);
    }

    /// What it is on: the quote, or the place of what is not on words; of a reply, what it answers.
    public static String subject(CopyItem item) {
        CopyVersion version = version(item);
        String place = TargetWording.title(version.target());
        String on = place.isEmpty()
                ? Messages.of("wording.history.quote", version.words().replaceAll("\\s+", " "))
                : place;
        return item.isReply() ? Messages.of("wording.copy.reply", on) : on;
    }

    private static CopyVersion version(CopyItem item) {
        return Optional.ofNullable(item.here())
                .or(() -> Optional.ofNullable(item.there()))
                .orElseThrow();
    }

    /// The parts, as `note, color`; empty if there are none.
    public static String parts(Collection<CopyPart> parts) {
        return Stream.of(CopyPart.values())
                .filter(parts::contains)
                .map(part ->
                        Messages.of("wording.copy.part." + part.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /// What a choice does with an item, as the name of a button.
    public static String choice(CopyItem item, Choice choice) {
        String kind = switch (item.kind()) {
            case NEW_THERE -> "new";
            case CHANGED_THERE, CHANGED_BOTH, SAME, CHANGED_HERE -> "changed";
            case DELETED_THERE -> "deleted";
            case DELETED_HERE -> "trash";
        };
        return Messages.of(
                "wording.copy.choice." + kind + "." + choice.name().toLowerCase(Locale.ROOT));
    }

    /// One sentence on what a person should know before choosing.
    public static String explanation(CopyItem item) {
        return switch (item.kind()) {
            case SAME, CHANGED_HERE -> "";
            case NEW_THERE -> Messages.of("wording.copy.why.new");
            case CHANGED_THERE -> Messages.of("wording.copy.why.changed", parts(item.changed()));
            case CHANGED_BOTH -> Messages.of("wording.copy.why.both", parts(item.conflicts()));
            case DELETED_THERE -> Messages.of("wording.copy.why.deleted");
            case DELETED_HERE -> Messages.of("wording.copy.why.trash");
        };
    }

    /// `3 new, 1 changed; 12 as they are here.` and, of a copy that this library has not made, that
    /// nothing counts as missing in it.
    public static String counts(ReturnedCopy copy) {
        var counts = new ArrayList<String>();
        add(counts, "wording.copy.count.new", count(copy, Kind.NEW_THERE));
        add(counts, "wording.copy.count.changed", count(copy, Kind.CHANGED_THERE));
        add(counts, "wording.copy.count.both", count(copy, Kind.CHANGED_BOTH));
        add(counts, "wording.copy.count.deleted", count(copy, Kind.DELETED_THERE));
        add(counts, "wording.copy.count.trash", count(copy, Kind.DELETED_HERE));
        if (counts.isEmpty()) {
            counts.add(Messages.of("wording.copy.count.nothing"));
        }
        long rest = copy.items().stream().filter(item -> !item.isProposal()).count();
        String all = String.join(", ", counts);
        String told = rest == 0
                ? Messages.of("wording.copy.counts.all", all)
                : Messages.of("wording.copy.counts", all, rest);
        return copy.isKnown() ? told : told + " " + Messages.of("wording.copy.unknown");
    }

    private static long count(ReturnedCopy copy, Kind kind) {
        return copy.proposals().stream().filter(item -> item.kind() == kind).count();
    }

    private static void add(List<String> counts, String key, long count) {
        if (count > 0) {
            counts.add(Messages.of(key, count));
        }
    }
}
