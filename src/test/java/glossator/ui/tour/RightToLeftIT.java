package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Range;
import glossator.ui.session.Typography;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What is painted as selected is what is selected, from right to left too: the painted words are
/// the measure, since each of them is a node of its own there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightToLeftIT {
    private static final double PIXELS = 2;

    private static final String PAGE = """
            # ספר קצר על דברים שונים ועוד כמה מילים (1999) כדי שיהיה ארוך

            كان يا ما كان في قديم الزمان رجل يقرأ كتابا كبيرا عن تاريخ المدينة وأهلها، ثم نام طويلا

            - פריט ראשון ברשימה עם הרבה מאוד מילים שאינן נכנסות בשורה אחת

            > ציטוט של מישהו שאמר דברים חכמים על ההיסטוריה של העיר

            English words first, then שלום עולם and more of them so that the line ends later

            מאמר about Glossator בתוך שורה ועוד another few letters כאן, ואז סוף
            """;

    @TempDir
    static java.nio.file.Path temp;

    private WindowFixture window;

    @BeforeAll
    void open() throws IOException {
        var file = temp.resolve("page.md");
        Files.writeString(file, PAGE);
        window = new WindowFixture(temp.resolve("library"), List.of(file));
    }

    @AfterAll
    void close() {
        window.close();
    }

    @BeforeEach
    void showAtStandardSize() {
        zoom(Typography.STANDARD.size());
        window.robot.run(() -> window.view().keyboard().requestFocus());
    }

    private void zoom(double size) {
        window.robot.run(() -> {
            var typography = window.app.session().settings().typographyProperty();
            typography.set(typography.get().withSize(size));
        });
        window.robot.run(() -> window.view().showAtTop(0));
        window.robot.settle();
        for (List<Word> before = List.of(); !words().equals(before); window.robot.settle()) {
            before = words();
        }
    }

    /// JavaFX fails at a right-to-left text whose first word has no room, and again at every
    /// picture.
    @Test
    void anAreaWithoutWidthIsLaidOutAllTheSame() {
        var area = (Region) window.robot.call(() -> window.view().keyboard());
        window.robot.run(() -> {
            for (double width : new double[] {0, 1, 20, 60}) {
                area.resize(width, area.getHeight());
                area.layout();
                area.getBoundsInParent();
            }
            Objects.requireNonNull(area.getParent()).requestLayout();
        });
        window.robot.settle();
        assertFalse(words().isEmpty());
    }

    /// A run of text as it is painted: where it is in the document and on screen.
    private record Word(String text, Range range, Bounds bounds) {
        Point2D middle() {
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        }
    }

    private List<Word> words() {
        return window.robot.call(() -> {
            var words = new ArrayList<Word>();
            for (Node node : window.app.scene().getRoot().lookupAll(".paragraph-text")) {
                addWords((TextFlow) node, words);
            }
            return words;
        });
    }

    private void addWords(TextFlow flow, List<Word> words) {
        List<Text> runs = flow.getChildren().stream()
                .filter(n -> n instanceof Text && n.isManaged())
                .map(n -> (Text) n)
                .toList();
        String whole = String.join("", runs.stream().map(Text::getText).toList());
        int at = window.source().document().text().indexOf(whole);
        for (Text run : runs) {
            Range range = new Range(at, at + run.getText().length());
            at = range.end();
            if (!run.getText().isBlank()) {
                words.add(
                        new Word(run.getText(), range, run.localToScreen(run.getBoundsInLocal())));
            }
        }
    }

    private Word word(String text) {
        return words().stream().filter(w -> w.text().equals(text)).findFirst().orElseThrow();
    }

    private Range selection() {
        return window.robot.call(() -> window.view().selectionProperty().get());
    }

    /// What is painted in paths of this class, on screen.
    private List<Path> paths(String styleClass) {
        return window.app.scene().getRoot().lookupAll(styleClass).stream()
                .map(n -> (Path) n)
                .filter(p -> !p.getElements().isEmpty())
                .toList();
    }

    private Bounds painted(String styleClass) {
        return window.robot.call(() -> paths(styleClass).stream()
                .map(p -> p.localToScreen(p.getBoundsInLocal()))
                .reduce(RightToLeftIT::union)
                .orElseThrow());
    }

    private boolean isPainted(String styleClass, Point2D onScreen) {
        return window.robot.call(() ->
                paths(styleClass).stream().anyMatch(p -> p.contains(p.screenToLocal(onScreen))));
    }

    private static Bounds union(Bounds one, Bounds other) {
        double x = Math.min(one.getMinX(), other.getMinX());
        double y = Math.min(one.getMinY(), other.getMinY());
        return new BoundingBox(
                x,
                y,
                Math.max(one.getMaxX(), other.getMaxX()) - x,
                Math.max(one.getMaxY(), other.getMaxY()) - y);
    }

    private static void liesOn(Bounds expected, Bounds actual, String what) {
        assertEquals(expected.getMinX(), actual.getMinX(), PIXELS, "left of " + what);
        assertEquals(expected.getMaxX(), actual.getMaxX(), PIXELS, "right of " + what);
        assertTrue(
                actual.getMinY() < expected.getCenterY()
                        && actual.getMaxY() > expected.getCenterY(),
                "line of " + what);
    }

    @ParameterizedTest
    @ValueSource(doubles = {9, 17, 48})
    void eachWordIsPaintedAsSelectedWhereItStands(double size) {
        zoom(size);
        List<Word> words = words();
        assertTrue(words.size() > 10, "too few words in view");
        for (Word word : words) {
            window.robot.run(() -> window.view().select(word.range()));
            window.robot.settle();
            liesOn(word.bounds(), painted(".main-selection"), word.text());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {12, 34})
    void aPressOnAWordPutsTheCaretIntoIt(double size) {
        zoom(size);
        for (Word word : words()) {
            if (word.bounds().getMaxY() > 800 || !Character.isLetter(word.text().charAt(0))) {
                continue;
            }
            press(word.middle(), 1);
            Range caret = selection();
            assertTrue(
                    word.range().start() <= caret.start()
                            && caret.end() <= word.range().end(),
                    word.text() + " " + word.range() + " got " + caret);
            Bounds painted = painted(".caret");
            assertTrue(
                    painted.getMinX() >= word.bounds().getMinX() - PIXELS
                            && painted.getMaxX() <= word.bounds().getMaxX() + PIXELS,
                    "caret in " + word.text());
        }
    }

    /// The so-manieth click in a row, however soon after the one before.
    private void press(Point2D onScreen, int clicks) {
        window.robot.run(() -> {
            Node area = window.view().keyboard();
            Point2D at = area.localToScene(area.screenToLocal(onScreen));
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                Event.fireEvent(area, pointer(type, at, onScreen, clicks));
            }
        });
        window.robot.settle();
    }

    private static MouseEvent pointer(
            EventType<MouseEvent> type, Point2D inScene, Point2D onScreen, int clicks) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                inScene.getX(),
                inScene.getY(),
                onScreen.getX(),
                onScreen.getY(),
                MouseButton.PRIMARY,
                clicks,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"קצר", "1999", "كتابا", "ראשון", "מישהו", "עולם", "Glossator", "another"})
    void aDoubleClickSelectsTheWordUnderThePointer(String text) {
        Word word = word(text);
        press(word.middle(), 1);
        press(word.middle(), 2);
        assertEquals(word.range(), selection());
        liesOn(word.bounds(), painted(".main-selection"), text);
    }

    @ParameterizedTest
    @CsvSource({
        "קצר,שונים",
        "ספר,מילים",
        "قديم,كبيرا",
        "عن,طويلا",
        "פריט,נכנסות",
        "שאמר,העיר",
        "words,עולם",
        "עולם,of",
        "about,שורה",
        "בתוך,כאן",
        "קצר,كتابا"
    })
    void whatIsDraggedOverIsWhatIsPaintedAndMarked(String first, String last) {
        Word from = word(first);
        Word to = word(last);
        window.robot.drag(start(from), end(to));
        Range selected = selection();
        assertEquals(new Range(from.range().start(), to.range().end()), selected);
        for (Word word : words()) {
            boolean in = selected.start() <= word.range().start()
                    && word.range().end() <= selected.end();
            assertEquals(in, isPainted(".main-selection", word.middle()), word.text());
        }
        window.robot.press(KeyCode.H);
        window.robot.waitUntil(
                "a mark", () -> !window.source().placements().all().isEmpty());
        window.robot.settle();
        for (Word word : words()) {
            boolean in = selected.start() <= word.range().start()
                    && word.range().end() <= selected.end();
            assertEquals(in, isPainted(".mark", word.middle()), "mark on " + word.text());
        }
        window.robot.press(KeyCode.CONTROL, KeyCode.Z);
        window.robot.waitUntil(
                "no mark", () -> window.source().placements().all().isEmpty());
    }

    private static boolean isLeftward(Word word) {
        return Character.getDirectionality(word.text().charAt(0))
                != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static Point2D start(Word word) {
        double x =
                isLeftward(word) ? word.bounds().getMaxX() - 1 : word.bounds().getMinX() + 1;
        return new Point2D(x, word.bounds().getCenterY());
    }

    private static Point2D end(Word word) {
        double x =
                isLeftward(word) ? word.bounds().getMinX() + 1 : word.bounds().getMaxX() - 1;
        return new Point2D(x, word.bounds().getCenterY());
    }

    @ParameterizedTest
    @ValueSource(strings = {"קצר", "ראשון", "מישהו"})
    void eachLetterIsPaintedAsSelectedWhereItStands(String text) {
        Word word = word(text);
        Text run = window.robot.call(() -> node(text));
        for (int i = 0; i < text.length(); i++) {
            Range letter = new Range(word.range().start() + i, word.range().start() + i + 1);
            window.robot.run(() -> window.view().select(letter));
            window.robot.settle();
            double right = word.bounds().getMaxX() - width(run, text.substring(0, i));
            double left = word.bounds().getMaxX() - width(run, text.substring(0, i + 1));
            Bounds painted = painted(".main-selection");
            assertEquals(right, painted.getMaxX(), PIXELS, text + " " + i);
            assertEquals(left, painted.getMinX(), PIXELS, text + " " + i);
        }
    }

    private Text node(String text) {
        return window.app.scene().getRoot().lookupAll(".text").stream()
                .filter(n -> n instanceof Text t && t.getText().equals(text) && t.isManaged())
                .map(n -> (Text) n)
                .filter(t -> t.getParent() instanceof TextFlow)
                .findFirst()
                .orElseThrow();
    }

    private double width(Text like, String letters) {
        return window.robot.call(() -> {
            Text probe = new Text(letters);
            probe.setFont(like.getFont());
            return letters.isEmpty() ? 0 : probe.getLayoutBounds().getWidth();
        });
    }

    @Test
    void theArrowKeysMoveToTheSideThatTheyShow() {
        Word word = word("קצר");
        press(start(word), 1);
        assertEquals(word.range().start(), selection().start());
        for (int i = 0; i < 3; i++) {
            window.robot.press(KeyCode.SHIFT, KeyCode.LEFT);
        }
        assertEquals(word.range(), selection());
        liesOn(word.bounds(), painted(".main-selection"), "three letters");
        window.robot.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals(new Range(word.range().start(), word.range().end() - 1), selection());
        Word left = word("English");
        press(start(left), 1);
        window.robot.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals(new Range(left.range().start(), left.range().start() + 1), selection());
    }

    @Test
    void upAndDownStayInTheirColumn() {
        Word word = word("قديم");
        press(word.middle(), 1);
        double column = painted(".caret").getCenterX();
        window.robot.press(KeyCode.DOWN);
        Bounds below = painted(".caret");
        assertTrue(below.getMinY() > word.bounds().getMinY() + 5, "one line down");
        assertEquals(column, below.getCenterX(), 20);
        window.robot.press(KeyCode.UP);
        assertEquals(column, painted(".caret").getCenterX(), 20);
        assertTrue(painted(".caret").getMinY() < below.getMinY() - 5, "one line up");
    }

    @Test
    void homeAndEndGoToTheEndsOfTheLine() {
        press(word("يقرأ").middle(), 1);
        window.robot.press(KeyCode.HOME);
        assertEquals(word("كان").range().start(), selection().start());
        List<Word> line = words().stream()
                .filter(w -> w.bounds().getMinY() == word("كان").bounds().getMinY())
                .toList();
        window.robot.press(KeyCode.END);
        assertEquals(line.getLast().range().end(), selection().start());
    }

    @Test
    void aClickOnAMarkChoosesIt() {
        Word word = word("ראשון");
        press(word.middle(), 1);
        press(word.middle(), 2);
        window.robot.press(KeyCode.H);
        window.robot.waitUntil("a mark", () -> window.source().placements().size() == 1);
        window.robot.press(KeyCode.ESCAPE);
        window.robot.press(KeyCode.ESCAPE);
        press(word("מישהו").middle(), 1);
        press(word("ראשון").middle(), 1);
        var chosen = window.robot.call(() -> window.source().chosenProperty().get());
        assertEquals(
                window.marks().getFirst().id(), Objects.requireNonNull(chosen), "the chosen one");
        window.robot.press(KeyCode.DELETE);
        window.robot.waitUntil(
                "no mark", () -> window.source().placements().all().isEmpty());
    }
}
