package glossator.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.exchange.CopyDifference;
import glossator.exchange.CopyProof;
import glossator.exchange.Exporter;
import glossator.exchange.LossReport;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyRemainder;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.pdf.ProtectedPdfs;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.session.OpenSource;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The export window, with a real text file and its annotated copy, in a small window.
class ExportDialogIT {
    private static final String TEXT = "The ferryman saw it twice.\n\nNobody else had seen it.\n";

    @TempDir
    Path folder;

    private final List<Path> opened = new ArrayList<>();
    private final List<Path> revealed = new ArrayList<>();
    private final List<String> suggested = new ArrayList<>();
    private DialogFixture desk;
    private Path target;

    @BeforeEach
    void openDesk() throws Exception {
        desk = new DialogFixture(folder.resolve("library"));
        target = folder.resolve("log - annotated.txt");
        desk.run(() -> {
            desk.scene().getWindow().setWidth(700);
            desk.scene().getWindow().setHeight(500);
        });
    }

    @AfterEach
    void closeDesk() throws Exception {
        assertEquals(List.of(), desk.failures);
        desk.close();
    }

    /// Three notes: a red one, a green one with a tag, and a private one.
    private OpenSource log() throws IOException {
        Path file = Files.writeString(folder.resolve("log.txt"), TEXT);
        Source source = desk.library.add(file, Formats::read).source();
        UUID crew = desk.library.findOrMakeTag("people/crew");
        UUID secret = desk.library.findOrMakeTag("private");
        desk.run(desk.session::refreshSources);
        OpenSource open = desk.open(source);
        desk.mark(open, 4, 12, Color.RED, "Who is *he*?");
        tag(open, desk.mark(open, 20, 25, Color.GREEN, "Really?"), crew);
        tag(open, desk.mark(open, 27, 33, Color.RED, "My doubt."), secret);
        return open;
    }

    private void tag(OpenSource open, Annotation annotation, UUID tag) {
        desk.run(() -> desk.session
                .annotating()
                .apply(Change.edit(annotation, annotation.withTags(List.of(tag)))));
        desk.until(() -> open.placements()
                .findAnnotation(annotation.id())
                .filter(a -> a.tags().equals(List.of(tag)))
                .isPresent());
    }

    private ExportDialog dialog() {
        return desk.onFx(() -> new ExportDialog(desk.overlay, desk.session, (name, ending) -> {
                    suggested.add(name);
                    return Optional.of(target);
                })
                .onOpen(opened::add)
                .onReveal(revealed::add));
    }

    private void show(ExportDialog dialog) {
        desk.run(() -> dialog.show(desk.inFront()));
        desk.until(desk.overlay::isShown);
        fits();
    }

    private void fits() {
        Node dialog = desk.robot.lookup(".overlay-dialog").query();
        desk.untilStill(dialog);
        var layout = desk.onFx(() -> dialog.localToScene(dialog.getLayoutBounds()));
        double width = desk.onFx(() -> desk.scene().getWidth());
        double height = desk.onFx(() -> desk.scene().getHeight());
        assertTrue(layout.getMinX() >= 0 && layout.getMaxX() <= width, layout.toString());
        assertTrue(layout.getMinY() >= 0 && layout.getMaxY() <= height, layout.toString());
    }

    private boolean sees(String text) {
        return desk.onFx(() -> desk.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(n -> n instanceof Label l && l.getText().contains(text)));
    }

    private Button button(String text) {
        return desk.robot
                .lookup((Node n) ->
                        n instanceof Button b && b.isVisible() && text.equals(b.getText()))
                .queryButton();
    }

    private CheckBox box(String text) {
        return (CheckBox) desk.robot
                .lookup((Node n) -> n instanceof CheckBox b && text.equals(b.getText()))
                .query();
    }

    private ListView<Exporter> kinds() {
        @SuppressWarnings("unchecked")
        ListView<Exporter> kinds =
                (ListView<Exporter>) desk.robot.lookup(".export-kinds").queryAs(ListView.class);
        return kinds;
    }

    private void expand() {
        TitledPane pane = (TitledPane) desk.robot.lookup(".titled-pane").query();
        desk.run(() -> pane.setExpanded(true));
        desk.until(() -> !desk.robot.lookup(".leaving .check-box").queryAll().isEmpty());
    }

