package glossator.ui.shell;

import static glossator.ui.shell.FxWaits.onFx;
import static glossator.ui.shell.FxWaits.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.Formats;
import glossator.library.Library;
import glossator.reading.InProcessWorker;
import glossator.ui.session.FirstSource;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// What a window is shown with: only what its first picture needs. The rest comes after it.
class FirstPictureIT {
    /// The nodes of the first picture, but for the paragraphs and what is drawn in them.
    private static final int NODES = 125;

    @TempDir
    Path temp;

    private Library library;
    private @Nullable App made;
    private Path file;

    @BeforeEach
    void fill() throws Exception {
        FxToolkit.registerPrimaryStage();
        library = Library.open(temp.resolve("library"));
        file = Files.writeString(temp.resolve("first.txt"), "The ferry\n\nleaves at seven.");
        Path other = Files.writeString(temp.resolve("second.txt"), "Another text.");
        library.add(file, Formats::read);
        library.add(other, Formats::read);
    }

    @AfterEach
    void close() {
        onFx(() -> {
            app().close();
            return true;
        });
        until(() -> app().isClosed());
    }

    private void show() {
        FirstSource first = FirstSource.load(library, List.of(file));
        var windows = new LibraryWindows(InProcessWorker::new, _ -> {}, temp.resolve("state"));
        App app = new App(
                library,
                new InProcessWorker(),
                new Stage(),
                _ -> {},
                temp.resolve("state"),
                windows,
                first);
        made = app;
        app.show(List.of(file), List.of());
    }

    private App app() {
        return Objects.requireNonNull(made);
    }

    private static int count(Node node) {
        return 1
                + (node instanceof Parent parent && !node.getStyleClass().contains("paper")
                        ? parent.getChildrenUnmodifiable().stream()
                                .mapToInt(FirstPictureIT::count)
                                .sum()
                        : 0);
    }

    private boolean isThere(String selector) {
        return app().scene().lookup(selector) instanceof Parent parent
                && !parent.getChildrenUnmodifiable().isEmpty();
    }

    /// All on the FX thread at one go: nothing can come in between.
    private boolean showsOnlyTheFirstPicture() {
        show();
        assertTrue(app().reader().isPresent(), "the text is in the first picture");
        for (String part : List.of(
                ".notes-pane",
                ".sources-pane",
                ".related-pane",
                ".search-pane",
                ".find-bar",
                ".selection-bar",
                ".page-bar",
                ".banner",
                ".modal-pane",
                ".reader-banner")) {
            assertTrue(!isThere(part), part + " is made before the first picture");
        }
        int nodes = count(app().scene().getRoot());
        assertTrue(nodes <= NODES, "the first picture has " + nodes + " nodes");
        assertEquals(1, app().session().sources().size(), "other sources are asked for");
        return true;
    }

    @Test
    void theFirstPictureHasNoPanesAndAsksForNothingItDoesNotShow() {
        assertTrue(onFx(this::showsOnlyTheFirstPicture));
        until(() -> app().session().sources().size() == 2);
        until(() -> isThere(".notes-pane") && isThere(".sources-pane"));
    }
}
