package glossator.ui.reader;

import glossator.message.Messages;
import glossator.ui.control.LateTooltip;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;
import glossator.ui.page.PageDisplay;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The bar above a document that has pages: text or pages, and the zoom. Its buttons never take the
/// keyboard focus, so that keys keep working on the document.
public final class PageBar extends VBox {
    private final ToggleButton text = new ToggleButton(Messages.of("ui.page.text"));
    private final ToggleButton page = new ToggleButton(Messages.of("ui.page.page"));
    private final HBox tools = new HBox(2);
    private final HBox sizes = new HBox(2);
    private final ToggleButton thumbnails = new ToggleButton();
    private final ToggleButton area = new ToggleButton();
    private final PageDisplayMenu display;
    private final Label size = new Label();
    private final Label said = new Label();

    /// Handles the buttons.
    public interface Handler {
        /// Shows the pages, or the text.
        void showPages(boolean pages);

        /// Enlarges (1) or shrinks (-1) the pages.
        void zoomBy(int steps);

        void fitWidth();

        void fitPage();

        /// Displays the pages differently.
        void changeDisplay(UnaryOperator<PageDisplay> change);

        void showThumbnails(boolean shown);

        /// Begins to draw an area, or leaves that.
        void markArea();
    }

    public PageBar(Handler handler) {
        getStyleClass().add("page-bar");
        var group = new ToggleGroup();
        setUpSide(text, group, "left-pill", "ui.page.text.tip", "view-text");
        setUpSide(page, group, "right-pill", "ui.page.page.tip", "view-page");
        text.setOnAction(e -> handler.showPages(false));
        page.setOnAction(e -> handler.showPages(true));
        Widgets.dressAsIcon(
                thumbnails, MaterialDesignV.VIEW_LIST_OUTLINE, "ui.page.thumbnails.tip");
        thumbnails.getStyleClass().add("small");
        thumbnails.setFocusTraversable(false);
        thumbnails.setId("page-thumbnails");
        thumbnails.setOnAction(e -> handler.showThumbnails(thumbnails.isSelected()));
        Widgets.dressAsIcon(area, MaterialDesignV.VECTOR_SQUARE, "ui.page.area.tip");
        area.getStyleClass().add("small");
        area.setFocusTraversable(false);
        area.setId("page-area");
        area.setOnAction(e -> handler.markArea());
        display = new PageDisplayMenu(handler::changeDisplay);
        size.getStyleClass().add("muted");
        size.setMinWidth(44);
        size.setAlignment(Pos.CENTER);
        tools.setAlignment(Pos.CENTER);
        tools.getChildren().addAll(area, thumbnails, display);
        sizes.setAlignment(Pos.CENTER);
        sizes.getChildren()
                .addAll(
                        button(
                                MaterialDesignM.MINUS,
                                "ui.page.smaller",
                                "page-smaller",
                                d -> handler.zoomBy(-1)),
                        size,
                        button(
                                MaterialDesignP.PLUS,
                                "ui.page.larger",
                                "page-larger",
                                d -> handler.zoomBy(1)),
                        button(
                                MaterialDesignA.ARROW_EXPAND_HORIZONTAL,
                                "ui.page.fit-width",
                                "page-fit-width",
                                d -> handler.fitWidth()),
                        button(
                                MaterialDesignF.FIT_TO_PAGE_OUTLINE,
                                "ui.page.fit-page",
                                "page-fit-page",
                                d -> handler.fitPage()));
        said.getStyleClass().add("page-said");
        RtlWrapping.of(said);
        said.setMinHeight(USE_PREF_SIZE);
        show(said, false);
        show(this, false);
    }

    private void lay() {
        HBox sides = new HBox(text, page);
        sides.setMinWidth(USE_PREF_SIZE);
        tools.setMinWidth(USE_PREF_SIZE);
        sizes.setMinWidth(USE_PREF_SIZE);
        // Beside wide panes there is no room for all of it on one line.
        FlowPane row = new FlowPane(10, 2, sides, tools, sizes);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, said);
    }

    private static void setUpSide(
            ToggleButton button, ToggleGroup group, String pill, String tip, String id) {
        button.setToggleGroup(group);
        button.getStyleClass().addAll("small", pill);
        button.setFocusTraversable(false);
        LateTooltip.set(button, Messages.of(tip));
        button.setAccessibleText(Messages.of(tip));
        button.setId(id);
    }

    private static Region button(Ikon icon, String key, String id, Consumer<Button> action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setFocusTraversable(false);
        LateTooltip.set(button, Messages.of(key));
        button.setAccessibleText(Messages.of(key));
        button.setId(id);
        button.setOnAction(e -> action.accept(button));
        return button;
    }

    /// Makes the bar available from now on.
    public void offer() {
        if (getChildren().isEmpty()) {
            lay();
        }
        show(this, true);
    }

    /// Shows whether the pages or the text are in front; `sentence` may be empty.
    public void show(boolean pages, String sentence) {
        text.setSelected(!pages);
        page.setSelected(pages);
        tools.setVisible(pages);
        sizes.setVisible(pages);
        said.setText(sentence);
        show(said, !sentence.isEmpty());
    }

    private static void show(Region what, boolean shown) {
        what.setVisible(shown);
        what.setManaged(shown);
    }

    public void showDisplay(PageDisplay now) {
        display.show(now);
    }

    /// Shows whether thumbnails are shown.
    public void showThumbnails(boolean shown) {
        thumbnails.setSelected(shown);
    }

    /// Shows whether an area is being drawn.
    public void showDrawing(boolean drawing) {
        area.setSelected(drawing);
    }

    public void showSize(long percent) {
        size.setText(Messages.of("ui.page.percent", percent));
    }
}
