package glossator.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.ui.control.Notice.Weight;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// The line at the top of the window that says one thing after another.
class BannerIT {
    private static final Notice HINT = notice("hint", Weight.HINT, true);
    private static final Notice WARNING = notice("warning", Weight.WARNING, true);
    private static final Notice DANGER = notice("danger", Weight.DANGER, false);

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private static Notice notice(String id, Weight weight, boolean closable) {
        return new Notice(id, weight, "It is a " + id + ".", List.of(), closable);
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    private static String sentence(Banner banner) {
        return ((Label) banner.getChildren().get(1)).getText();
    }

    private static List<Button> buttons(Banner banner) {
        var buttons = new ArrayList<Button>();
        for (Node node : ((HBox) banner.getChildren().get(2)).getChildren()) {
            buttons.add((Button) node);
        }
        return buttons;
    }

    @Test
    void nothingIsShownWhereThereIsNothingToSay() {
        onFx(() -> assertFalse(new Banner().isManaged()));
    }

    @Test
    void theLastOneIsShownAndAButtonLeadsToTheOthersHeaviestFirst() {
        onFx(() -> {
            Banner banner = new Banner();
            banner.show(DANGER);
            banner.show(HINT);
            banner.show(WARNING);
            assertEquals("It is a warning.", sentence(banner));
            assertEquals(sentence(banner), banner.getAccessibleText());
            List<String> said = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                buttons(banner).getFirst().fire();
                said.add(sentence(banner));
            }
            assertEquals(List.of("It is a hint.", "It is a danger.", "It is a warning."), said);
        });
    }

    @Test
    void closingOneShowsTheHeaviestOfTheOthersAndWhatStaysCannotBeClosed() {
        onFx(() -> {
            Banner banner = new Banner();
            banner.show(DANGER);
            banner.show(HINT);
            assertEquals(2, buttons(banner).size());
            buttons(banner).getLast().fire();
            assertEquals("It is a danger.", sentence(banner));
            assertTrue(buttons(banner).isEmpty());
            banner.remove("danger");
            assertFalse(banner.isManaged());
        });
    }

    @Test
    void aNoticeReplacesTheOneWithItsId() {
        onFx(() -> {
            Banner banner = new Banner();
            banner.show(HINT);
            banner.show(new Notice("hint", Weight.HINT, "It is another.", List.of(), true));
            assertEquals("It is another.", sentence(banner));
            assertEquals(1, buttons(banner).size());
        });
    }
}
