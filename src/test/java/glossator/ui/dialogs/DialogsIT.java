package glossator.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Reply;
import glossator.annotation.Tag;
import glossator.annotation.TagChanges;
import glossator.document.Metadata;
import glossator.exchange.Exporter;
import glossator.exchange.Exporters;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Action;
import glossator.ui.session.OpenSource;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

class DialogsIT {
    @TempDir
    Path folder;

    private DialogFixture desk;

    @BeforeEach
    void openDesk() throws Exception {
        desk = new DialogFixture(folder.resolve("library"));
    }

    @AfterEach
    void closeDesk() throws Exception {
        assertEquals(List.of(), desk.failures);
        desk.close();
    }

    private void show(Runnable dialog) {
        desk.run(dialog);
        desk.until(desk.overlay::isShown);
        desk.until(() -> !desk.behind.isFocused());
        fits();
    }

    /// Every dialog fits into a window of 1000 by 700.
    private void fits() {
        Node dialog = desk.robot.lookup(".overlay-dialog").query();
        desk.untilStill(dialog);
        var bounds = desk.onFx(() -> dialog.localToScene(dialog.getBoundsInLocal()));
        assertTrue(bounds.getMinX() >= -30 && bounds.getMaxX() <= 1030, bounds.toString());
        var layout = desk.onFx(() -> dialog.localToScene(dialog.getLayoutBounds()));
        assertTrue(layout.getMinY() >= 0 && layout.getMaxY() <= 700, layout.toString());
    }

    private void escapeCloses() {
        desk.robot.push(KeyCode.ESCAPE);
        desk.until(() -> !desk.overlay.isShown());
        assertEquals(desk.behind, desk.focus());
    }

    private Button button(String text) {
        return desk.robot
                .lookup((Node n) -> n instanceof Button b && text.equals(b.getText()))
                .queryButton();
    }

    private boolean sees(String text) {
        return desk.onFx(() -> desk.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(n -> n instanceof Label l && l.getText().contains(text)));
    }

    private ListView<?> list() {
        return desk.robot.lookup(".overlay-dialog .list-view").queryAs(ListView.class);
    }

    private OpenSource book() {
        return desk.open(desk.add("A book of foxes"));
    }

    // The palette

    private List<Action> actions(List<String> run) {
        var enabled = new SimpleBooleanProperty(true);
        var disabled = new SimpleBooleanProperty(false);
        var all = new ArrayList<Action>();
        String[][] given = {
            {"file", "open", "Shortcut+O"},
            {"file", "export", "Shortcut+E"},
            {"file", "trash", "Shortcut+Shift+T"},
            {"file", "settings", "Shortcut+Comma"},
            {"edit", "undo", "Shortcut+Z"},
            {"edit", "redo", "Shortcut+Shift+Z"},
            {"edit", "find", "Shortcut+F"},
            {"edit", "copy", "Shortcut+C"},
            {"mark", "highlight", "H"},
            {"mark", "underline", "U"},
            {"mark", "note", "N"},
            {"mark", "tag", "T"},
            {"go", "palette", "Shortcut+K"},
            {"go", "back", "Alt+Left"},
            {"go", "next-tab", "Shortcut+Tab"},
            {"view", "larger", "Shortcut+Plus"},
            {"view", "smaller", "Shortcut+Minus"},
            {"help", "keys", "F1"},
        };
        for (String[] a : given) {
            all.add(new Action(
                    a[1],
                    a[0],
                    KeyCombination.keyCombination(a[2]),
                    Action.Scope.ANYWHERE,
                    a[1].equals("redo") ? disabled : enabled,
                    new SimpleStringProperty(Messages.of("ui.action." + a[1])),
                    a[1].equals("undo") || a[1].equals("redo"),
                    () -> run.add(a[1])));
        }
        return all;
    }

