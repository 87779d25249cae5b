package glossator.ui.dialogs;

import glossator.document.Metadata;
import glossator.exchange.ExportChoices;
import glossator.exchange.ExportFile;
import glossator.exchange.Exporter;
import glossator.exchange.Exporters;
import glossator.exchange.LossReport;
import glossator.exchange.copy.NativeExporter;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.CitationChoice;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.Exporting;
import glossator.ui.session.Session;
import glossator.wording.Citation;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks what to export, in which format, and which notes are to leave the house; says what that
/// comes to, writes it, and reports what was written. The last choice is remembered for each
/// source.
public final class ExportDialog {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 560;

    private final Overlay overlay;
    private final Session session;
    private final Exporting exporting;
    private final ListView<Exporter> kinds = new ListView<>();
    private final RadioButton one = new RadioButton();
    private final RadioButton all = new RadioButton(Messages.of("ui.export.all"));
    private final SelectionForm leaving = new SelectionForm(this::count);
    private final CopyStyleForm style = new CopyStyleForm();
    private final CitationChoice citation;
    private final CitationExample example;
    private final VBox citing;
    private final Label preview = new Label();
    private final Label details = Widgets.sentence("");
    private final Button again = Widgets.button("ui.export.same-place", this::writeAgain);
    private final Chooser chooser;
    private @Nullable Consumer<Path> open;
    private @Nullable Consumer<Path> reveal;
    private List<Source> these = List.of();
    private LastExport last = LastExport.NONE;
    private List<Source> offered = List.of();

    /// Asks for a target, given the suggested name and the file extension; empty if none was
    /// chosen.
    interface Chooser {
        Optional<Path> choose(String name, String ending);

        /// Asks for a folder for several copies.
        default Optional<Path> chooseFolder() {
            return Optional.empty();
        }
    }

    public ExportDialog(Overlay overlay, Session session, Window window) {
        this(overlay, session, new Chooser() {
            @Override
            public Optional<Path> choose(String name, String ending) {
                return ask(window, session, name, ending);
            }

            @Override
            public Optional<Path> chooseFolder() {
                return askFolder(window, session);
            }
        });
    }

    ExportDialog(Overlay overlay, Session session, Chooser chooser) {
        this.overlay = overlay;
        this.session = session;
        this.chooser = chooser;
        exporting = new Exporting(session);
        citation = new CitationChoice(session);
        example = new CitationExample(session);
        citing = new VBox(4, citation, example);
        session.settings().citationStyleProperty().subscribe(_ -> showCitation());
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
        one.selectedProperty().subscribe(this::count);
        preview.setWrapText(true);
        preview.setMinHeight(Label.USE_PREF_SIZE);
    }

    /// Sets the handler that shows an exported file in the user's file manager; without one there
    /// is no such button.
    public ExportDialog onReveal(Consumer<Path> handler) {
        reveal = handler;
        return this;
    }

    /// Sets the handler that opens an exported file with the program that the user has for it;
    /// without one there is no such button.
    public ExportDialog onOpen(Consumer<Path> handler) {
        open = handler;
        return this;
    }

    /// Opens with these sources, or with all if there are none.
    public void show(List<Source> of) {
        these = List.copyOf(of);
        offered = List.of();
        last = of.size() == 1
                ? LastExport.parse(session.settings().lastExport(of.getFirst().id()))
                : LastExport.NONE;
        one.setText(
                of.size() > 1
                        ? Messages.of("ui.export.these", of.size())
                        : Messages.of("ui.export.one", only().map(this::title).orElse("")));
        one.setDisable(of.isEmpty());
        one.setSelected(!of.isEmpty());
        all.setSelected(of.isEmpty());
        style.offer(last.choices().options());
        selectLastKind();
        fitKind();
        offerSamePlace();
        overlay.show(Messages.of("ui.export.title"), content(), kinds);
        count();
    }

    private String title(Source source) {
        return Widgets.toOneLine(source.title());
    }

    /// The one source that was asked for; empty if there are several, or none.
    private Optional<Source> only() {
        return these.size() == 1 ? Optional.of(these.getFirst()) : Optional.empty();
    }

    private void selectLastKind() {
        String name =
                last.kind().isEmpty() ? session.settings().exportKindProperty().get() : last.kind();
        kinds.getSelectionModel().selectFirst();
        kinds.getItems().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .ifPresent(kinds.getSelectionModel()::select);
    }

    private VBox content() {
        Button write = Widgets.button("ui.export.choose-place", this::choosePlace);
        write.setDefaultButton(true);
        write.disableProperty()
                .bind(kinds.getSelectionModel().selectedItemProperty().isNull());
        FlowPane what = new FlowPane(14, 6, one, all);
        what.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(
                10,
                kinds,
                what,
                citing,
                choices(),
                preview,
                details,
                Widgets.buttons(
                        Widgets.button("ui.cancel", overlay::hide),
                        Widgets.button("ui.export.rehearse", this::rehearse),
                        again,
                        write));
        VBox.setVgrow(kinds, Priority.SOMETIMES);
        content.getStyleClass().add("export");
        overlay.bindSize(content, WIDTH, HEIGHT);
        return content;
    }

