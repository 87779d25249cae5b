package glossator.ui.reader;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Target;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.format.PagePicture;
import glossator.message.Messages;
import glossator.ui.control.AreaView;
import glossator.ui.control.Decorations;
import glossator.ui.control.DocumentView;
import glossator.ui.control.MouseActions;
import glossator.ui.page.AreaActions;
import glossator.ui.page.PageDisplay;
import glossator.ui.page.PageThumbnails;
import glossator.ui.page.PageView;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.session.Typography;
import glossator.ui.text.TextView;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// One open source: its text or printed pages, with find bar, overview strip, scroll bar, and the
/// small bar at a selection.
public final class DocumentTab extends BorderPane {
    private final OpenSource source;
    private final Session session;
    private final MouseActions mouse;
    private final AreaActions areas;
    private final Consumer<ContextMenuEvent> menu;
    private final TextView text;
    private final ViewSwitch views;
    private final ThumbnailPane thumbnails;
    private final TextScrollBar textBar;
    private final Overview overview;
    private final FindBar find;
    private final SelectionBar bar;
    private final StackPane stack = new StackPane();
    private final VBox top = new VBox();
    private final HBox row;
    private final ReadOnlyObjectWrapper<Range> inView =
            new ReadOnlyObjectWrapper<>(new Range(0, 0));
    private List<PrintedPage> printed = List.of();
    private PageStarts starts;
    private Decorations decorations = Decorations.NONE;
    private final BooleanProperty darkTheme = new SimpleBooleanProperty();

    public DocumentTab(OpenSource source, Session session, DocumentActions actions) {
        this.source = source;
        this.starts = PageStarts.of(source.document(), List.of());
        this.session = session;
        this.mouse = new MouseActions(
                actions.choose(), actions.followLink(), this::showBar, actions.jump());
        this.areas = actions.areas();
        this.menu = actions.menu();
        var tasks = session.tasks();
        text = new TextView(
                source.document(),
                tasks,
                id -> session.library().picture(source.edition().id(), id),
                mouse,
                actions.pictures());
        var settings = session.settings();
        views = new ViewSwitch(
                source, text, this::makePages, this::rememberView, settings.thumbnailsProperty());
        textBar = new TextScrollBar(text);
        overview = new Overview(source.document().length(), at -> view().showAtTop(at));
        find = new FindBar(source.document(), tasks, this::showHits);
        find.onClose(() -> view().keyboard().requestFocus());
        bar = new SelectionBar(
                actions,
                (color, tip) -> ColorNames.follow(tip, color, settings.meaningsProperty()));
        var grips = new BoundaryGrips(
                source,
                session,
                this::view,
                () -> decorations,
                shown -> decorate(decorations.withPlacements(source.placements().with(shown))));
        stack.getChildren().addAll(text, grips, bar);
        HBox.setHgrow(stack, Priority.ALWAYS);
        top.getChildren().addAll(views.bar(), find);
        setTop(top);
        row = new HBox(stack, overview, textBar);
        setCenter(row);
        views.frontProperty().addListener((o, before, now) -> bringToFront(now));
        thumbnails =
                new ThumbnailPane(this, views, this::makeThumbnails, settings.thumbnailsProperty());
        source.placementsProperty().subscribe(now -> decorate(decorations.withPlacements(now)));
        source.chosenProperty().subscribe(now -> decorate(decorations.withChosen(now)));
        follow(text);
        tasks.read(() -> session.library().pages(source.edition().id()), this::offerPages);
    }

    // Text or pages

    /// Offers these pages; a document without any is shown only as text.
    private void offerPages(List<PrintedPage> found) {
        if (found.isEmpty() || !session.openSources().contains(source)) {
            return;
        }
        printed = found;
        starts = PageStarts.of(source.document(), found);
        source.printedPagesProperty().set(found);
        views.offerPages(session.settings().isReadAsPages(source, views.isScan()));
    }