    @Test
    void thePaletteRunsWhatAFewLettersMean() {
        List<String> run = new ArrayList<>();
        CommandPalette palette = new CommandPalette(
                desk.overlay,
                actions(run),
                () -> List.of(new CommandPalette.Entry(
                        "Open: War and Peace, or a title that is so long"
                                + " that it can hardly fit in the row at all",
                        "source",
                        () -> run.add("war"))));
        List<String> kept = new ArrayList<>();
        palette.onRun(recent -> {
            kept.clear();
            kept.addAll(recent);
        });
        show(palette::show);
        desk.pictures("palette");
        desk.robot.write("cmd pal");
        desk.settle();
        desk.picture("palette-typed");
        desk.robot.push(KeyCode.ENTER);
        desk.until(() -> run.equals(List.of("palette")));
        assertFalse(desk.onFx(desk.overlay::isShown));
        assertEquals(desk.behind, desk.focus());

        show(palette::show);
        desk.robot.write("peace").push(KeyCode.ENTER);
        desk.until(() -> run.equals(List.of("palette", "war")));

        // What was run last comes first; Down and Up go round.
        show(palette::show);
        desk.robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        desk.until(() -> run.equals(List.of("palette", "war", "palette")));
        assertEquals("palette", palette.recent().getFirst());
        assertEquals(palette.recent(), kept);

        // What cannot be done now is shown last and not run.
        show(palette::show);
        desk.robot.write("redo").push(KeyCode.ENTER);
        desk.settle();
        assertEquals(3, run.size());
        desk.picture("palette-disabled");
        desk.robot.push(KeyCode.SHORTCUT, KeyCode.A).write("qqqq");
        desk.settle();
        desk.until(() -> sees("No matches"));
        escapeCloses();
    }

    @Test
    void anActionOfThePaletteMayShowAnotherDialog() {
        var all = new ArrayList<>(actions(new ArrayList<>()));
        ShortcutsDialog shortcuts = new ShortcutsDialog(desk.overlay, all);
        all.add(new Action(
                "codes",
                "help",
                null,
                Action.Scope.ANYWHERE,
                new SimpleBooleanProperty(true),
                new SimpleStringProperty(Messages.of("ui.action.codes")),
                false,
                shortcuts::show));
        show(() -> new CommandPalette(desk.overlay, all).show());
        desk.robot.write("tags").push(KeyCode.ENTER);
        desk.until(() -> desk.overlay.isShown());
        desk.until(() -> sees("Keyboard shortcuts"));
        escapeCloses();
    }

    @Test
    void theShortcutsStandInTheirGroups() {
        show(() -> new ShortcutsDialog(desk.overlay, actions(new ArrayList<>())).show());
        desk.until(() -> sees("Highlight") && sees("Ctrl+K") && sees("File") && !sees("_File"));
        desk.pictures("shortcuts");
        escapeCloses();
    }

    @Test
    void manyShortcutsScroll() {
        var many = new ArrayList<Action>();
        for (int i = 0; i < 9; i++) {
            many.addAll(actions(new ArrayList<>()));
        }
        show(() -> new ShortcutsDialog(desk.overlay, many).show());
        desk.picture("shortcuts-many");
        escapeCloses();
    }

    // Trash and history

    @Test
    void theTrashGivesBackNotesAndSources() {
        OpenSource book = book();
        Annotation fox = desk.mark(book, 14, 29, Color.RED, "A *fox*, quick and brown");
        Annotation dog = desk.mark(book, 30, 60, Color.BLUE, "");
        Source other = desk.add("Another book with a very long title indeed, " + "so ".repeat(60));
        desk.run(() -> desk.session.annotating().delete(fox));
        desk.run(() -> desk.session.annotating().delete(dog));
        desk.run(() -> desk.session.arranging().remove(List.of(other.id())));
        desk.until(() -> desk.library.removedSources().size() == 1);
        show(() -> new TrashDialog(desk.overlay, desk.session).show());
        desk.until(() -> sees("A *fox*"));
        desk.pictures("trash-notes");
        desk.robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        desk.robot.push(KeyCode.END).push(KeyCode.ENTER);
        desk.until(() -> book.placements().size() == 1);
        assertEquals(fox.id(), book.placements().all().getFirst().id());
        desk.until(() -> list().getItems().size() == 1);
        desk.robot.clickOn("Sources (1)");
        desk.settle();
        desk.pictures("trash-sources");
        desk.robot.clickOn(button("Restore"));
        desk.until(() -> desk.session.sources().size() == 2);
        desk.until(() -> list().getItems().isEmpty());
        desk.until(() -> sees("No removed sources"));
        desk.picture("trash-empty");
        escapeCloses();
    }

