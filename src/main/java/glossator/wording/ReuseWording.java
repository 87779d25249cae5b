package glossator.wording;

import glossator.anchoring.reuse.Reuse;
import glossator.library.ReuseReport;
import glossator.library.ReusedIn;
import glossator.message.Messages;

/// Says how alike a passage and its return are, and which source is earlier.
public final class ReuseWording {
    private static final String KEY = "wording.reuse.";

    private ReuseWording() {}

    /// “word for word”, or “reworded, 82 % of the words kept”.
    public static String likeness(Reuse reuse) {
        return reuse.wordForWord()
                ? Messages.of(KEY + "exact")
                : Messages.of(KEY + "reworded", percent(reuse));
    }

    /// Of a hundred words how many are kept; less than all of them unless it is word for word.
    public static int percent(Reuse reuse) {
        int percent = (int) Math.round(100 * reuse.keptShare());
        return reuse.wordForWord() ? 100 : Math.min(99, percent);
    }

    /// How the other source's date compares; empty if that is not known.
    public static String age(ReusedIn other) {
        return switch (other.age()) {
            case EARLIER ->
                Messages.of(KEY + "earlier", other.source().metadata().published());
            case LATER -> Messages.of(KEY + "later", other.source().metadata().published());
            case SAME ->
                Messages.of(KEY + "same-date", other.source().metadata().published());
            case UNKNOWN -> "";
        };
    }

    /// How many places in how many sources, with those that were not compared.
    public static String summary(ReuseReport report) {
        int sources = report.sources().size();
        if (sources == 0) {
            return Messages.of(KEY + "none");
        }
        return report.unread() > 0
                ? Messages.of(KEY + "more", report.places(), sources)
                : Messages.of(KEY + "count", report.places(), sources);
    }
}