    @Test
    void theCopyIsWrittenProvenAndCanBeSentAgain() throws Exception {
        log();
        show(dialog());
        desk.until(() -> sees("2 notes will be exported"));
        assertTrue(sees("1 private note stays here."));
        assertEquals(
                "native",
                desk.onFx(() -> kinds().getSelectionModel().getSelectedItem().name()));
        desk.pictures("export-small");
        desk.robot.push(KeyCode.ENTER);
        desk.until(() -> sees("2 notes were written"));
        fits();
        desk.pictures("export-small-report");
        assertTrue(sees("2 of 2 notes are in their places"));
        assertTrue(sees("Every byte of the original"));
        assertEquals(List.of("log - annotated.txt"), suggested);
        assertEquals(2, Formats.read(SourceFile.read(target)).findings().size());
        desk.robot.clickOn(button("Open"));
        desk.robot.clickOn(button("Show in folder"));
        assertEquals(List.of(target), opened);
        assertEquals(List.of(target), revealed);
        desk.robot.clickOn(button("Send again…"));
        desk.until(() -> desk.robot.lookup("To the same place").tryQuery().isPresent());
        desk.until(() -> button("To the same place").isVisible());
        desk.robot.clickOn(button("To the same place"));
        desk.until(() -> sees("2 notes were written"));
    }

    @Test
    void whatLeavesIsChosenCountedAndRemembered() throws Exception {
        OpenSource log = log();
        show(dialog());
        desk.until(() -> sees("2 notes will be exported"));
        expand();
        fits();
        desk.pictures("export-small-choices");
        desk.run(() -> box("Red").setSelected(true));
        desk.until(() -> sees("1 note will be exported"));
        desk.run(() -> box("Private notes too").setSelected(true));
        desk.until(() -> sees("2 notes will be exported"));
        TextField name = (TextField) desk.robot
                .lookup((Node n) -> n instanceof TextField f
                        && "Another name for Ada Reader".equals(f.getAccessibleText()))
                .query();
        desk.run(() -> name.setText("P1"));
        desk.until(() -> sees("P1 2"));
        desk.run(() -> button("Choose location…").fire());
        desk.until(() -> sees("2 notes were written"));
        String copy = Files.readString(target);
        assertTrue(copy.contains("P1") && copy.contains("doubt"), copy);
        assertFalse(copy.contains("Ada Reader") || copy.contains("Really?"), copy);
        String words = desk.session.settings().lastExport(log.id());
        assertTrue(words.contains("color=red") && words.contains("pseudonym=Ada Reader=P1"), words);
        show(dialog());
        // That private notes were let go is not remembered.
        desk.until(() -> sees("1 note will be exported"));
    }

    @Test
    void whatWouldBeLostIsSaidBeforeAnythingIsWritten() throws Exception {
        log();
        show(dialog());
        desk.until(() -> sees("2 notes will be exported"));
        desk.robot.clickOn(button("Preview…"));
        desk.until(() -> sees("2 notes would be written."));
        assertFalse(Files.exists(target));
        desk.robot.clickOn(button("Back"));
        desk.until(() -> sees("2 notes will be exported"));
    }

    @Test
    void aFileThatCannotBeAnnotatedSaysWhyInOneSentence() throws Exception {
        OpenSource log = log();
        Files.writeString(desk.library.original(log.edition().id()), "\0\0\0 no text");
        show(dialog());
        desk.until(() -> sees("2 notes will be exported"));
        desk.robot.push(KeyCode.ENTER);
        desk.until(() -> sees("Not exported"));
        fits();
        assertFalse(Files.exists(target));
    }

    @Test
    void aSignedFileSaysThatATypesetCopyCanBeMadeInstead() throws Exception {
        OpenSource log = log();
        Files.write(desk.library.original(log.edition().id()), ProtectedPdfs.signed());
        show(dialog());
        desk.until(() -> sees("2 notes will be exported"));
        desk.robot.push(KeyCode.ENTER);
        String sentence = Messages.of("format.pdf.copy.signed", log.edition().fileName());
        desk.until(() -> sees(sentence));
        fits();
        assertFalse(Files.exists(target));
    }

    @Test
    void differencesAreShown() {
        var plan = new CopyPlan(new UUID(1, 2), "", List.of(), List.of(), CopyOptions.USUAL);
        var differences = List.of(
                new CopyDifference(
                        CopyDifference.Kind.RANGE, new UUID(1, 1), "the ferryman", false),
                new CopyDifference(CopyDifference.Kind.PART, null, "word/media/image1.png", false));
        ImportedDocument copy = Formats.read(new SourceFile(
                "a.txt", TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_8), null));
        var remainder = new CopyRemainder(
                12,
                List.of(new CopyRemainder.Part(
                        "word/document.xml", CopyRemainder.Change.INSERTED, true)));
        var proof = new CopyProof(plan, 3, 2, 1, 1, remainder, copy, differences);
        var report = new LossReport(
                3,
                List.of(new LossReport.Loss("One area is only described in words.", "Why.")),
                List.of("The signature does not hold for the copy."),
                proof);
        desk.run(() -> new ReportDialog(desk.overlay, revealed::add).show(report, target));
        desk.until(() -> sees("Exported, with differences"));
        fits();
        assertTrue(sees("The mark is not over its words: “the ferryman”"));
        desk.pictures("export-small-differences");
    }
}
