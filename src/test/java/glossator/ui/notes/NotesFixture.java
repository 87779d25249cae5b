package glossator.ui.notes;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Range;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.library.Source;
import glossator.reading.InProcessWorker;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.session.Tasks;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A real library with one source made here, and the real pane over it in a window.
final class NotesFixture implements AutoCloseable {
    /// Another program's view of the library that the pane shows.
    final Library library;

    private final Library shown;
    final Tasks tasks = new Tasks();
    final Session session;
    final NotesPane pane;
    final Button outside = new Button("text");
    final List<String> failures = new ArrayList<>();
    final Source source;
    final Edition edition;
    final Document document;
    private final Scene scene;

    NotesFixture(Path folder, Stage stage, int paragraphs) {
        library = Library.open(folder);
        document = document(paragraphs);
        byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
        ImportedDocument imported =
                new ImportedDocument("text", 1, document, List.of(), Map.of(), List.of());
        source = library.add(new ParsedFile(
                        new SourceFile("made.txt", bytes, null), imported, "made.txt"))
                .source();
        edition = library.editions(source.id()).getLast();
        tasks.onFailed(failures::add);
        shown = Library.open(folder);
        session = new Session(shown, tasks, new InProcessWorker());
        pane = new NotesPane(session);
        pane.onLeave(outside::requestFocus);
        VBox.setVgrow(pane, javafx.scene.layout.Priority.ALWAYS);
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene = new Scene(new VBox(outside, pane), 340, 900);
        scene.getStylesheets().addAll("/glossator/ui/theme.css", "/glossator/ui/notes.css");
        stage.setScene(scene);
        stage.sizeToScene(); // a test before this one may have made it smaller
        stage.show();
    }

    private static Document document(int paragraphs) {
        DocumentBuilder builder = new DocumentBuilder();
        for (int i = 0; i < paragraphs; i++) {
            if (i % 10 == 0) {
                builder.begin(new Block.Heading(1)).text("Chapter " + (i / 10 + 1));
            }
            builder.begin(new Block.Paragraph())
                    .text("Paragraph " + i + " tells of the river, the mill and the old road.");
        }
        return builder.build();
    }

    /// Stores an annotation of the words `quote` from paragraph `paragraph` on.
    Annotation mark(int paragraph, String quote, Color color, String note, String... tags) {
        int from = document.text().indexOf("Paragraph " + paragraph + " ");
        int start = document.text().indexOf(quote, from);
        return store(new Range(start, start + quote.length()), Style.HIGHLIGHT, color, note, tags);
    }

    Annotation store(Range range, Style style, Color color, String note, String... tags) {
        Annotation made = made(Selector.of(document.text(), range), style, color, note, tags);
        var _ = library.apply(Change.add(made));
        return made;
    }

    Annotation made(Selector selector, Style style, Color color, String note, String... tags) {
        List<UUID> ids =
                java.util.Arrays.stream(tags).map(library::findOrMakeTag).toList();
        Instant now = Session.now();
        return new Annotation(
                UUID.randomUUID(),
                source.id(),
                edition.id(),
                selector,
                style,
                color,
                note,
                ids,
                "Ada",
                now,
                now);
    }

    void open() {
        fx(() -> {
            session.showOutsideChanges();
            session.open(source.id(), o -> {});
            return true;
        });
        await(() -> session.current().isPresent());
    }

    /// Opens the note of an annotation and waits until what is typed goes into it.
    void edit(UUID annotation) {
        fx(() -> {
            pane.edit(annotation);
            return true;
        });
        untilInField();
    }

    /// Opens the tags of an annotation and waits until what is typed goes there.
    void tag(UUID annotation) {
        fx(() -> {
            pane.tag(annotation);
            return true;
        });
        untilInField();
    }

    /// Opens the note of a card by double click. Two clicks too far apart are two clicks: a machine
    /// that is busy may need more than one try.
    void doubleClick(FxRobot robot, UUID annotation) {
        for (int tries = 0; tries < 20 && !isInField(); tries++) {
            Node card = fx(() -> cards().findShown(annotation).orElseThrow());
            robot.doubleClickOn(card);
            robot.sleep(200);
        }
        untilInField();
    }

    private boolean isInField() {
        return fx(() -> scene.getFocusOwner() instanceof TextInputControl);
    }

    void untilInField() {
        await(() -> scene.getFocusOwner() instanceof TextInputControl);
    }

    /// What is in the field that has the keyboard.
    String typed() {
        return fx(() -> ((TextInputControl) scene.getFocusOwner()).getText());
    }

    OpenSource source() {
        return session.current().orElseThrow();
    }

    CardList cards() {
        return new FxRobot().lookup(".note-list-view").queryAs(CardList.class);
    }

    List<UUID> rows() {
        return fx(() -> List.copyOf(cards().getItems()));
    }

    void theme(String name) {
        fx(() -> {
            Application.setUserAgentStylesheet(
                    name.equals("dark")
                            ? new PrimerDark().getUserAgentStylesheet()
                            : new PrimerLight().getUserAgentStylesheet());
            scene.getRoot().getStyleClass().removeAll("dark", "sepia");
            scene.getRoot().getStyleClass().add(name);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(180_000, work);
    }

    /// Waits until `condition` holds on the FX thread.
    static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come to be", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void close() {
        tasks.close();
        shown.close();
        library.close();
    }
}
