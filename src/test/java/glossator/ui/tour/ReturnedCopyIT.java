package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.AreaPictures;
import glossator.exchange.ExportFile;
import glossator.exchange.Exporters;
import glossator.exchange.copy.LibraryOriginal;
import glossator.format.Formats;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.Source;
import glossator.reading.InProcessWorker;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// A copy that went out is added to the window when it comes back.
class ReturnedCopyIT {
    @TempDir
    Path temp;

    private Path article;
    private Path copy;

    @BeforeEach
    void send() throws IOException {
        article = Files.writeString(temp.resolve("article.txt"), "An article with words in it.\n");
        copy = temp.resolve("copy.txt");
        try (Library library = Library.open(temp.resolve("library"))) {
            Source source = library.add(article, Formats::read).source();
            library.apply(Change.add(note(library, source)));
            Edition edition = library.edition(source.edition());
            var work = AnnotatedDocument.of(library, source, edition, AreaPictures.NONE)
                    .withOriginal(LibraryOriginal.of(
                            library,
                            edition,
                            new InProcessWorker(),
                            null,
                            new CompletableFuture<>()));
            ExportFile.write(Exporters.byName("native"), List.of(work), library, copy);
        }
    }

    private static Annotation note(Library library, Source source) {
        String text = library.document(source.edition()).text();
        int at = text.indexOf("words");
        Instant moment = Instant.parse("2026-03-01T10:00:00Z");
        return new Annotation(
                UUID.randomUUID(),
                source.id(),
                source.edition(),
                Selector.of(text, new Range(at, at + 5)),
                Style.HIGHLIGHT,
                Color.YELLOW,
                "Which words?",
                List.of(),
                "Ada",
                moment,
                moment);
    }

    private void edit(String before, String now) throws IOException {
        Files.writeString(copy, Files.readString(copy).replace(before, now));
    }

    private WindowFixture sit() {
        var window = new WindowFixture(
                temp.resolve("library"), List.of(article), List.of(), new InProcessWorker());
        window.robot.waitUntil("the source is open", () -> window.app.reader().isPresent());
        return window;
    }

    private void take(WindowFixture window) {
        window.robot.run(() -> window.app.add(List.of(copy)));
        window.untilSays("copy.txt is an annotated copy of “article.txt”");
        window.robot.waitUntil("the dialog has the keyboard", window::dialogHasTheKeyboard);
        window.robot.press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    /// On the FX thread.
    private static List<String> notes(WindowFixture window) {
        return window.source().placements().all().stream()
                .map(p -> p.annotation().note())
                .toList();
    }

    @Test
    void whatOthersChangedIsShownAndTaken() throws IOException {
        edit("Which words?", "All of them.");
        try (WindowFixture window = sit()) {
            take(window);
            window.robot.waitUntil("taken", () -> notes(window).equals(List.of("All of them.")));
            assertEquals(
                    1, window.robot.call(() -> window.app.session().sources().size()));
            window.robot.press(KeyCode.CONTROL, KeyCode.Z);
            window.robot.waitUntil(
                    "taken back", () -> notes(window).equals(List.of("Which words?")));
        }
    }

    @Test
    void aChangedTextIsShownAsTheNewEdition() throws IOException {
        edit("An article", "A rather long article");
        try (WindowFixture window = sit()) {
            take(window);
            window.robot.waitUntil(
                    "the new text is shown",
                    () -> window.source().document().text().startsWith("A rather long"));
            assertEquals(List.of("words"), window.quotes());
            assertEquals(2, window.robot.call(() -> window.source().edition().number()));
        }
    }

    @Test
    void aCopyWithNothingNewIsSaidSo() {
        try (WindowFixture window = sit()) {
            window.robot.run(() -> window.app.add(List.of(copy)));
            window.untilSays("there is nothing new in it");
            assertEquals(
                    1, window.robot.call(() -> window.app.session().sources().size()));
        }
    }
}
