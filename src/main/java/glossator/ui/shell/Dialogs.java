package glossator.ui.shell;

import glossator.exchange.bibliography.BibliographyExporter;
import glossator.library.Backup;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Action;
import glossator.ui.control.Overlay;
import glossator.ui.control.Preferences;
import glossator.ui.control.Toasts;
import glossator.ui.control.Widgets;
import glossator.ui.dialogs.AuthorsDialog;
import glossator.ui.dialogs.CitationStyleDialog;
import glossator.ui.dialogs.CodebookDialog;
import glossator.ui.dialogs.CommandPalette;
import glossator.ui.dialogs.DetailsDialog;
import glossator.ui.dialogs.EmbeddedQuestion;
import glossator.ui.dialogs.EraseDialog;
import glossator.ui.dialogs.ExportDialog;
import glossator.ui.dialogs.HistoryDialog;
import glossator.ui.dialogs.SettingsDialog;
import glossator.ui.dialogs.ShortcutsDialog;
import glossator.ui.dialogs.TrashDialog;
import glossator.ui.recovery.BackupsDialog;
import glossator.ui.session.Session;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Opens the dialogs that need nothing but the library.
final class Dialogs {
    private final Session session;
    private final Preferences preferences;
    private final Overlay overlay;
    private final Toasts toasts;
    private final Supplier<Window> window;
    private final Consumer<Backup> restore;
    private final Consumer<String> browse;
    private Consumer<UUID> openTag = _ -> {};

    /// @param window the owner of system dialogs
    /// @param browse opens a file or a folder that the user has just exported to
    /// @param restore closes this window and opens another on the backup
    Dialogs(
            Session session,
            Preferences preferences,
            Overlay overlay,
            Toasts toasts,
            Supplier<Window> window,
            Consumer<String> browse,
            Consumer<Backup> restore) {
        this.session = session;
        this.preferences = preferences;
        this.overlay = overlay;
        this.toasts = toasts;
        this.window = window;
        this.browse = browse;
        this.restore = restore;
    }

    void export(List<Source> sources) {
        exportDialog().show(sources);
    }

    /// Offers formats of bibliographies first.
    void exportBibliography(List<Source> sources) {
        session.settings()
                .exportKindProperty()
                .set(BibliographyExporter.all().getFirst().name());
        exportDialog().show(sources);
    }

    /// The file manager shows a folder like any other address.
    private ExportDialog exportDialog() {
        return new ExportDialog(overlay, session, window.get())
                .onOpen(file -> browse.accept(file.toUri().toString()))
                .onReveal(file -> {
                    Path folder = file.toAbsolutePath().getParent();
                    browse.accept((folder == null ? file : folder).toUri().toString());
                });
    }

    /// Offers to import the annotations in the sources' files that have not been imported.
    void take(List<Source> sources) {
        new EmbeddedQuestion(overlay, session, toasts).ask(sources);
    }

    void erase(List<Source> sources) {
        new EraseDialog(overlay, session).ask(sources);
    }

    /// Nothing is selected or open that something could be done to.
    void tellNoSource() {
        toasts.showInfo(Messages.of("ui.sources.none-chosen"));
    }

    void chooseCitationStyle() {
        new CitationStyleDialog(overlay, session).show();
    }

    void showDetails(List<Source> sources) {
        new DetailsDialog(overlay, session).show(sources);
    }

    void showTrash() {
        new TrashDialog(overlay, session).show();
    }

    void showBackups() {
        new BackupsDialog(overlay, session, toasts, window, restore).show();
    }

    /// Asks where to write an export; empty if the user cancels.
    ///
    /// @param kinds what each ending stands for
    Optional<Path> chooseFile(String title, String name, Map<String, String> kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        kinds.forEach((ending, kind) -> chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kind, "*." + ending)));
        return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
    }

    /// `handler` is called with the tag whose notes are asked for.
    void onTag(Consumer<UUID> handler) {
        openTag = handler;
    }

    /// Asks where to write a text; empty if the user cancels.
    Optional<Path> chooseTextFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Widgets.toTitle(Messages.of("ui.unsaved.save")));
        chooser.setInitialFileName(Messages.of("ui.unsaved.file"));
        return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
    }

    void showSettings() {
        new SettingsDialog(overlay, session, List.of(new Appearance(preferences).node())).show();
    }

    void showCodebook() {
        new CodebookDialog(overlay, session, tag -> openTag.accept(tag)).show();
    }

    void showAuthors() {
        new AuthorsDialog(overlay, session).show();
    }

    void showHistory() {
        new HistoryDialog(overlay, session).show();
    }

    void showShortcuts(List<Action> actions) {
        new ShortcutsDialog(overlay, actions).show();
    }

    /// The palette finds the sources, `others` and the actions, which may still be added to the
    /// list.
    CommandPalette palette(List<Action> actions, Supplier<List<CommandPalette.Entry>> others) {
        CommandPalette palette = new CommandPalette(
                overlay,
                actions,
                () -> Stream.concat(others.get().stream(), sourceEntries().stream())
                        .toList());
        palette.setRecent(session.settings().recentActionsProperty().get());
        palette.onRun(session.settings().recentActionsProperty()::set);
        return palette;
    }

    private List<CommandPalette.Entry> sourceEntries() {
        return session.sources().stream()
                .map(source -> new CommandPalette.Entry(
                        source.title(),
                        String.join(", ", source.metadata().creators()),
                        () -> session.open(source.id(), in -> {})))
                .toList();
    }
}
