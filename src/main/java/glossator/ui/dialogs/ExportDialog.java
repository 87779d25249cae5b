package glossator.ui.dialogs;

import glossator.exchange.AnnotatedDocument;
import glossator.exchange.AreaPictures;
import glossator.exchange.DrawnAreas;
import glossator.exchange.ExportFile;
import glossator.exchange.Exporter;
import glossator.exchange.Exporters;
import glossator.exchange.FileNames;
import glossator.exchange.LossReport;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.Progress;
import glossator.ui.session.Session;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks what to export and in which format, writes it, and reports what could not be written.
public final class ExportDialog {
    private final Overlay overlay;
    private final Session session;
    private final ListView<Exporter> kinds = new ListView<>();
    private final RadioButton one = new RadioButton();
    private final RadioButton all = new RadioButton(Messages.of("ui.export.all"));
    private final Chooser chooser;
    private Consumer<Path> reveal = path -> {};
    private boolean canReveal;
    private @Nullable Source source;

    /// Asks for a target, given the suggested name and the file extension; empty if none was
    /// chosen.
    interface Chooser {
        Optional<Path> choose(String name, String ending);
    }

    public ExportDialog(Overlay overlay, Session session, Window window) {
        this(overlay, session, (name, ending) -> ask(window, session, name, ending));
    }

    ExportDialog(Overlay overlay, Session session, Chooser chooser) {
        this.overlay = overlay;
        this.session = session;
        this.chooser = chooser;
        kinds.getItems().setAll(Exporters.ALL);
        kinds.getStyleClass().addAll("plain-list", "export-kinds");
        kinds.setAccessibleText(Messages.of("ui.export.kind"));
        kinds.setCellFactory(list -> new ExportCell(this::choosePlace));
        kinds.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                choosePlace();
            }
        });
        ToggleGroup which = new ToggleGroup();
        which.getToggles().setAll(one, all);
        kinds.getSelectionModel().selectedItemProperty().subscribe(kind -> fitKind());
    }

    /// Sets the handler that shows an exported file in the user's file manager; without one there
    /// is no such button.
    public ExportDialog onReveal(Consumer<Path> handler) {
        reveal = handler;
        canReveal = true;
        return this;
    }

    /// Opens with the source in front.
    public void show() {
        show(session.current().map(o -> o.source()).orElse(null));
    }

    /// Opens with `of`, or with all sources if null.
    public void show(@Nullable Source of) {
        source = of;
        String title = of == null ? "" : Widgets.toOneLine(of.title());
        one.setText(Messages.of("ui.export.one", title));
        one.setDisable(of == null);
        one.setSelected(of != null);
        all.setSelected(of == null);
        String last = session.settings().exportKindProperty().get();
        kinds.getSelectionModel().selectFirst();
        kinds.getItems().stream()
                .filter(kind -> kind.name().equals(last))
                .findFirst()
                .ifPresent(kinds.getSelectionModel()::select);
        fitKind();
        Button write = Widgets.button("ui.export.choose-place", this::choosePlace);
        write.setDefaultButton(true);
        write.disableProperty()
                .bind(kinds.getSelectionModel().selectedItemProperty().isNull());
        VBox content = new VBox(
                12,
                Widgets.heading(Messages.of("ui.export.kind")),
                kinds,
                Widgets.heading(Messages.of("ui.export.what")),
                one,
                all,
                Widgets.buttons(Widgets.button("ui.cancel", overlay::hide), write));
        content.getStyleClass().add("export");
        overlay.show(Messages.of("ui.export.title"), content, kinds);
    }

    /// Only a single source can be exported as an annotated copy.
    private void fitKind() {
        Exporter kind = kinds.getSelectionModel().getSelectedItem();
        boolean copy = kind != null && kind.isCopy();
        all.setDisable(copy);
        if (copy && source != null) {
            one.setSelected(true);
        }
    }

    private void choosePlace() {
        Exporter kind = kinds.getSelectionModel().getSelectedItem();
        if (kind == null || (kind.isCopy() && source == null)) {
            return;
        }
        List<Source> sources = one.isSelected() && source != null
                ? List.of(source)
                : List.copyOf(session.sources());
        session.settings().exportKindProperty().set(kind.name());
        chooser.choose(name(kind, sources), kind.extension())
                .ifPresent(place -> write(kind, sources, place));
    }

    /// The same name as [ExportFile#suggestName], but without reading the sources.
    private static String name(Exporter kind, List<Source> sources) {
        String title = sources.size() == 1
                ? sources.getFirst().title()
                : Messages.of("exchange.file.many");
        String what = kind.isCopy() ? "exchange.file.copy" : "exchange.file.set";
        return FileNames.of(title, Messages.of(what) + '.' + kind.extension());
    }

    private void write(Exporter kind, List<Source> sources, Path place) {
        Library library = session.library();
        session.tasks()
                .run(
                        Messages.of("ui.export.writing", place.getFileName()),
                        progress -> {
                            List<AnnotatedDocument> works =
                                    works(library, sources, areas(), progress);
                            return progress.isCancelled()
                                    ? Optional.<LossReport>empty()
                                    : Optional.of(ExportFile.write(kind, works, library, place));
                        },
                        written -> written.ifPresent(report -> report(report, place)));
    }

    /// Fewer than requested if the task is cancelled.
    private static List<AnnotatedDocument> works(
            Library library, List<Source> sources, AreaPictures areas, Progress progress) {
        var works = new ArrayList<AnnotatedDocument>();
        for (Source each : sources) {
            if (progress.isCancelled()) {
                break;
            }
            progress.report(works.size(), sources.size(), Widgets.toOneLine(each.title()));
            works.add(work(library, each, areas));
        }
        return works;
    }

    private static AnnotatedDocument work(Library library, Source source, AreaPictures areas) {
        Source now = library.source(source.id());
        return AnnotatedDocument.of(library, now, library.editions(now.id()).getLast(), areas);
    }

    private AreaPictures areas() {
        return new DrawnAreas(session.sourceFiles()::drawPage);
    }

    private void report(LossReport report, Path place) {
        new ReportDialog(overlay, canReveal ? reveal : null).show(report, place);
    }

    /// Asks where to write an export called `name`.
    public static Optional<Path> ask(Window window, Session session, String name, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.of("ui.export.place"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("*." + ending, "*." + ending));
        File folder = session.settings().exportFolderProperty().get().toFile();
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showSaveDialog(window);
        if (chosen == null) {
            return Optional.empty();
        }
        if (chosen.getParentFile() != null) {
            session.settings().exportFolderProperty().set(chosen.getParentFile().toPath());
        }
        return Optional.of(chosen.toPath());
    }
}
