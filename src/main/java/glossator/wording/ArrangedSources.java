package glossator.wording;

import glossator.annotation.Change;
import glossator.annotation.SourceState;
import glossator.message.Messages;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Words for a step that arranges several sources in the same way.
record ArrangedSources(StepNames names) {

    /// Such as `put 2 sources into the collection “Letters”`; empty if the step is anything else.
    Optional<String> describe(List<Change> changes) {
        List<Change.OfSource> sources = changes.stream()
                .filter(Change.OfSource.class::isInstance)
                .map(Change.OfSource.class::cast)
                .toList();
        boolean isOther = changes.stream()
                .anyMatch(c -> !(c instanceof Change.OfSource || JournalWording.isMention(c)));
        if (isOther || sources.size() < 2 || !sources.stream().allMatch(ArrangedSources::isArranged)) {
            return Optional.empty();
        }
        var ways = new HashSet<List<String>>();
        String what = Messages.of("wording.history.sources", sources.size());
        sources.forEach(of ->
                ways.add(new SourceChangeWording(names).arranged(of.before(), of.after(), what)));
        return ways.size() == 1
                ? Optional.of(String.join(", ", ways.iterator().next()))
                : Optional.empty();
    }

    /// Whether nothing but its arrangement is changed.
    private static boolean isArranged(Change.OfSource of) {
        SourceState before = of.before();
        return before.metadata().equals(of.after().metadata())
                && before.inTrash() == of.after().inTrash()
                && !before.equals(of.after());
    }
}
