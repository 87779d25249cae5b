package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.library.Source;

import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A text that an older reader has read in the wrong encoding is read again in the real window.
class ReadAgainIT {
    private static final String TEXT = """
            Strażnik latarni zapisał wysokość przypływu zimą.

            Następnego ranka oddał księgę kapitanowi, lecz ten nie spojrzał.
            """;

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void write() {
        folder = temp.resolve("library");
        try (Library library = Library.open(folder)) {
            var file = new SourceFile(
                    "straznik.txt", TEXT.getBytes(Charset.forName("windows-1250")), null);
            Source source =
                    library.add(new ParsedFile(file, readByOlder(file), "")).source();
            String text = library.document(source.edition()).text();
            int at = text.indexOf("latarni");
            var now = Instant.ofEpochMilli(1_700_000_000_000L);
            library.apply(Change.add(new Annotation(
                    UUID.randomUUID(),
                    source.id(),
                    source.edition(),
                    Selector.of(text, new Range(at, at + 15)),
                    Style.HIGHLIGHT,
                    Color.YELLOW,
                    "",
                    List.of(),
                    "Ada",
                    now,
                    now)));
            library.setSetting("window.tabs", source.id().toString());
        }
    }

    private static ImportedDocument readByOlder(SourceFile file) {
        ImportedDocument read = Formats.read(file.withEncoding(Charset.forName("windows-1252")));
        return new ImportedDocument(
                read.format(), 1, read.document(), read.pictures(), Map.of(), List.of(), List.of());
    }

    private static void choose(WindowFixture window, String action) {
        window.robot.press(KeyCode.CONTROL, KeyCode.K);
        window.robot.waitUntil("the palette is open", window::dialogHasTheKeyboard);
        window.robot.run(() -> ((TextField) window.app.scene().getFocusOwner()).setText(action));
        window.robot.settle();
        window.robot.press(KeyCode.ENTER);
        window.robot.settle();
    }

    private static void picture(WindowFixture window, String name) throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        for (String theme : List.of("light", "dark")) {
            window.robot.run(() -> window.app.showTheme(theme));
            window.robot.pause(400);
            var image = window.robot.call(() -> window.app.scene().snapshot(null));
            Screenshots.write(image, pictures.resolve(name + "-" + theme + ".png"));
        }
        window.robot.run(() -> window.app.showTheme("light"));
    }

    @Test
    void theEncodingIsChosenByHowTheTextLooksInItAndUndoTakesItBack() throws IOException {
        try (var window = new WindowFixture(folder, List.of())) {
            assertTrue(window.text().startsWith("Stra\u00BFnik"));
            choose(window, "Read again as");
            window.untilSays("The file stays as it is.");
            ListView<?> list = (ListView<?>) window.app.scene().lookup("#encodings");
            TextArea preview = (TextArea) window.app.scene().lookup("#encoding-preview");
            window.robot.waitUntil(
                    "the likeliest is shown", () -> preview.getText().startsWith("Strażnik"));
            assertEquals(0, list.getSelectionModel().getSelectedIndex());
            picture(window, "read-again");
            window.robot.press(KeyCode.ENTER);
            window.robot.waitUntil(
                    "it is read again",
                    () -> window.source().document().text().startsWith("Strażnik latarni zapisał"));
            window.robot.settle();
            assertEquals(List.of("latarni zapisa\u00B3"), window.quotes());
            assertEquals(
                    "latarni zapisał",
                    window.robot.call(() -> window.source()
                            .placements()
                            .all()
                            .getFirst()
                            .place()
                            .orElseThrow()
                            .of(window.source().document().text())));
            picture(window, "read-again-done");
            window.robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.Z);
            window.robot.waitUntil(
                    "it is taken back",
                    () -> window.source().document().text().startsWith("Stra\u00BFnik"));
            assertEquals(List.of(), window.problems());
        }
    }

    @Test
    void whatCanBeReadBetterIsToldOnceAndFoundLater() throws IOException {
        try (var window = new WindowFixture(folder, List.of())) {
            window.untilSays("One source can be read better now.");
            picture(window, "read-better-told");
            window.push("Show…");
            window.untilSays("This source was read by an older version");
            picture(window, "read-better");
            window.push("Read all again");
            window.robot.waitUntil(
                    "it is read again",
                    () -> window.source().document().text().startsWith("Strażnik latarni zapisał"));
        }
        try (var window = new WindowFixture(folder, List.of())) {
            assertTrue(window.labels().stream().noneMatch(l -> l.contains("read better")));
            choose(window, "Sources that can be read better");
            window.untilSays("Nothing can be read better than it was.");
        }
    }
}
