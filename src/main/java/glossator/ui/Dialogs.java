package glossator.ui;

import glossator.library.Source;
import glossator.ui.sheets.Codes;
import glossator.ui.sheets.Details;
import glossator.ui.sheets.ExportSheet;
import glossator.ui.sheets.HistorySheet;
import glossator.ui.sheets.Palette;
import glossator.ui.sheets.Settings;
import glossator.ui.sheets.Shortcuts;
import glossator.ui.sheets.TakeQuestion;
import glossator.ui.sheets.Trash;

import javafx.stage.Window;

import java.util.List;
import java.util.function.Supplier;

/// Opens the sheets that need nothing but the library.
final class Dialogs {
    private final Session session;
    private final Preferences preferences;
    private final Overlay overlay;
    private final Toasts toasts;
    private final Supplier<Window> window;

    /// @param window what the dialogs of the system belong to
    Dialogs(
            Session session,
            Preferences preferences,
            Overlay overlay,
            Toasts toasts,
            Supplier<Window> window) {
        this.session = session;
        this.preferences = preferences;
        this.overlay = overlay;
        this.toasts = toasts;
        this.window = window;
    }

    void exportCurrent() {
        new ExportSheet(overlay, session, window.get()).show();
    }

    void export(Source source) {
        new ExportSheet(overlay, session, window.get()).show(source);
    }

    void takeCurrent() {
        session.current().map(OpenSource::source).ifPresent(this::take);
    }

    /// Offers what the file of the source holds and what was not taken over.
    void take(Source source) {
        new TakeQuestion(overlay, session, toasts).ask(source);
    }

    void showDetails(Source source) {
        new Details(overlay, session).show(source);
    }

    void showTrash() {
        new Trash(overlay, session).show();
    }

    void showSettings() {
        new Settings(overlay, session, List.of(new Appearance(preferences).node())).show();
    }

    void showCodebook() {
        new Codes(overlay, session).show();
    }

    void showHistory() {
        new HistorySheet(overlay, session).show();
    }

    void showShortcuts(List<Action> actions) {
        new Shortcuts(overlay, actions).show();
    }

    /// The palette finds the actions, which may still be added to the list, and the sources.
    Palette palette(List<Action> actions) {
        Palette palette = new Palette(overlay, actions, this::sourceEntries);
        palette.recent(session.settings().recentActionsProperty().get());
        palette.onRun(session.settings().recentActionsProperty()::set);
        return palette;
    }

    private List<Palette.Entry> sourceEntries() {
        return session.sources().stream()
                .map(
                        source ->
                                new Palette.Entry(
                                        source.title(),
                                        String.join(", ", source.metadata().creators()),
                                        () -> session.open(source.id(), in -> {})))
                .toList();
    }
}
