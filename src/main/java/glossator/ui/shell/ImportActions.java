package glossator.ui.shell;

import glossator.library.ImportList;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Banner;
import glossator.ui.control.Notice;
import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;
import glossator.ui.control.Widgets;
import glossator.ui.dialogs.BibliographyDialog;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Imports files that were chosen, dropped or pasted, as sources of their own or as new editions of
/// existing ones. Either may turn out to be the other.
final class ImportActions {
    private final Toasts toasts;
    private final Banner banner;
    private final Supplier<Window> window;
    private final AddedSources results;
    private final SourceAdder adding;
    private final EditionAdder updating;
    private final BibliographyDialog bibliography;

    /// @param window the owner of file dialogs
    /// @param select selects sources in the list
    /// @param isEmpty whether nothing is open
    ImportActions(
            Session session,
            Overlay overlay,
            Toasts toasts,
            Banner banner,
            Supplier<Window> window,
            Consumer<List<UUID>> select,
            BooleanSupplier isEmpty,
            Consumer<OpenSource> review) {
        this.toasts = toasts;
        this.banner = banner;
        this.window = window;
        this.bibliography = new BibliographyDialog(overlay, session, toasts, this::add);
        this.results = new AddedSources(session, overlay, toasts, select, isEmpty);
        this.adding = new SourceAdder(
                session,
                overlay,
                toasts,
                results,
                new QuietEditions(session, results, review),
                this::update);
        this.updating = new EditionAdder(session, overlay, toasts, adding::addAlone, review);
    }

    /// Asks for a bibliography and shows what it would change.
    void chooseBibliography() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Widgets.toTitle(Messages.of("ui.action.bibliography")));
        File file = chooser.showOpenDialog(window.get());
        if (file != null) {
            showBibliography(file.toPath());
        }
    }

    void showBibliography(Path file) {
        bibliography.show(file);
    }

    void add(List<Path> paths) {
        adding.add(paths);
    }

    /// Adds files and opens them, whatever is being read.
    void open(List<Path> paths) {
        adding.open(paths);
    }

    /// Makes a file the new edition of a source.
    void update(UUID source, Path file) {
        update(source, GivenFile.onDisk(file));
    }

    private void update(UUID source, GivenFile file) {
        updating.update(source, file);
    }

    // The end of the window, and the start of the next one

    /// How many files are still to be added.
    int left() {
        return adding.running().left();
    }

    /// How many files were given, of those that are not finished.
    int all() {
        return adding.running().size();
    }

    boolean isReading() {
        return adding.running().isReading();
    }

    /// Stops adding files; the next window goes on.
    void stop() {
        adding.running().stop();
    }

    /// Stops adding files for good.
    void forget() {
        adding.running().forget();
    }

    /// Goes on with what was stopped.
    void resume() {
        adding.running().takeStopped().forEach(adding::resume);
    }

    /// Goes on with what an earlier window has not finished, and offers it in one line if that was
    /// not agreed.
    void offer(List<ImportList> lists) {
        for (ImportList list : lists) {
            int left = list.remaining().size();
            if (list.isWanted()) {
                toasts.showInfo(Messages.of("ui.import.going-on", left));
                adding.resume(list);
            } else {
                offer(list, left);
            }
        }
    }

    private void offer(ImportList list, int left) {
        String id = "import-" + list.hashCode();
        banner.show(new Notice(
                id,
                Notice.Weight.HINT,
                Messages.of("ui.import.interrupted", left, list.size()),
                List.of(
                        new Notice.Choice("ui.import.go-on", () -> {
                            banner.remove(id);
                            adding.resume(list);
                        }),
                        new Notice.Choice("ui.import.drop", () -> {
                            banner.remove(id);
                            list.forget();
                        })),
                true));
    }

    /// Shows what became of the files that were added last.
    void showLastReport() {
        results.showLastReport();
    }

    void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.of("ui.choose-files"));
        List<File> files = chooser.showOpenMultipleDialog(window.get());
        if (files != null) {
            add(paths(files));
        }
    }

    /// Asks for the file of a new edition of a source.
    void chooseEdition(Source source) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.of("ui.choose-edition", source.title()));
        File file = chooser.showOpenDialog(window.get());
        if (file != null) {
            update(source.id(), file.toPath());
        }
    }

    /// A single file dropped on a source becomes its next edition; anything else is added.
    void drop(Source on, List<Path> paths) {
        if (paths.size() == 1 && Files.isRegularFile(paths.getFirst())) {
            update(on.id(), paths.getFirst());
        } else {
            add(paths);
        }
    }

    /// Adds the files on the clipboard.
    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            add(paths(clipboard.getFiles()));
        } else {
            toasts.showInfo(Messages.of("ui.paste.nothing"));
        }
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }
}
