package glossator.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;
import glossator.library.Source;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The details of several sources, edited in one form.
class DetailsOfSeveralIT {
    @TempDir
    private Path folder;

    private DialogFixture desk;
    private List<Source> sources;
    private List<Metadata> before;

    @BeforeEach
    void open() throws Exception {
        desk = new DialogFixture(folder.resolve("library"));
        sources = List.of(
                letter("To Jaspers", "Arendt", "1951", "Chicago"),
                letter("To Heidegger", "Arendt", "1951", ""),
                letter("To Arendt", "Blücher", "1951", "Paris"));
        before = stored();
    }

    private Source letter(String title, String author, String year, String place) {
        Details details = Details.NONE
                .withKind(place.isEmpty() ? "" : "personal_communication")
                .with(DetailField.PLACE, place)
                .with(DetailField.ARCHIVE, "Library of Congress")
                .withOther(Map.of("Folder", title.substring(3)));
        Metadata said = new Metadata(
                title,
                List.of(new Contributor(Contributor.Role.AUTHOR, author, "")),
                "",
                year,
                "",
                "de",
                details);
        return desk.add(title + ".html", "html", DialogFixture.document(said, 1));
    }

    @AfterEach
    void close() throws Exception {
        assertEquals(List.of(), desk.failures);
        desk.close();
    }

    private List<Metadata> stored() {
        return sources.stream().map(s -> desk.library.source(s.id()).metadata()).toList();
    }

    private Stream<Metadata> changed(UnaryOperator<Metadata> change) {
        return before.stream().map(change);
    }

    private static Metadata with(Metadata metadata, DetailField field, String value) {
        return metadata.withDetails(metadata.details().with(field, value));
    }

    private TextInputControl field(String name) {
        return desk.robot
                .lookup((Node n) ->
                        n instanceof TextInputControl && name.equals(n.getAccessibleText()))
                .queryAs(TextInputControl.class);
    }

    private long fields(String name) {
        return desk.onFx(() -> desk
                .robot
                .lookup((Node n) ->
                        n instanceof TextInputControl && name.equals(n.getAccessibleText()))
                .queryAll()
                .stream()
                .count());
    }

    private void write(String name, String text) {
        desk.run(() -> field(name).setText(text));
    }

    private void press(String name) {
        desk.run(() -> desk.robot
                .lookup((Node n) -> n instanceof ButtonBase b
                        && (name.equals(b.getText()) || name.equals(b.getAccessibleText())))
                .<ButtonBase>query()
                .fire());
    }

    private boolean sees(String text) {
        return desk.onFx(() -> desk.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(n -> n instanceof Label l && l.getText().contains(text)));
    }

    private void show() {
        desk.run(() -> new DetailsDialog(desk.overlay, desk.session).show(sources));
        desk.until(() -> desk.overlay.isShown());
    }

    private void save() {
        press("Save details");
        desk.until(() -> !desk.overlay.isShown());
    }

    @Test
    void whatIsCommonIsShownAndOnlyWhatIsWrittenIsSetAsOneStep() {
        show();
        assertTrue(sees("Details of 3 sources"));
        assertEquals("1951", field("Date").getText());
        assertEquals("Library of Congress", field("Archive").getText());
        assertEquals("", field("Place").getText());
        assertTrue(field("Place").getPromptText().startsWith("different in the 3 sources"));
        assertEquals(0, fields("Title") + fields("DOI"));
        assertTrue(sees("citation key"));
        desk.pictures("details-of-several");
        write("Place", "New York");
        save();
        assertEquals(changed(m -> with(m, DetailField.PLACE, "New York")).toList(), stored());
        desk.run(() -> desk.session.undoing().undoAnywhere());
        desk.until(() -> stored().equals(before));
    }

    @Test
    void aCommonValueIsEmptiedAndOneThatDiffersIsClearedByItsButton() {
        show();
        write("Archive", "");
        write("Place", "Rome");
        press("Clear in all sources: place");
        assertEquals("", field("Place").getText());
        press("Clear in all sources: people");
        press("Clear in all sources: kind");
        desk.pictures("details-of-several-cleared");
        save();
        assertEquals(
                changed(m -> with(with(m, DetailField.PLACE, ""), DetailField.ARCHIVE, "")
                                .withContributors(List.of()))
                        .map(m -> m.withDetails(m.details().withKind("")))
                        .toList(),
                stored());
    }

    @Test
    void writingTakesClearingBackAndTheKindIsChosenForAll() {
        show();
        press("Clear in all sources: place");
        write("Place", "Rome");
        press("Clear in all sources: kind");
        press("Clear in all sources: kind");
        desk.run(() -> {
            ComboBox<String> kind = desk.robot
                    .lookup((Node n) -> "Kind".equals(n.getAccessibleText()))
                    .query();
            assertEquals(null, kind.getValue());
            kind.setValue("book");
        });
        save();
        assertEquals(
                changed(m -> with(m, DetailField.PLACE, "Rome"))
                        .map(m -> m.withDetails(m.details().withKind("book")))
                        .toList(),
                stored());
    }

    @Test
    void whatAnotherWindowHasChangedInOneOfThemIsShownBeforeAnyIsChanged() {
        show();
        desk.library.describeSource(
                sources.getLast().id(), m -> with(m, DetailField.PLACE, "Geneva"));
        write("Place", "Paris");
        press("Save details");
        desk.until(() -> sees("place of “To Arendt”: Geneva"));
        assertEquals("Chicago", stored().getFirst().details().get(DetailField.PLACE));
        desk.picture("details-of-several-conflict");
        save();
        assertEquals(changed(m -> with(m, DetailField.PLACE, "Paris")).toList(), stored());
    }

    private void resize(double width, double height) {
        desk.run(() -> {
            desk.scene().getWindow().setWidth(width);
            desk.scene().getWindow().setHeight(height);
        });
    }

    @Test
    void theFormFitsASmallWindow() {
        resize(700, 500);
        show();
        desk.picture("details-of-several-small");
        double right = desk.onFx(() ->
                field("Place").localToScene(field("Place").getBoundsInLocal()).getMaxX());
        assertTrue(right < 700, () -> "ends at " + right);
        resize(1000, 700); // the windows of later tests take the size over
    }
}