    @Test
    void theTrashGivesBackReplies() {
        OpenSource book = book();
        Annotation fox = desk.mark(book, 14, 29, Color.RED, "A quick fox");
        Reply reply = desk.onFx(
                () -> desk.session.annotating().makeReply(fox, null).withText("Is it *quick*?"));
        desk.run(() -> desk.session.annotating().apply(new Change.OfReply(null, reply)));
        desk.until(() -> book.threads().all().size() == 1);
        desk.run(() -> desk.session.annotating().delete(reply));
        desk.until(() -> book.threads().all().isEmpty());
        desk.until(() -> desk.library.deletedReplies().size() == 1);
        show(() -> new TrashDialog(desk.overlay, desk.session).show());
        desk.settle();
        desk.robot.clickOn("Replies (1)");
        desk.until(() -> sees("to A quick fox"));
        desk.pictures("trash-replies");
        desk.robot.clickOn(button("Restore"));
        desk.until(() -> book.threads().all().size() == 1);
        desk.until(() -> sees("No deleted replies"));
        escapeCloses();
    }

    @Test
    void aNoteComesBackTogetherWithItsRemovedSource() {
        OpenSource book = book();
        Annotation fox = desk.mark(book, 14, 29, Color.RED, "");
        desk.run(() -> desk.session.annotating().delete(fox));
        desk.run(() -> desk.session.arranging().remove(List.of(book.source().id())));
        show(() -> new TrashDialog(desk.overlay, desk.session).show());
        desk.until(() -> sees("will be restored with it"));
        desk.robot.clickOn(button("Restore"));
        desk.until(() -> desk.session.sources().size() == 1);
        desk.until(() -> desk.library.annotations(book.id()).size() == 1);
        escapeCloses();
    }

    @Test
    void theHistoryTellsEachStepNewestFirst() {
        OpenSource book = book();
        Annotation fox = desk.mark(book, 14, 29, Color.RED, "old words");
        desk.run(() -> desk.session.annotating().edit(fox, a -> a.withColor(Color.GREEN)));
        desk.run(() -> desk.session.annotating().edit(fox, a -> a.withNote("new words, שלום 🦊")));
        desk.run(() -> desk.session.annotating().addTag(fox, "animals/red"));
        desk.until(() -> book.placements().all().getFirst().annotation().tags().size() == 1);
        HistoryDialog dialog = desk.onFx(() -> new HistoryDialog(desk.overlay, desk.session));
        show(dialog::show);
        desk.until(() -> sees("from red to green"));
        desk.until(() ->
                sees("Before: old words") && sees("to: new words") && sees("Note: old words"));
        desk.until(() -> sees("Ada Reader"));
        desk.pictures("history");
        int before = desk.onFx(() -> list().getItems().size());
        desk.robot.clickOn(button("Undo last change"));
        desk.until(() -> list().getItems().size() == before + 1);
        desk.until(() -> sees("Undid"));
        desk.picture("history-undone");
        escapeCloses();
        show(() -> dialog.show(fox));
        desk.until(() -> sees("from red to green"));
        desk.picture("history-one");
        escapeCloses();
    }

    @Test
    void aSourceWithoutHistorySaysSo() {
        book();
        show(() -> new HistoryDialog(desk.overlay, desk.session).show());
        desk.until(() -> sees("No changes yet"));
        desk.picture("history-empty");
        escapeCloses();
    }

    @Test
    void aChangeInSeveralSourcesIsTakenBackForTheWholeLibrary() {
        OpenSource one = book();
        OpenSource two = desk.open(desk.add("A book of dogs"));
        Annotation fox = desk.mark(one, 14, 29, Color.RED, "");
        Annotation dog = desk.mark(two, 14, 29, Color.RED, "");
        desk.run(() -> desk.session
                .annotating()
                .apply(
                        List.of(
                                Change.edit(fox, fox.withColor(Color.BLUE)),
                                Change.edit(dog, dog.withColor(Color.BLUE))),
                        () -> {}));
        desk.until(() -> two.placements().all().getFirst().annotation().color() == Color.BLUE);
        show(() -> new HistoryDialog(desk.overlay, desk.session).show());
        desk.robot.clickOn("The whole library");
        desk.until(() -> list().getItems().size() == 3);
        desk.pictures("history-library");
        desk.robot.clickOn(button("Undo last change"));
        desk.until(() -> two.placements().all().getFirst().annotation().color() == Color.RED);
        desk.until(() -> one.placements().all().getFirst().annotation().color() == Color.RED);
        escapeCloses();
    }

