package glossator.wording;

import glossator.annotation.Change;
import glossator.annotation.EditionState;
import glossator.annotation.SourceState;
import glossator.message.Messages;

import java.util.ArrayList;

/// Describes what was done to a source or an edition.
final class SourceChangeWording {
    private SourceChangeWording() {}

    static String describe(Change.OfSource of) {
        var parts = new ArrayList<String>();
        String before = name(of.nameBefore());
        String after = name(of.nameAfter());
        if (of.before().inTrash() != of.after().inTrash()) {
            String key = of.after().inTrash() ? "source-removed" : "source-restored";
            parts.add(Messages.of("wording.history." + key, before));
        }
        if (!of.nameBefore().equals(of.nameAfter())) {
            parts.add(Messages.of("wording.history.source-renamed", before, after));
        } else if (!title(of.before()).equals(title(of.after()))) {
            parts.add(Messages.of("wording.history.source-named", after));
        }
        if (hasOtherDetails(of)) {
            parts.add(Messages.of("wording.history.source-described", after));
        }
        return parts.isEmpty()
                ? Messages.of("wording.history.touched", after)
                : String.join(", ", parts);
    }

    private static String title(SourceState state) {
        return state.metadata().title();
    }

    private static boolean hasOtherDetails(Change.OfSource of) {
        return !of.before()
                .metadata()
                .withTitle("")
                .equals(of.after().metadata().withTitle(""));
    }

    static String describe(Change.OfEdition of) {
        EditionState after = of.after();
        String key = after.withdrawn() ? "edition-withdrawn" : "edition-added";
        return Messages.of(
                "wording.history." + key, String.valueOf(after.number()), name(of.title()));
    }

    static String name(String title) {
        return Messages.of("wording.history.quote", JournalWording.shorten(title));
    }
}
