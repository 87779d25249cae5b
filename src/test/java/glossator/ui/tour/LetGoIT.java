package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Range;
import glossator.reading.InProcessWorker;
import glossator.ui.session.OpenSource;
import glossator.ui.shell.DocumentTabs;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What is closed or has long not been seen takes no memory, in the real window.
class LetGoIT {
    @TempDir
    Path temp;

    private WindowFixture sit() throws IOException {
        var files = new ArrayList<Path>();
        for (String name : List.of("first", "second")) {
            var text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append("Day ").append(i).append(" of the ").append(name).append(" log. ");
                text.append("The sea keeps its own time. ".repeat(20)).append("\n\n");
            }
            files.add(Files.writeString(temp.resolve(name + ".txt"), text));
        }
        var window =
                new WindowFixture(temp.resolve("library"), files, List.of(), new InProcessWorker());
        window.robot.waitUntil("both are open", () -> open(window).size() == 2);
        window.robot.settle();
        return window;
    }

    private static List<OpenSource> open(WindowFixture window) {
        return window.app.session().openSources();
    }

    /// In a method of its own, so that no variable holds it. Not the document, which the library
    /// keeps as long as there is memory to spare.
    private static WeakReference<OpenSource> first(WindowFixture window) {
        return window.robot.call(() -> new WeakReference<>(open(window).getFirst()));
    }

    /// Painted anew, for JavaFX forgets what was painted last only when it paints something else.
    private static void untilCollected(WindowFixture window, WeakReference<OpenSource> source) {
        window.robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        window.robot.settle();
        window.robot.waitUntil("it is collected", () -> {
            System.gc();
            return source.refersTo(null);
        });
    }

    @Test
    void whatAClosedTabShowedIsCollected() throws IOException {
        try (WindowFixture window = sit()) {
            WeakReference<OpenSource> first = first(window);
            window.robot.run(() -> window.app.session().open(firstId(window), _ -> {}));
            window.robot.settle();
            window.robot.run(() -> window.app.session().close(open(window).getFirst()));
            window.robot.settle();
            untilCollected(window, first);
        }
    }

    /// A text takes no more memory the further it is read.
    @Test
    void paragraphsThatWereScrolledAwayAreCollected() throws IOException {
        try (WindowFixture window = sit()) {
            var seen = new ArrayList<WeakReference<Node>>();
            for (int page = 0; page < 30; page++) {
                window.robot.run(() -> {
                    window.app.scene().getRoot().lookupAll(".paragraph-text").forEach(flow -> {
                        if (seen.stream().noneMatch(known -> known.refersTo(flow))) {
                            seen.add(new WeakReference<>(flow));
                        }
                    });
                    window.view().pageBy(1);
                });
                window.robot.settle();
            }
            assertTrue(seen.size() > 50, seen.size() + " paragraphs were seen");
            window.robot.waitUntil("most are collected", () -> {
                System.gc();
                return seen.stream().filter(one -> !one.refersTo(null)).count() <= 30;
            });
        }
    }

    private static UUID firstId(WindowFixture window) {
        return open(window).getFirst().id();
    }

    @Test
    void aTabThatIsLetGoComesBackAsItWas() throws IOException {
        try (WindowFixture window = sit()) {
            UUID id = window.robot.call(() -> firstId(window));
            window.robot.run(() -> window.app.session().open(id, _ -> {}));
            window.robot.settle();
            Range passage = window.range("Day 30");
            window.robot.run(() -> {
                window.view().showAtTop(passage.start());
                window.view().select(passage);
            });
            window.robot.settle();
            WeakReference<OpenSource> first = first(window);
            window.robot.run(
                    () -> window.app.session().open(open(window).getLast().id(), _ -> {}));
            window.robot.settle();
            window.robot.run(() -> letGo(window, id));
            untilCollected(window, first);
            assertEquals(2, window.robot.call(() -> tabs(window).getTabs().size()));
            window.robot.run(() -> tabs(window).getSelectionModel().select(0));
            window.robot.waitUntil(
                    "it is open again",
                    () -> window.app
                            .session()
                            .current()
                            .filter(in -> in.id().equals(id))
                            .isPresent());
            window.robot.waitUntil(
                    "the passage is selected", () -> window.source().selection().equals(passage));
            window.robot.waitUntil(
                    "it is at the place",
                    () -> window.view().inViewProperty().get().contains(passage.start()));
            assertTrue(window.robot.call(() -> tabs(window).getTabs().size() == 2));
        }
    }

    private static void letGo(WindowFixture window, UUID id) {
        OpenSource one = open(window).stream()
                .filter(in -> in.id().equals(id))
                .findFirst()
                .orElseThrow();
        tabs(window).letGo(one);
    }

    private static DocumentTabs tabs(WindowFixture window) {
        return (DocumentTabs) window.app.scene().lookup(".readers");
    }
}