    private void rememberView(boolean isPages) {
        session.settings().rememberPages(source, isPages);
    }

    private PageView makePages() {
        PageView made = new PageView(
                source.document(), printed, session.tasks(), this::drawPage, mouse, areas);
        made.scrollBar().setAccessibleText(Messages.of("ui.scroll-bar"));
        made.setZoom(session.settings().zoomProperty().get());
        made.zoomProperty()
                .addListener((o, was, now) -> session.settings().zoomProperty().set(now));
        made.setDisplay(PageDisplay.parse(session.settings().pageDisplay(source)));
        made.displayProperty()
                .addListener((o, was, now) ->
                        session.settings().rememberPageDisplay(source, now.text()));
        made.darkThemeProperty().bind(darkTheme);
        made.decorate(decorations);
        follow(made);
        return made;
    }

    private PagePicture drawPage(int page, float scale) {
        return session.sourceFiles().drawPage(source, page, scale);
    }

    private PageThumbnails makeThumbnails() {
        return new PageThumbnails(
                views.pages().orElseThrow(), printed, session.tasks(), this::drawPage);
    }

    private void bringToFront(DocumentView view) {
        bar.hide();
        stack.getChildren().set(0, view instanceof PageView pages ? pages : text);
        row.getChildren().set(2, view instanceof PageView pages ? pages.scrollBar() : textBar);
        inView.set(view.inViewProperty().get());
    }