    @Test
    void theHistoryOfTheLibraryIsThereWithNothingOpen() {
        book();
        desk.run(() -> desk.session.close(desk.session.current().orElseThrow()));
        show(() -> new HistoryDialog(desk.overlay, desk.session).show());
        desk.until(() -> sees("The whole library") && sees("No changes yet"));
        desk.picture("history-nothing-open");
        escapeCloses();
    }

    // Settings

    @Test
    void whatIsWrittenInTheSettingsIsKeptAlsoOnEscape() {
        show(() -> new SettingsDialog(
                        desk.overlay, desk.session, List.of(new Label("Appearance goes here")))
                .show());
        desk.pictures("settings");
        assertInstanceOf(TextField.class, desk.focus());
        desk.robot.push(KeyCode.SHORTCUT, KeyCode.A).write("Grace").push(KeyCode.TAB);
        desk.robot.write("claims");
        desk.picture("settings-typed");
        escapeCloses();
        desk.settle();
        assertEquals("Grace", desk.library.author());
        assertEquals("claims", desk.library.meanings().get(Color.YELLOW));
    }

    // The codebook

    private Tag tag(String path) {
        return desk.library.codebook().find(path).orElseThrow();
    }

    private Optional<Tag> found(String path) {
        return desk.library.codebook().find(path);
    }

    @SuppressWarnings("unchecked")
    private TreeView<Tag> tree() {
        return (TreeView<Tag>) desk.robot.lookup(".codes-tree").queryAs(TreeView.class);
    }

    private Node row(String name) {
        return desk.robot
                .lookup((Node n) -> n instanceof TreeCell<?> cell
                        && cell.isVisible()
                        && cell.getItem() instanceof Tag tag
                        && tag.name().equals(name))
                .query();
    }

    private void choose(String name) {
        desk.robot.clickOn(row(name));
        desk.settle();
    }

    @Test
    void theCodebookIsEditedInPlace() {
        OpenSource book = book();
        Annotation fox = desk.mark(book, 14, 29, Color.RED, "");
        Annotation dog = desk.mark(book, 30, 60, Color.BLUE, "");
        for (String path : List.of("animals/fox", "animals/dog", "rhetoric", "שלום", "animal")) {
            desk.run(() -> desk.session.annotating().addTag(fox, path));
        }
        desk.run(() -> desk.session.annotating().addTag(dog, "rhetoric"));
        desk.until(() ->
                book.placements().findAnnotation(dog.id()).orElseThrow().tags().size() == 1);
        show(() -> new CodebookDialog(desk.overlay, desk.session, _ -> {}).show());
        desk.until(() -> sees("This tag is on"));
        choose("rhetoric");
        desk.until(() -> sees("on 2 notes"));
        desk.pictures("codes");

        desk.robot.clickOn(named("Name")).push(KeyCode.SHORTCUT, KeyCode.A);
        desk.robot.write("Rhetoric of war").push(KeyCode.ENTER);
        desk.until(() -> found("Rhetoric of war").isPresent());
        desk.robot.clickOn(named("Description")).write("Big words.");
        desk.robot.clickOn(named("Purple"));
        desk.until(() -> tag("Rhetoric of war").color().equals(Color.PURPLE.hex()));
        assertEquals("Big words.", tag("Rhetoric of war").description());

        desk.robot.clickOn(named("Parent"));
        desk.robot.clickOn(desk.robot
                .lookup(".combo-box-popup .list-cell")
                .lookup((Node n) -> n instanceof javafx.scene.control.ListCell<?> c
                        && "animals/fox".equals(c.getText()))
                .<Node>query());
        desk.until(() -> found("animals/fox/Rhetoric of war").isPresent());

        // Its name is taken: it can be merged.
        choose("animal");
        desk.robot.clickOn(named("Name")).write("s").push(KeyCode.ENTER);
        desk.until(() -> sees("There is already a tag “animals” there"));
        desk.picture("codes-twin");
        desk.robot.clickOn(button("Merge into it"));
        UUID animals = tag("animals").id();
        desk.until(() -> found("animal").isEmpty());
        desk.until(() ->
                book.placements().findAnnotation(fox.id()).orElseThrow().tags().contains(animals));

        // Deleting takes it off the notes in the same step, and can be taken back here.
        choose("fox");
        desk.run(tree()::requestFocus);
        desk.robot.push(KeyCode.DELETE);
        desk.until(() -> found("animals/fox").isEmpty());
        assertTrue(found("animals/Rhetoric of war").isPresent());
        int tags =
                book.placements().findAnnotation(fox.id()).orElseThrow().tags().size();
        desk.robot.clickOn(button("Undo here"));
        desk.until(() -> found("animals/fox/Rhetoric of war").isPresent());
        desk.until(() ->
                book.placements().findAnnotation(fox.id()).orElseThrow().tags().size() == tags + 1);

        desk.robot.clickOn(button("New tag"));
        desk.until(() -> desk.focus() instanceof TextField f && f.getText().equals("New tag"));
        desk.robot.write("irony").push(KeyCode.ENTER);
        desk.until(() -> found("irony").isPresent());
        escapeCloses();
    }

