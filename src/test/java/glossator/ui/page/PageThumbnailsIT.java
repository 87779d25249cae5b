package glossator.ui.page;

import static glossator.ui.session.OnFx.fx;
import static glossator.ui.session.OnFx.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Block;
import glossator.document.DocumentBuilder;
import glossator.document.PageFrame;
import glossator.document.PrintedPage;
import glossator.format.PagePicture;
import glossator.ui.control.MouseActions;
import glossator.ui.session.Tasks;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The thumbnails of four thousand pages.
class PageThumbnailsIT {
    private static final int COUNT = 4_000;

    private final Set<Integer> drawn = ConcurrentHashMap.newKeySet();

    private PagePicture draw(int page, float scale) {
        drawn.add(page);
        return new PagePicture(
                Math.round(600 * scale),
                Math.round(800 * scale),
                new int[Math.round(600 * scale) * Math.round(800 * scale)]);
    }

    @Test
    void fewOfManyHaveNodesAndTheOneInViewIsSelected() throws Exception {
        FxToolkit.registerPrimaryStage();
        Tasks tasks = fx(Tasks::new);
        var builder = new DocumentBuilder();
        builder.begin(new Block.Paragraph()).text("Nothing.").end();
        var document = builder.build();
        List<PrintedPage> pages = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            var frame = new PageFrame(0, 0, 600, 800, 0);
            pages.add(PrintedPage.of("f. " + i, frame, 0, List.of(), document.text()));
        }
        var mouse = new MouseActions(chosen -> {}, href -> {}, () -> {}, offset -> {});
        var areas = new AreaActions((page, drawn) -> {}, (annotation, drawn) -> {}, a -> {});
        PageView view = fx(() -> new PageView(document, pages, tasks, this::draw, mouse, areas));
        PageThumbnails thumbnails = fx(() -> new PageThumbnails(view, pages, tasks, this::draw));
        Stage stage = fx(() -> {
            var made = new Stage();
            made.setScene(new Scene(new HBox(thumbnails, view), 700, 500));
            thumbnails.setPrefWidth(PageThumbnails.widthIn(700));
            view.setPrefSize(500, 500);
            made.show();
            return made;
        });
        until(() -> thumbnails.isDrawn(0));
        fx(() -> {
            view.showPage(3_210);
            return true;
        });
        until(() -> thumbnails.isDrawn(3_210));
        assertEquals(3_210, fx(() -> thumbnails.getSelectionModel().getSelectedItem()));
        fx(() -> {
            thumbnails.getSelectionModel().select(3_999);
            return true;
        });
        until(() -> view.pageProperty().get() == 3_999);
        until(() -> spoken(thumbnails).contains("Page f. 3999, 4,000 of 4,000"));
        int nodes = fx(() -> thumbnails.lookupAll(".list-cell").size());
        assertTrue(nodes < 20, nodes + " nodes");
        assertTrue(drawn.size() < 60, drawn.size() + " drawn");
        fx(() -> {
            thumbnails.dispose();
            view.dispose();
            stage.close();
            return true;
        });
        tasks.close();
    }

    private static List<String> spoken(PageThumbnails thumbnails) {
        return thumbnails.lookupAll(".list-cell").stream()
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .toList();
    }
}
