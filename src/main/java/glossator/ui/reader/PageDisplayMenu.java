package glossator.ui.reader;

import glossator.message.Messages;
import glossator.ui.control.LateTooltip;
import glossator.ui.page.Contrast;
import glossator.ui.page.PageDisplay;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The button with the choices of how pages are displayed.
final class PageDisplayMenu extends MenuButton {
    private final Consumer<UnaryOperator<PageDisplay>> change;
    private final CheckMenuItem facing;
    private final CheckMenuItem cover;
    private final CheckMenuItem straight;
    private final Map<Contrast, RadioMenuItem> contrasts = new EnumMap<>(Contrast.class);

    /// `change` is called with what a choice makes of the display.
    PageDisplayMenu(Consumer<UnaryOperator<PageDisplay>> change) {
        super("", new FontIcon(MaterialDesignT.TUNE));
        this.change = change;
        getStyleClass().addAll("button-icon", "flat", "small");
        setFocusTraversable(false);
        setId("page-display");
        setAccessibleText(Messages.of("ui.page.display"));
        LateTooltip.set(this, Messages.of("ui.page.display"));
        facing = check("two-pages", PageDisplay::facing, PageDisplay::withFacing);
        cover = check("cover-alone", PageDisplay::coverAlone, PageDisplay::withCoverAlone);
        straight = check("straighten", PageDisplay::straightened, PageDisplay::withStraightened);
        getItems()
                .addAll(
                        facing,
                        cover,
                        new SeparatorMenuItem(),
                        item("rotate-left", display -> display.rotatedBy(-90)),
                        item("rotate-right", display -> display.rotatedBy(90)),
                        straight,
                        new SeparatorMenuItem());
        var group = new ToggleGroup();
        for (Contrast contrast : Contrast.values()) {
            var item = new RadioMenuItem(contrast.title());
            item.setToggleGroup(group);
            item.setOnAction(e -> change.accept(display -> display.withContrast(contrast)));
            contrasts.put(contrast, item);
            getItems().add(item);
        }
    }

    private MenuItem item(String id, UnaryOperator<PageDisplay> to) {
        var item = new MenuItem(Messages.of("ui.action." + id));
        item.setOnAction(e -> change.accept(to));
        return item;
    }

    private interface Switch {
        PageDisplay set(PageDisplay display, boolean on);
    }

    private CheckMenuItem check(String id, Predicate<PageDisplay> is, Switch to) {
        var item = new CheckMenuItem(Messages.of("ui.action." + id));
        item.setOnAction(e -> change.accept(display -> to.set(display, !is.test(display))));
        return item;
    }

    void show(PageDisplay display) {
        facing.setSelected(display.facing());
        cover.setSelected(display.facing() && display.coverAlone());
        straight.setSelected(display.straightened());
        contrasts.forEach((contrast, item) -> item.setSelected(contrast == display.contrast()));
    }
}