    private Node named(String name) {
        return desk.robot
                .lookup((Node n) -> n.isVisible() && name.equals(n.getAccessibleText()))
                .query();
    }

    @Test
    void anEmptyCodebookSaysWhatToDo() {
        show(() -> new CodebookDialog(desk.overlay, desk.session, _ -> {}).show());
        desk.until(() -> sees("No tags yet"));
        desk.picture("codes-empty");
        escapeCloses();
    }

    // Links

    @Test
    void aLinkIsOpenedOnlyWhenThatIsChosen() {
        List<String> opened = new ArrayList<>();
        LinkQuestion question = new LinkQuestion(desk.overlay, opened::add);
        String address = "https://bank.example@xn--pple-43d.com/login?" + "x=1&".repeat(40);
        show(() -> question.show(address));
        assertEquals("Cancel", assertInstanceOf(Button.class, desk.focus()).getText());
        assertEquals(
                address, desk.robot.lookup(".address").queryAs(TextArea.class).getText());
        desk.pictures("link");
        desk.robot.push(KeyCode.ENTER);
        desk.until(() -> !desk.overlay.isShown());
        assertEquals(List.of(), opened);
        show(() -> question.show(address));
        desk.robot.clickOn(button("Copy address"));
        assertEquals(address, desk.onFx(() -> Clipboard.getSystemClipboard().getString()));
        desk.robot.clickOn(button("Open"));
        desk.until(() -> opened.equals(List.of(address)));
        show(() -> question.show("javascript:alert(1)"));
        assertTrue(desk.robot
                .lookup((Node n) -> n instanceof Button b && "Open".equals(b.getText()))
                .queryAll()
                .isEmpty());
        desk.picture("link-refused");
        escapeCloses();
    }

    // Export

    private ListView<Exporter> kinds() {
        @SuppressWarnings("unchecked")
        ListView<Exporter> kinds =
                (ListView<Exporter>) desk.robot.lookup(".export-kinds").queryAs(ListView.class);
        return kinds;
    }

    @Test
    void anExportIsWrittenAndReportedOn() throws Exception {
        OpenSource book = book();
        desk.mark(book, 14, 29, Color.RED, "A note");
        List<String> suggested = new ArrayList<>();
        List<Path> revealed = new ArrayList<>();
        Path target = folder.resolve("out.csv");
        ExportDialog dialog =
                desk.onFx(() -> new ExportDialog(desk.overlay, desk.session, (name, ending) -> {
                            suggested.add(name);
                            return Optional.of(target);
                        })
                        .onReveal(revealed::add));
        show(() -> dialog.show(desk.inFront()));
        desk.pictures("export");
        desk.run(() -> kinds().getSelectionModel().select(Exporters.byName("csv")));
        desk.robot.push(KeyCode.ENTER);
        desk.until(() -> sees("1 note was written"));
        fits();
        desk.pictures("report");
        assertEquals(List.of("A book of foxes - notes.csv"), suggested);
        assertTrue(Files.readString(target).contains("A note"));
        desk.robot.clickOn(button("Show in folder"));
        assertEquals(List.of(target), revealed);
        desk.robot.clickOn(button("Copy path"));
        assertEquals(
                target.toString(),
                desk.onFx(() -> Clipboard.getSystemClipboard().getString()));
        escapeCloses();
    }

    @Test
    void copiesOfSeveralGoIntoAFolderWithOneReport() {
        List<Source> two = List.of(desk.add("Alpha"), desk.add("Beta"));
        ExportDialog dialog = desk.onFx(() ->
                new ExportDialog(desk.overlay, desk.session, new ExportDialog.Chooser() {
                    @Override
                    public Optional<Path> choose(String name, String end) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Path> chooseFolder() {
                        return Optional.of(folder);
                    }
                }));
        show(() -> dialog.show(two));
        desk.run(() -> kinds().getSelectionModel().select(Exporters.byName("html")));
        desk.picture("export-several");
        desk.robot.clickOn("Choose location…");
        desk.until(() -> sees("2 copies were written, of 2 sources."));
        desk.picture("export-several-report");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.filter(f -> f.toString().endsWith(".html")).count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        escapeCloses();
    }

