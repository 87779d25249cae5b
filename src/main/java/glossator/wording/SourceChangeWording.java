package glossator.wording;

import glossator.annotation.Change;
import glossator.annotation.EditionState;
import glossator.annotation.SourceState;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Describes what was done to a source or an edition.
///
/// @param names of tags and collections
record SourceChangeWording(StepNames names) {
    private static final String KEY = "wording.history.";

    String describe(Change.OfSource of) {
        var parts = new ArrayList<String>();
        String before = name(of.nameBefore());
        String after = name(of.nameAfter());
        if (of.before().inTrash() != of.after().inTrash()) {
            String key = of.after().inTrash() ? "source-removed" : "source-restored";
            parts.add(Messages.of(KEY + key, before));
        }
        if (!of.nameBefore().equals(of.nameAfter())) {
            parts.add(Messages.of(KEY + "source-renamed", before, after));
        } else if (!title(of.before()).equals(title(of.after()))) {
            parts.add(Messages.of(KEY + "source-named", after));
        }
        String details =
                DetailWording.differences(of.before().metadata(), of.after().metadata());
        if (!details.isEmpty()) {
            parts.add(Messages.of(KEY + "source-described", after, details));
        }
        parts.addAll(arranged(of.before(), of.after(), after));
        return parts.isEmpty() ? Messages.of(KEY + "touched", after) : String.join(", ", parts);
    }

    private static String title(SourceState state) {
        return state.metadata().title();
    }

    /// How it was arranged, one sentence for each thing.
    ///
    /// @param what was arranged: the name of one source, or a number of them
    List<String> arranged(SourceState before, SourceState after, String what) {
        var parts = new ArrayList<String>();
        new Differing<>(before.collections(), after.collections(), names::collection)
                .add("collected", "uncollected", what, parts);
        new Differing<>(before.tags(), after.tags(), names::tag)
                .add("tagged", "untagged", what, parts);
        if (before.reading() != after.reading()) {
            parts.add(Messages.of(KEY + "reading." + after.reading().word(), what));
        }
        if (before.rating() != after.rating()) {
            String key = after.rating() == 0 ? "unrated" : "rated";
            parts.add(Messages.of(KEY + key, what, String.valueOf(after.rating())));
        }
        return parts;
    }

    private record Differing<T>(
            List<T> before, List<T> after, Function<T, String> name) {
        void add(String keyIn, String keyOut, String what, List<String> parts) {
            after.stream()
                    .filter(one -> !before.contains(one))
                    .forEach(one -> parts.add(Messages.of(KEY + keyIn, what, name.apply(one))));
            before.stream()
                    .filter(one -> !after.contains(one))
                    .forEach(one -> parts.add(Messages.of(KEY + keyOut, what, name.apply(one))));
        }
    }

    static String describe(Change.OfEdition of) {
        EditionState after = of.after();
        String key = after.withdrawn() ? "edition-withdrawn" : "edition-added";
        return Messages.of(KEY + key, String.valueOf(after.number()), name(of.title()));
    }

    static String name(String title) {
        return Messages.of(KEY + "quote", JournalWording.shorten(title));
    }
}
