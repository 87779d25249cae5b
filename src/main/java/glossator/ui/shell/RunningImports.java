package glossator.ui.shell;

import glossator.library.ImportList;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The imports that are not finished, for the end of the window. Used on the FX thread.
final class RunningImports {
    private final List<RunningImport> all = new ArrayList<>();
    private boolean stopped;

    RunningImport add() {
        var one = new RunningImport();
        all.add(one);
        return one;
    }

    void remove(RunningImport one) {
        if (!one.isUnfinished()) {
            one.forget();
        }
        all.remove(one);
    }

    /// All questions that were asked have been answered.
    void finishAsked() {
        List.copyOf(all).stream().filter(RunningImport::isAsked).forEach(this::remove);
    }

    boolean isReading() {
        return all.stream().anyMatch(RunningImport::isReading);
    }

    /// How many files are to come.
    int left() {
        return all.stream().mapToInt(RunningImport::left).sum();
    }

    int size() {
        return all.stream().mapToInt(RunningImport::all).sum();
    }

    /// The next window is to go on with all of them.
    void stop() {
        stopped = true;
        all.forEach(RunningImport::goOnNextTime);
        all.forEach(RunningImport::stop);
    }

    /// None of them is to go on.
    void forget() {
        stopped = true;
        all.forEach(RunningImport::forget);
        all.forEach(RunningImport::stop);
    }

    /// Takes out those that were stopped, to go on in this window after all.
    List<ImportList> takeStopped() {
        if (!stopped) {
            return List.of();
        }
        stopped = false;
        List<ImportList> lists = all.stream()
                .flatMap(one -> Stream.ofNullable(one.list()))
                .filter(list -> !list.remaining().isEmpty())
                .toList();
        all.clear();
        return lists;
    }
}
