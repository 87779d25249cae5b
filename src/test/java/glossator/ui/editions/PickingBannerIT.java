package glossator.ui.editions;

import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/// What stands above a document while an annotation is placed by hand.
class PickingBannerIT {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private static Annotation annotation() {
        Instant now = Instant.EPOCH;
        return new Annotation(
                new UUID(12, 1),
                new UUID(12, 2),
                new UUID(12, 3),
                Selector.of("words", new Range(0, 5)),
                Style.HIGHLIGHT,
                Color.RED,
                "the seal",
                List.of(),
                "Ada",
                now,
                now);
    }

    private static PickingBanner banner() {
        var picture = new Region();
        picture.setMinSize(130, 60);
        picture.setPrefSize(130, 60);
        var banner = new PickingBanner(
                MaterialDesignS.SELECTION_DRAG,
                annotation(),
                "Area on page 3: the seal",
                picture,
                new Button("It is here"),
                new Button("Cancel"));
        banner.say("Draw a rectangle where it is now, then press Enter. Esc cancels.");
        return banner;
    }

    @ParameterizedTest
    @ValueSource(ints = {260, 400, 520, 900})
    void everythingFitsAndLeavesRoomForTheDocument(int width) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            PickingBanner banner = banner();
            var column = new VBox(banner);
            new Scene(column, width, 600);
            column.applyCss();
            column.layout();
            assertTrue(banner.getHeight() < 200, "height " + banner.getHeight());
            for (Node part : banner.getChildren()) {
                Bounds at = part.getBoundsInParent();
                assertTrue(
                        !part.isVisible()
                                || (at.getMinX() >= 0
                                        && at.getMaxX() <= width + 1
                                        && at.getMaxY() <= banner.getHeight() + 1),
                        part + " at " + at);
            }
        });
    }
}