    private TitledPane choices() {
        VBox forms = new VBox(12, leaving.node(), style.node());
        ScrollPane scroll = new ScrollPane(forms);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "dialog-scroll");
        TitledPane pane = new TitledPane(Messages.of("ui.export.leaving"), scroll);
        pane.setAnimated(false);
        pane.setExpanded(!last.choices().equals(ExportChoices.USUAL));
        pane.setMinHeight(34);
        pane.expandedProperty().subscribe(this::makeRoom);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    /// For the choices, when they are shown.
    private void makeRoom(boolean shown) {
        kinds.getStyleClass().remove("low");
        if (shown) {
            kinds.getStyleClass().add("low");
        }
    }

    private void fitKind() {
        Exporter kind = kinds.getSelectionModel().getSelectedItem();
        style.fit(kind, only().orElse(null));
        boolean cites = kind != null && kind.cites();
        citing.setVisible(cites);
        citing.setManaged(cites);
        showCitation();
        count();
    }

    private void showCitation() {
        example.show(
                session.settings().citationStyleProperty().get(),
                only().map(Citation::described).orElse(Metadata.NONE));
    }

    private void offerSamePlace() {
        Path place = last.place();
        again.setVisible(false);
        again.setManaged(false);
        if (place != null) {
            exporting.mayReplace(place, may -> {
                again.setVisible(may);
                again.setManaged(may);
            });
        }
    }

    private List<Source> sources() {
        return one.isSelected() && !these.isEmpty() ? these : List.copyOf(session.sources());
    }

    private ExportChoices chosen() {
        return new ExportChoices(leaving.selection(), leaving.pseudonyms(), style.options());
    }

    /// Says what would leave; the first time, also offers what can be chosen from.
    private void count() {
        List<Source> sources = sources();
        if (!overlay.isShown() || sources.isEmpty()) {
            return;
        }
        boolean first = !offered.equals(sources);
        exporting.count(sources, first ? last.choices() : chosen(), counted -> {
            if (first) {
                offered = sources;
                leaving.offer(counted.documents(), last.choices());
            }
            Exporter kind = kinds.getSelectionModel().getSelectedItem();
            boolean isNative = kind != null && kind.name().equals(NativeExporter.NAME);
            preview.setText(PreviewWording.sentence(counted.preview(), isNative));
            details.setText(PreviewWording.details(counted.preview()));
            leaving.showLocked(
                    counted.preview().leaving() == 0 ? counted.preview().privates() : 0);
        });
    }

    private Optional<Exporter> kind() {
        return Optional.ofNullable(kinds.getSelectionModel().getSelectedItem())
                .filter(kind -> !sources().isEmpty());
    }

    private void choosePlace() {
        kind().ifPresent(kind -> {
            session.settings().exportKindProperty().set(kind.name());
            List<Source> sources = sources();
            if (kind.isCopy() && sources.size() > 1) {
                chooser.chooseFolder().ifPresent(folder -> writeCopies(kind, sources, folder));
            } else {
                chooser.choose(name(kind, sources), ending(kind, sources))
                        .ifPresent(place -> write(kind, sources, place));
            }
        });
    }

    private void writeAgain() {
        Path place = last.place();
        if (place != null) {
            kind().ifPresent(kind -> write(kind, sources(), place));
        }
    }

    private static String name(Exporter kind, List<Source> sources) {
        return sources.size() == 1
                ? ExportFile.suggestName(
                        kind,
                        sources.getFirst().title(),
                        sources.getFirst().fileName(),
                        sources.getFirst().format())
                : ExportFile.suggestName(kind);
    }

    private static String ending(Exporter kind, List<Source> sources) {
        return sources.isEmpty()
                ? kind.extension()
                : kind.extensionFor(
                        sources.getFirst().fileName(), sources.getFirst().format());
    }

    private ExportRun run(Exporter kind, List<Source> sources) {
        return new ExportRun(overlay, session, exporting, kind, sources, chosen());
    }

    private void rehearse() {
        kind().ifPresent(kind -> run(kind, sources())
                .rehearse(report -> new ReportDialog(overlay, null)
                        .onAgain("ui.export.back", () -> show(these))
                        .showRehearsal(report)));
    }

    private void writeCopies(Exporter kind, List<Source> sources, Path folder) {
        run(kind, sources).writeCopies(folder, report -> report(report, folder));
    }

    private void write(Exporter kind, List<Source> sources, Path place) {
        if (sources.size() == 1) {
            var now = new LastExport(kind.name(), place, chosen());
            session.settings().rememberExport(sources.getFirst().id(), now.text());
        }
        run(kind, sources).write(place, report -> report(report, place));
    }

    private void report(LossReport report, Path place) {
        new ReportDialog(overlay, reveal)
                .onOpen(open)
                .onAgain("ui.export.again", () -> show(these))
                .show(report, place);
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

    private static Optional<Path> askFolder(Window window, Session session) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.of("ui.export.folder"));
        File before = session.settings().exportFolderProperty().get().toFile();
        if (before.isDirectory()) {
            chooser.setInitialDirectory(before);
        }
        Optional<Path> chosen = Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
        chosen.ifPresent(session.settings().exportFolderProperty()::set);
        return chosen;
    }
}
