package glossator.ui.page;

import glossator.document.PageFrame;
import glossator.document.PrintedPage;
import glossator.message.Messages;
import glossator.ui.session.Tasks;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// All pages as small pictures with their labels, one below another; the page in view is selected,
/// and selecting another shows it. Only thumbnails in view have nodes and are drawn.
public final class PageThumbnails extends ListView<Integer> {
    /// The largest width and height of a thumbnail, in pixels.
    static final double BOX = 120;

    /// The space above the label, and of the label.
    private static final double LABEL = 34;

    /// What is beside the thumbnails: scroll bar, padding and border.
    private static final double BESIDE = 24;

    private static final double NARROWEST = 90;
    private static final double SHARE = 0.3;

    private final List<PrintedPage> pages;
    private final PageView view;
    private final PageImages drawings;
    private final List<ThumbnailCell> cells = new ArrayList<>();
    private boolean following;

    public PageThumbnails(
            PageView view, List<PrintedPage> pages, Tasks tasks, PageRenderer renderer) {
        super(FXCollections.observableList(
                IntStream.range(0, pages.size()).boxed().toList()));
        this.view = view;
        this.pages = pages;
        drawings = new PageImages(
                tasks, (page, sharp) -> renderer.draw(page, sharp * scale(page)), this::showImage);
        getStyleClass().add("page-thumbnails");
        setAccessibleText(Messages.of("ui.page.thumbnails"));
        setFixedCellSize(BOX + LABEL);
        setCellFactory(list -> {
            var cell = new ThumbnailCell(pages, drawings, this::request);
            cell.bindSide(Bindings.min(BOX, widthProperty().subtract(BESIDE)));
            cells.add(cell);
            return cell;
        });
        view.pageProperty().subscribe(page -> follow(page.intValue()));
        view.displayProperty().subscribe(this::apply);
        view.darkThemeProperty().addListener(o -> apply(view.displayProperty().get()));
        getSelectionModel().selectedItemProperty().addListener((o, was, now) -> goTo(now));
        addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
    }

    /// The width to be given to this in a tab of some width, in pixels.
    public static double widthIn(double tab) {
        return Math.clamp(tab * SHARE, NARROWEST, BOX + BESIDE);
    }

    /// The scale at which a page fills the box.
    private float scale(int page) {
        PageFrame frame = pages.get(page).frame();
        double longer = Math.max(1, Math.max(frame.printedWidth(), frame.printedHeight()));
        return (float) (BOX / longer);
    }

    /// Selects the page that has come into view.
    private void follow(int page) {
        following = true;
        getSelectionModel().select(page);
        getFocusModel().focus(page);
        following = false;
        boolean isVisible = cells.stream().anyMatch(c -> c.isPage(page) && c.isWithin(getHeight()));
        if (!isVisible) {
            scrollTo(Math.max(0, page - 1));
        }
    }

    private void goTo(@Nullable Integer page) {
        if (!following && page != null) {
            view.showPage(page);
        }
    }

    private void apply(PageDisplay display) {
        drawings.setContrast(display.contrast().in(view.darkThemeProperty().get()));
        cells.forEach(cell -> cell.setRotation(display.rotation()));
        request();
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            view.requestFocus();
            event.consume();
        }
    }

    /// Requests the pages of all cells, those nearest to the page in view first.
    private void request() {
        double sharpness = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        int rotation = view.displayProperty().get().rotation();
        cells.forEach(cell -> cell.setRotation(rotation));
        int middle = view.pageProperty().get();
        List<Integer> wanted = cells.stream()
                .map(ThumbnailCell::getItem)
                .filter(item -> item != null)
                .distinct()
                .sorted(Comparator.comparingInt(page -> Math.abs(page - middle)))
                .toList();
        drawings.request(wanted, (float) sharpness);
    }

    private void showImage(int page) {
        cells.stream().filter(cell -> cell.isPage(page)).forEach(ThumbnailCell::showImage);
    }

    /// Whether the thumbnail of a page is in view and drawn.
    public boolean isDrawn(int page) {
        return cells.stream().anyMatch(c -> c.isPage(page) && c.isDrawn());
    }

    /// To be called once, at the end.
    public void dispose() {
        drawings.close();
    }
}
