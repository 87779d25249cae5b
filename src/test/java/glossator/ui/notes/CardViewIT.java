package glossator.ui.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.Color;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How far the cards of the pane scroll.
@ExtendWith(ApplicationExtension.class)
class CardViewIT {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private NotesFixture bench;

    @Start
    void start(Stage stage) throws Exception {
        bench = new NotesFixture(Files.createTempDirectory(folder, "library"), stage, 60);
    }

    @AfterEach
    void stop() {
        List<String> failures = bench.failures;
        bench.close();
        assertEquals(List.of(), failures);
    }

    /// Whether all of the card's row is within the list.
    private boolean isWhole(UUID annotation) {
        Node flow = bench.cards().lookup(".virtual-flow");
        Optional<? extends Node> card = bench.cards().findShown(annotation);
        if (flow == null || card.isEmpty()) {
            return false;
        }
        Node row = card.get();
        while (row != null && !(row instanceof ListCell<?>)) {
            row = row.getParent();
        }
        if (row == null) {
            return false;
        }
        var bounds = flow.sceneToLocal(row.localToScene(row.getLayoutBounds()));
        return bounds.getMinY() >= -1
                && bounds.getMaxY() <= flow.getLayoutBounds().getHeight() + 1;
    }

    @Test
    void aChosenCardIsWhollyInView() {
        var cards = new ArrayList<UUID>();
        for (int i = 0; i < 40; i++) {
            String note = "A note of some length. ".repeat(i % 7 * 3);
            cards.add(bench.mark(i + 1, "the river", Color.RED, note).id());
        }
        bench.open();
        NotesFixture.await(() -> bench.cards().getItems().size() == cards.size());
        for (int row : List.of(39, 0, 20, 21, 22, 27, 6, 13, 12, 11, 34, 35, 1)) {
            NotesFixture.fx(() -> {
                bench.source().choose(cards.get(row));
                return true;
            });
            NotesFixture.await(() -> isWhole(cards.get(row)));
        }
    }
}
