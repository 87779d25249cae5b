package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.library.Library;
import glossator.reading.InProcessWorker;

import javafx.scene.control.SplitPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// What the window remembers from one run to the next.
class WindowStateIT {
    @TempDir
    Path temp;

    private Path library() {
        return temp.resolve("library");
    }

    private WindowFixture sit() throws IOException {
        Path article =
                Files.writeString(temp.resolve("ferry.txt"), "The ferry\n\nleaves at seven.");
        return new WindowFixture(library(), List.of(article), new InProcessWorker());
    }

    private static List<Long> dividers(WindowFixture window) {
        return window.robot.call(() -> {
            SplitPane split = (SplitPane) window.app.scene().lookup(".split-pane");
            return Arrays.stream(split.getDividerPositions())
                    .mapToObj(at -> Math.round(at * split.getWidth()))
                    .toList();
        });
    }

    @Test
    void theSidePanesAreAsWideAfterEveryRestart() throws IOException {
        List<Long> first;
        try (WindowFixture window = sit()) {
            window.robot.run(() -> {
                window.app.scene().getWindow().setWidth(900);
                SplitPane split = (SplitPane) window.app.scene().lookup(".split-pane");
                split.setDividerPositions(0.28, 0.67);
            });
            window.robot.settle();
            first = dividers(window);
        }
        for (int restart = 1; restart <= 3; restart++) {
            try (WindowFixture window = sit()) {
                List<Long> now = dividers(window);
                for (int i = 0; i < 2; i++) {
                    assertEquals(first.get(i), now.get(i), 2, "restart " + restart + ": " + now);
                }
            }
        }
    }

    @Test
    void aFileThatCannotBeReadLeavesTheRememberedTabs() throws IOException {
        sit().close();
        Path broken = Files.write(temp.resolve("broken.pdf"), new byte[] {1, 2, 3});
        try (var window =
                new WindowFixture(library(), List.of(broken), List.of(), new InProcessWorker())) {
            window.robot.waitUntil(
                    "the file was refused",
                    () -> window.app.scene().lookup(".toast-problem") != null);
        }
        try (Library stored = Library.open(library())) {
            String tabs = stored.setting("window.tabs").orElse("");
            assertEquals(stored.sources().getFirst().id().toString(), tabs);
        }
    }
}