    // The others

    @Test
    void theNoteThatIsMeantIsPickedByKey() {
        OpenSource book = book();
        List<Annotation> marks = List.of(
                desk.mark(book, 14, 29, Color.RED, "A note with *words*"),
                desk.mark(book, 10, 60, Color.BLUE, ""),
                desk.mark(book, 10, 10, Color.GRAY, "Only a place"));
        List<Annotation> picked = new ArrayList<>();
        AnnotationPicker picker = new AnnotationPicker(desk.overlay);
        show(() -> picker.show(marks, desk.session, Optional.empty(), picked::add));
        desk.pictures("picker");
        desk.robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        desk.until(() -> picked.equals(List.of(marks.get(1))));
        show(() -> picker.show(marks, desk.session, Optional.empty(), picked::add));
        desk.robot.push(KeyCode.DIGIT3);
        desk.until(() -> picked.getLast().equals(marks.get(2)));
        show(() -> picker.show(marks, desk.session, Optional.empty(), picked::add));
        escapeCloses();
        assertEquals(2, picked.size());
    }

    @Test
    void allDetailsCanBeCopied() {
        Metadata said = Metadata.of(
                "A title", List.of("Ada", "Zoë"), "The Press", "2024", "https://x.org", "en");
        Source source = desk.add("file.html", "html", DialogFixture.document(said, 2));
        show(() -> new DetailsDialog(desk.overlay, desk.session).show(List.of(source)));
        desk.until(() -> sees("SHA-256"));
        desk.pictures("details");
        desk.robot.clickOn(button("Copy all"));
        String copied = desk.onFx(() -> Clipboard.getSystemClipboard().getString());
        String sha256 = desk.library.editions(source.id()).getFirst().sha256();
        assertTrue(copied.contains(sha256) && copied.contains("file.html"), copied);
        escapeCloses();
    }

    @Test
    void aRenamedSourceGetsTheTitleOfItsFileBack() {
        Source source = desk.add(
                "file.html",
                "html",
                DialogFixture.document(Metadata.NONE.withTitle("As it was"), 2));
        desk.run(() -> desk.session.arranging().rename(source.id(), "Another name"));
        desk.until(() -> desk.session.sources().getFirst().title().equals("Another name"));
        Source now = desk.session.sources().getFirst();
        desk.run(() -> new DetailsDialog(desk.overlay, desk.session).show(List.of(now)));
        desk.until(() -> desk.overlay.isShown());
        fits();
        desk.pictures("details-renamed");
        desk.robot.clickOn(button("Use the title in the file"));
        desk.until(() -> desk.session.sources().getFirst().title().equals("As it was"));
    }

    @Test
    void theKeyboardStaysInTheDialog() {
        show(() -> new SettingsDialog(desk.overlay, desk.session, List.of()).show());
        Node dialog = desk.robot.lookup(".overlay-dialog").query();
        for (int i = 0; i < 25; i++) {
            desk.robot.push(KeyCode.TAB);
            desk.settle();
            Node focus = desk.focus();
            boolean inside = false;
            for (Node n = focus; n != null; n = n.getParent()) {
                inside |= n.equals(dialog);
            }
            assertTrue(inside, "after " + i + " tabs the keyboard is in " + focus);
        }
        escapeCloses();
    }

    @Test
    void theChangesOfATagAreOneStep() {
        OpenSource book = book();
        Annotation fox = desk.mark(book, 14, 29, Color.RED, "");
        desk.run(() -> desk.session.annotating().addTag(fox, "a/b"));
        desk.until(() -> book.placements().all().getFirst().annotation().tags().size() == 1);
        Tag b = tag("a/b");
        List<Change> changes = TagChanges.changesToDelete(
                desk.library.codebook(),
                b,
                desk.library.annotations(book.id()),
                glossator.ui.session.Session.now());
        desk.run(() -> desk.session.annotating().apply(changes, () -> {}));
        desk.until(() -> found("a/b").isEmpty());
        assertEquals(2, desk.library.history(null, 1).getFirst().changes().size());
    }
}
