package glossator.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.ui.dialogs.DialogFixture;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

/// JavaFX 26 fails with an index out of bounds where it must wrap text from right to left.
class RtlWrappingIT {
    private static final String HEBREW =
            "שלום עולם: ספר קצר על דברים שונים, ועוד כמה מילים (1999) כדי שיהיה ארוך";
    private static final String PERSIAN =
            "“کتابی بلند دربارهٔ چیزهای بسیار” was added as a new edition of “notes.txt”.";

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

    private <T extends Labeled> T shown(T label) {
        desk.run(() -> RtlWrapping.of(label));
        desk.showAtLeft(session -> label, 170);
        return label;
    }

    private void standsWithin(Labeled label, double taken, String whole) {
        desk.until(() -> label.getText().contains("\n"));
        desk.settle();
        String text = desk.onFx(label::getText);
        assertEquals(whole, text.replace('\n', ' '));
        for (String line : text.split("\n", -1)) {
            Text probe = new Text(line);
            probe.setFont(label.getFont());
            double width = probe.getLayoutBounds().getWidth();
            assertTrue(width <= label.getWidth() - taken, line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, PERSIAN})
    void textFromRightToLeftIsBrokenBetweenItsWords(String text) {
        Label label = shown(desk.onFx(() -> new Label(text)));
        standsWithin(label, 0, text);
        int lines = label.getText().split("\n").length;
        desk.run(() -> label.setPrefWidth(420));
        desk.until(() -> label.getText().split("\n").length < lines);
        standsWithin(label, 0, text);
        desk.run(() -> label.setText("Short again"));
        assertEquals("Short again", label.getText());
    }

    @Test
    void aBoxToTickHasLessRoomForItsWords() {
        CheckBox box = shown(desk.onFx(() -> new CheckBox(HEBREW)));
        standsWithin(box, 20, HEBREW);
    }

    @Test
    void otherTextIsLeftToWrapByItself() {
        Label label = shown(desk.onFx(() -> new Label("A sentence that is long enough to wrap.")));
        assertEquals("A sentence that is long enough to wrap.", label.getText());
        assertTrue(label.isWrapText());
    }
}
