package glossator.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;
import glossator.library.Source;
import glossator.ui.control.Toasts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Details, edited in the window, citation styles, and bibliographies.
class DetailsIT {
    @TempDir
    private Path folder;

    private DialogFixture desk;
    private Source source;

    @BeforeEach
    void open() throws Exception {
        desk = new DialogFixture(folder.resolve("library"));
        var details = Details.NONE.withKind("book").with(DetailField.ISBN, "978-0-226-02598-8");
        Metadata said = new Metadata(
                "The Human Condition",
                List.of(new Contributor(Contributor.Role.AUTHOR, "Arendt", "Hannah")),
                "University of Chicago Press",
                "1958",
                "",
                "en",
                details);
        source = desk.add("file.html", "html", DialogFixture.document(said, 2));
    }

    @AfterEach
    void close() throws Exception {
        assertEquals(List.of(), desk.failures);
        desk.close();
    }

    private TextInputControl field(String name) {
        return desk.robot
                .lookup((Node n) ->
                        n instanceof TextInputControl && name.equals(n.getAccessibleText()))
                .queryAs(TextInputControl.class);
    }

    private void write(String name, String text) {
        desk.run(() -> field(name).setText(text));
    }

    private void press(String name) {
        desk.run(() -> desk.robot
                .lookup((Node n) -> n instanceof Button b && name.equals(b.getText()))
                .queryButton()
                .fire());
    }

    private boolean sees(String text) {
        return desk.onFx(() -> desk.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(n ->
                        n instanceof Label l && n.isVisible() && l.getText().contains(text)));
    }

    private void show() {
        desk.run(() -> new DetailsDialog(desk.overlay, desk.session).show(List.of(source)));
        desk.until(() -> desk.overlay.isShown() && sees("SHA-256"));
    }

    private Metadata stored() {
        return desk.library.source(source.id()).metadata();
    }

    @Test
    void detailsAreEditedCheckedStoredAndUndone() {
        show();
        desk.pictures("details-form");
        write("ISBN", "978-0-226-02598-9");
        desk.until(() -> sees("check digit"));
        write("Place", "Chicago");
        press("Add a person");
        desk.run(() -> {
            var names = desk.robot
                    .lookup((Node n) -> "Family name or body".equals(n.getAccessibleText()))
                    .queryAllAs(TextInputControl.class);
            List.copyOf(names).getLast().setText("Canovan");
        });
        press("Save details");
        desk.until(() -> !desk.overlay.isShown());
        assertEquals("Chicago", stored().details().get(DetailField.PLACE));
        assertEquals(
                List.of("Arendt", "Canovan"),
                stored().contributors().stream().map(Contributor::family).toList());
        desk.run(() -> desk.session.undoing().undoAnywhere());
        desk.until(() -> stored().details().get(DetailField.PLACE).isEmpty());
    }

    @Test
    void whatAnotherWindowHasChangedMeanwhileIsShownAndMerged() {
        show();
        desk.library.describeSource(
                source.id(),
                m -> m.withTitle("Changed elsewhere")
                        .withDetails(m.details().with(DetailField.EDITION, "2")));
        write("Title", "Changed here");
        press("Save details");
        desk.until(() -> sees("Changed elsewhere"));
        assertEquals("Changed elsewhere", stored().title());
        desk.picture("details-conflict");
        press("Save details");
        desk.until(() -> !desk.overlay.isShown());
        assertEquals("Changed here", stored().title());
        assertEquals("2", stored().details().get(DetailField.EDITION));
    }

    @Test
    void anotherKindBringsItsFieldsToTheFront() {
        show();
        desk.run(() -> desk.robot
                .lookup((Node n) -> n instanceof ComboBox<?> c && "book".equals(c.getValue()))
                .<ComboBox<?>>query()
                .setValue(null));
        desk.until(() -> desk.onFx(() -> field("Published in").isVisible()));
        desk.robot.push(KeyCode.ESCAPE);
        desk.until(() -> !desk.overlay.isShown());
    }

    @Test
    void aStyleIsChosenWithItsExample() {
        desk.open(source);
        desk.run(() -> new CitationStyleDialog(desk.overlay, desk.session).show());
        desk.until(() -> desk.overlay.isShown());
        desk.run(() -> desk.robot
                .lookup(".overlay-dialog .list-view")
                .queryAs(ListView.class)
                .getSelectionModel()
                .select(1));
        desk.until(() -> sees("Arendt, H. (1958)"));
        desk.pictures("citation-style");
        press("Use this style");
        desk.until(() ->
                "apa".equals(desk.session.settings().citationStyleProperty().get()));
    }

    @Test
    void aBibliographyIsShownBeforeItIsTakenOver() throws Exception {
        Path bib = Files.writeString(folder.resolve("x.bib"), """
                @book{a, title = {The Human Condition}, year = 1958, address = {Chicago}}
                @book{b, title = {Not here at all}, year = 1900}
                @book{c, title = {Broken""");
        desk.run(() -> new BibliographyDialog(
                        desk.overlay, desk.session, new Toasts(desk.session.tasks()), _ -> {})
                .show(bib));
        desk.until(() -> desk.overlay.isShown());
        desk.until(() -> sees("2 entries"));
        desk.pictures("bibliography");
        press("Take over");
        desk.until(() -> stored().details().get(DetailField.PLACE).equals("Chicago"));
        assertTrue(stored().details().get(DetailField.CITATION_KEY).equals("a"));
    }
}
