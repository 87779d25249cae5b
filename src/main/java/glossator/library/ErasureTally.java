package glossator.library;

import glossator.message.Refusal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Collects the [ErasureReport] while an erasure runs. A part that fails does not prevent the
/// others from running.
final class ErasureTally {
    int notes;
    int replies;
    int originals;
    private int rewritten;
    private final List<Path> deleted = new ArrayList<>();
    private final List<String> unfinished = new ArrayList<>();

    void run(Runnable part) {
        try {
            part.run();
        } catch (Refusal refusal) {
            unfinished.add(refusal.sentence());
        }
    }

    void add(Path file, BackupRewriting.Outcome outcome) {
        switch (outcome) {
            case WITHOUT_IT -> {}
            case REWRITTEN -> rewritten++;
            case DELETED -> deleted.add(file);
        }
    }

    boolean isFinished() {
        return unfinished.isEmpty();
    }

    ErasureReport report(int sources, List<Path> untouched) {
        return new ErasureReport(
                sources, notes, replies, originals, rewritten, deleted, untouched, unfinished);
    }
}
