package glossator.ui.shell;

import glossator.library.ImportResult;
import glossator.library.Source;
import glossator.library.UpdateResult;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;
import glossator.ui.control.Widgets;
import glossator.ui.dialogs.ImportReport;
import glossator.ui.dialogs.ImportReportDialog;
import glossator.ui.session.Session;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Shows what was added. Where nothing is open, the new sources are opened; what is being read is
/// never left: then they are selected in the list, and one toast offers to show them.
final class AddedSources {
    /// Up to this many sources are each opened in a tab; of more, only the last is.
    private static final int MOST_TABS = 5;
    /// Up to this many are selected in the list.
    private static final int MOST_SELECTED = 100;
    private static final int MOST_SENTENCES = 3;

    private final Session session;
    private final Overlay overlay;
    private final Toasts toasts;
    private final Consumer<List<UUID>> select;
    private final BooleanSupplier isEmpty;
    private @Nullable ImportReport lastReport;

    /// @param select selects sources in the list
    /// @param isEmpty whether nothing is open
    AddedSources(
            Session session,
            Overlay overlay,
            Toasts toasts,
            Consumer<List<UUID>> select,
            BooleanSupplier isEmpty) {
        this.session = session;
        this.overlay = overlay;
        this.toasts = toasts;
        this.select = select;
        this.isEmpty = isEmpty;
    }

    /// Whether nothing is being read, so that what is added can be opened.
    boolean isFree() {
        return isEmpty.getAsBoolean();
    }

    /// Opens sources one after another, so that the last ends up in front; of many, only the last.
    void open(List<ImportResult> added, Runnable then) {
        List<UUID> ids = ids(added);
        openAll(ids.size() > MOST_TABS ? ids.subList(ids.size() - 1, ids.size()) : ids, then);
    }

    private void openAll(List<UUID> ids, Runnable then) {
        if (ids.isEmpty()) {
            then.run();
        } else {
            session.open(ids.getFirst(), o -> openAll(ids.subList(1, ids.size()), then));
        }
    }

    /// Says once what became of all files.
    ///
    /// @param opened whether they have been opened
    void report(ImportBatch batch, boolean opened) {
        ImportReport report = batch.report();
        if (report.count() == 0) {
            return;
        }
        lastReport = report;
        if (!opened) {
            select(batch);
        }
        if (report.count() > MOST_TABS || report.refused().size() > MOST_SENTENCES) {
            offerReport(report);
            return;
        }
        report.refused().forEach(toasts::showProblem);
        report.warnings().stream().limit(MOST_SENTENCES).forEach(toasts::showInfo);
        if (!report.updated().isEmpty()) {
            offerReport(report);
        } else if (!opened && !batch.added().isEmpty()) {
            offer(batch.added());
        } else if (opened && batch.added().size() > 1) {
            toasts.showInfo(Messages.of("ui.added", report.added().size()));
        }
    }

    private void offerReport(ImportReport report) {
        offer(report.sentence(), "ui.import.report.show", this::showLastReport);
    }

    private void offer(List<ImportResult> added) {
        ImportResult first = added.getFirst();
        String one = Messages.of(
                first.wasThere() ? "ui.added.there" : "ui.added.one",
                Widgets.toOneLine(first.source().title()));
        long fresh = added.stream().filter(a -> !a.wasThere()).count();
        offer(
                added.size() == 1 ? one : Messages.of("ui.added", fresh),
                "ui.added.show",
                () -> open(added, () -> {}));
    }

    /// Offers to show a new edition that is stored.
    ///
    /// @param toReview how many annotations are to be reviewed in it
    void offer(UpdateResult update, long toReview, Runnable show) {
        Source source = update.source();
        String told = Messages.of(
                "ui.added.edition",
                update.edition().number(),
                Widgets.toOneLine(source.title()),
                toReview);
        select.accept(List.of(source.id()));
        offer(told, "ui.added.show", show);
    }

    private void offer(String sentence, String name, Runnable action) {
        var _ = toasts.showAction(sentence, Messages.of(name), action, () -> {});
    }

    private void select(ImportBatch batch) {
        List<UUID> ids = ids(batch.added());
        if (!ids.isEmpty()) {
            select.accept(ids.size() > MOST_SELECTED ? List.of(ids.getLast()) : ids);
        }
    }

    private static List<UUID> ids(List<ImportResult> added) {
        return added.stream().map(a -> a.source().id()).distinct().toList();
    }

    /// Shows what became of the files that were added last.
    void showLastReport() {
        if (lastReport == null) {
            toasts.showInfo(Messages.of("ui.import.report.none"));
        } else {
            new ImportReportDialog(overlay).show(lastReport);
        }
    }
}