    private void follow(DocumentView one) {
        one.selectionProperty().subscribe(range -> {
            if (view().equals(one)) {
                source.selectionProperty().set(range);
                if (range.isEmpty()) {
                    bar.hide();
                }
            }
        });
        one.keyboard().addEventHandler(KeyEvent.KEY_RELEASED, e -> {
            if (e.getCode() == KeyCode.SHIFT) {
                showBar();
            }
        });
        one.keyboard()
                .addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> menu.accept(e));
        one.inViewProperty().subscribe(range -> {
            if (view().equals(one)) {
                bar.hide();
                overview.setInView(range);
                inView.set(range);
            }
        });
    }

    /// The view in front.
    public DocumentView view() {
        return views.front();
    }

    public boolean hasPages() {
        return views.hasPages();
    }

    /// Whether the pages are in front, and not the text.
    public boolean showsPages() {
        return views.showsPages();
    }

    /// Whether the pages are in front and the document has no text.
    public boolean showsScan() {
        return showsPages() && views.isScan();
    }

    /// Switches between text and pages at the same passage; does nothing if there are no pages.
    public void toggleView() {
        views.toggle();
    }

    /// The pages, if they are in front.
    public Optional<PageView> pagesInFront() {
        return showsPages() ? views.pages() : Optional.empty();
    }

    /// The labels of the pages, as printed or as the text names them; empty if there are none.
    public List<String> pageLabels() {
        return starts.labels();
    }

    /// The index of the page in view among [#pageLabels].
    public int currentPage() {
        int at = inView.get().start();
        return pagesInFront()
                .map(pages -> pages.pageProperty().get())
                .orElseGet(() -> starts.lastBefore(at));
    }

    /// Goes to a page, by its index among [#pageLabels].
    public void showPage(int page) {
        int at = starts.offset(page);
        view().select(new Range(at, at));
        pagesInFront().ifPresentOrElse(p -> p.showPage(page), () -> view().showAtTop(at));
    }

    /// Moves the keyboard focus to the thumbnails, if they are shown.
    public void focusThumbnails() {
        thumbnails.focus();
    }

    /// Goes to where the user was when the document was last open.
    public void restorePlace(int at) {
        views.restorePlace(at);
    }

    public void zoomBy(int steps) {
        views.zoomBy(steps);
    }

    public void fitWidth() {
        views.fitWidth();
    }

    public void fitPage() {
        views.fitPage();
    }

    private void decorate(Decorations now) {
        decorations = now;
        text.decorate(now);
        views.pages().ifPresent(p -> p.decorate(now));
        overview.decorate(now);
    }

    private void showHits(List<Range> hits, @Nullable Range current) {
        decorate(decorations.withHits(hits, current));
        if (current != null) {
            view().reveal(current);
        }
    }

    /// Whether the theme is dark, which the pages follow.
    public BooleanProperty darkThemeProperty() {
        return darkTheme;
    }

    public void setPaints(Function<Color, javafx.scene.paint.Color> paints) {
        decorate(decorations.withPaints(paints));
    }

    public void setTypography(Typography typography) {
        text.setTypography(typography);
    }

    /// Shows the selection bar, if anything is selected.
    public void showBar() {
        Range range = view().selectionProperty().get();
        if (!range.isEmpty()) {
            view().bounds(range).ifPresent(bounds -> bar.showAt(bounds, stack));
        }
    }

    public void hideBar() {
        bar.hide();
    }

    // The document

    public OpenSource source() {
        return source;
    }

    /// The part of the document in view.
    public ReadOnlyObjectProperty<Range> inViewProperty() {
        return inView.getReadOnlyProperty();
    }

    /// Scrolls an annotation into view, if it has a place in this edition. The source as a whole
    /// has none.
    public void reveal(Annotation annotation) {
        Optional<Range> place = annotation.target() instanceof Target.WholeSource
                ? Optional.empty()
                : source.placements().findRange(annotation.id());
        if (pagesInFront().isEmpty() || annotation.isPassage()) {
            place.filter(_ -> showsPages() || !text.reveal(annotation)).ifPresent(view()::reveal);
        } else {
            place.ifPresent(at -> view().select(new Range(at.start(), at.start())));
            pagesInFront().ifPresent(pages -> pages.areas().reveal(annotation));
        }
    }

    /// The same; an area or note of a page is shown on the pages, whatever is in front.
    public void goTo(Annotation annotation) {
        boolean onPage = source.placements()
                .findPlacement(annotation.id())
                .filter(p -> !p.isOrphan() && p.target().onPage().isPresent())
                .isPresent();
        if (onPage && hasPages() && !showsPages()) {
            toggleView();
        }
        reveal(annotation);
    }

    /// The view in front, in which areas are drawn.
    public AreaView areas() {
        return pagesInFront().<AreaView>map(PageView::areas).orElse(text);
    }

    /// Leaves what is drawn or placed in either view.
    public void leaveAreas() {
        text.leaveArea();
        views.pages().ifPresent(pages -> pages.areas().leaveArea());
    }

    /// The text, in which areas of pictures are drawn.
    public TextView text() {
        return text;
    }

    public void openFind() {
        Range range = view().selectionProperty().get();
        find.open(range.of(source.document().text()), range.start());
    }

    public void findStep(int by) {
        if (!find.step(by)) {
            openFind();
        }
    }

    /// Paints words that were found in the library and scrolls to one of them; null for nowhere.
    public void showFound(List<Range> words, @Nullable Range current) {
        if (!words.isEmpty() || !find.isOpen()) {
            find.hide();
            showHits(words, current);
        }
    }

    /// Whether the find bar is open, or there is the paint of [#showFound].
    public boolean isSearched() {
        return find.isOpen() || !decorations.hits().isEmpty();
    }

    /// Closes the find bar, or takes away the paint of [#showFound]; false if there is neither.
    public boolean closeFind() {
        boolean any = isSearched();
        find.close();
        return any;
    }

    /// Adds a banner above the text and the find bar.
    public void addBanner(Node banner) {
        top.getChildren().add(top.getChildren().size() - 1, banner);
    }

    public void removeBanner(Node banner) {
        top.getChildren().remove(banner);
    }

    /// To be called once, when the tab is closed.
    public void dispose() {
        text.dispose();
        thumbnails.dispose();
        views.pages().ifPresent(DocumentView::dispose);
    }
}
