package glossator.ui.text;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.OpenSource;
import glossator.ui.Session;
import glossator.ui.Typography;
import glossator.ui.View;
import glossator.ui.page.PageBar;
import glossator.ui.page.PageView;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// One open source as it is read: as text or as printed pages, with find bar, overview strip and
/// scroll bar, and the small bar at a selection.
public final class Reader extends BorderPane {
    private final OpenSource source;
    private final Session session;
    private final TextView text;
    private final TextBar textBar;
    private final Overview overview;
    private final FindBar find;
    private final SelectionBar bar;
    private final PageBar head = new PageBar(new Deeds());
    private final StackPane stack = new StackPane();
    private final VBox top = new VBox(head);
    private final HBox row;
    private final ReadOnlyObjectWrapper<Range> inView =
            new ReadOnlyObjectWrapper<>(new Range(0, 0));
    private List<PrintedPage> printed = List.of();
    private @Nullable PageView pages;
    private View view;
    private int place;
    private Consumer<Color> onColor = color -> {};
    private Consumer<Deed> onDeed = deed -> {};
    private Consumer<List<Annotation>> onMarks = found -> {};
    private Consumer<String> onLink = href -> {};
    private Function<Color, javafx.scene.paint.Color> paints = c -> javafx.scene.paint.Color.GRAY;

    public Reader(OpenSource source, Session session) {
        this.source = source;
        this.session = session;
        var tasks = session.tasks();
        var library = session.library();
        text =
                new TextView(
                        source.document(), tasks, id -> library.picture(source.edition().id(), id));
        textBar = new TextBar(text);
        view = text;
        overview = new Overview(source.document().length(), at -> view().showAtTop(at));
        overview.setAccessibleText(Messages.of("ui.overview"));
        find = new FindBar(source.document().text(), tasks, this::found);
        find.onClose(() -> view().keyboard().requestFocus());
        bar =
                new SelectionBar(
                        color -> onColor.accept(color),
                        deed -> onDeed.accept(deed),
                        this::nameColor);
        stack.getChildren().addAll(text, bar);
        HBox.setHgrow(stack, Priority.ALWAYS);
        top.getChildren().add(find);
        setTop(top);
        row = new HBox(stack, overview, textBar);
        setCenter(row);
        source.marksProperty().subscribe(overview::set);
        textBar.setAccessibleText(Messages.of("ui.scroll-bar"));
        follow(text);
        tasks.read(() -> library.pages(source.edition().id()), this::offer);
    }

    // Text or pages

    /// The document has these pages; one without any is only text.
    private void offer(List<PrintedPage> found) {
        if (found.isEmpty() || !session.open().contains(source)) {
            return;
        }
        printed = found;
        head.offer();
        head.show(false, "");
        if (session.settings().isReadAsPages(source, isScan())) {
            show(pages());
        }
    }

    /// Whether there is not one letter in it.
    private boolean isScan() {
        return source.document().text().chars().noneMatch(Character::isLetterOrDigit);
    }

    private PageView pages() {
        PageView known = pages;
        if (known == null) {
            known =
                    new PageView(
                            source.document(),
                            printed,
                            session.tasks(),
                            (page, scale) -> session.originals().drawPage(source, page, scale));
            known.bar().setAccessibleText(Messages.of("ui.scroll-bar"));
            known.zoom(session.settings().zoomProperty().get());
            known.set(paints);
            pages = known;
            follow(known);
            known.zoomProperty()
                    .addListener((o, was, now) -> session.settings().zoomProperty().set(now));
            known.percentProperty().subscribe(p -> head.size(p.longValue()));
        }
        return known;
    }

    /// Whether pages, not the text, are in front.
    public boolean showsPages() {
        return view.equals(pages);
    }

    /// Goes from text to page and back at the same passage; nothing happens where there are no
    /// pages.
    public void turn() {
        if (!printed.isEmpty()) {
            show(showsPages() ? text : pages());
            session.settings().rememberPages(source, showsPages());
            view.keyboard().requestFocus();
        }
    }

    public boolean hasPages() {
        return !printed.isEmpty();
    }

    private void show(View other) {
        boolean focused = view.keyboard().isFocused();
        int at = passage();
        Range selected = view.selectionProperty().get();
        bar.hide();
        view = other;
        boolean isPages = other.equals(pages);
        stack.getChildren().set(0, isPages ? pages() : text);
        row.getChildren().set(2, isPages ? pages().bar() : textBar);
        head.show(isPages, isPages && isScan() ? Messages.of("ui.page.scan") : "");
        view.select(selected);
        view.showAtTop(at);
        inView.set(view.inViewProperty().get());
        if (focused) {
            view.keyboard().requestFocus();
        }
    }

    /// Where the reader is: at what is selected or chosen, if that is in view.
    private int passage() {
        Range seen = view.inViewProperty().get();
        Range selected = view.selectionProperty().get();
        if (!selected.isEmpty() && selected.overlaps(seen)) {
            return selected.start();
        }
        return source.chosen()
                .flatMap(a -> source.marks().place(a.id()))
                .filter(r -> r.overlaps(seen))
                .map(Range::start)
                .orElse(seen.isEmpty() ? place : seen.start());
    }

    /// Goes to where the reader was when they last had the document open.
    public void open(int at) {
        place = at;
        if (at > 0) {
            view.showAtTop(at);
        }
    }

    public void zoomBy(int steps) {
        pages().zoomBy(steps);
    }

    public void fitWidth() {
        pages().fitWidth();
    }

    public void fitPage() {
        pages().fitPage();
    }

    private final class Deeds implements PageBar.Deeds {
        @Override
        public void show(boolean toPages) {
            if (toPages != showsPages()) {
                turn();
            } else {
                head.show(toPages, toPages && isScan() ? Messages.of("ui.page.scan") : "");
            }
        }

        @Override
        public void zoomBy(int steps) {
            Reader.this.zoomBy(steps);
        }

        @Override
        public void fitWidth() {
            Reader.this.fitWidth();
        }

        @Override
        public void fitPage() {
            Reader.this.fitPage();
        }
    }

    private void nameColor(Color color, Tooltip tip) {
        tip.textProperty()
                .bind(
                        session.settings()
                                .meaningsProperty()
                                .map(m -> ColorNames.name(color, m) + " (" + color.key() + ")"));
    }

    private void follow(View one) {
        source.marksProperty().subscribe(marks -> one.set(marks));
        source.chosenProperty().subscribe(one::choose);
        one.selectionProperty()
                .subscribe(
                        range -> {
                            if (view.equals(one)) {
                                source.selectionProperty().set(range);
                                if (range.isEmpty()) {
                                    bar.hide();
                                }
                            }
                        });
        one.onSelected(range -> showBar());
        one.onMarks(found -> onMarks.accept(found));
        one.onLink(href -> onLink.accept(href));
        one.keyboard()
                .addEventHandler(
                        KeyEvent.KEY_RELEASED,
                        e -> {
                            if (e.getCode() == KeyCode.SHIFT) {
                                showBar();
                            }
                        });
        one.inViewProperty()
                .subscribe(
                        range -> {
                            if (view.equals(one)) {
                                bar.hide();
                                overview.setInView(range);
                                inView.set(range);
                            }
                        });
    }

    private void found(List<Range> hits, @Nullable Range now) {
        text.setHits(hits, now);
        if (pages != null) {
            pages.setHits(hits, now);
        }
        overview.setHits(hits);
        if (now != null) {
            view.reveal(now);
        }
    }

    /// Shows the bar at the selection, if there is one.
    public void showBar() {
        Range range = view.selectionProperty().get();
        if (!range.isEmpty()) {
            view.bounds(range).ifPresent(bounds -> bar.showAt(bounds, stack));
        }
    }

    public void hideBar() {
        bar.hide();
    }

    public OpenSource source() {
        return source;
    }

    /// The one in front.
    public View view() {
        return view;
    }

    /// What of the document is in view.
    public ReadOnlyObjectProperty<Range> inViewProperty() {
        return inView.getReadOnlyProperty();
    }

    /// Called with the annotations under a click.
    public void onMarks(Consumer<List<Annotation>> handler) {
        onMarks = handler;
    }

    public void onLink(Consumer<String> handler) {
        onLink = handler;
    }

    public void onColor(Consumer<Color> handler) {
        onColor = handler;
    }

    public void onDeed(Consumer<Deed> handler) {
        onDeed = handler;
    }

    public void set(Typography typography) {
        text.set(typography);
    }

    public void set(Function<Color, javafx.scene.paint.Color> given) {
        paints = given;
        text.set(given);
        if (pages != null) {
            pages.set(given);
        }
        overview.set(given);
    }

    public void find() {
        Range range = view.selectionProperty().get();
        find.open(range.of(source.document().text()), range.start());
    }

    public void findStep(int by) {
        if (find.isOpen()) {
            find.step(by);
        } else {
            find();
        }
    }

    /// Closes the find bar; false if it was not open.
    public boolean closeFind() {
        boolean open = find.isOpen();
        if (open) {
            find.close();
        }
        return open;
    }

    /// Puts something above the text, above the find bar.
    public void addBanner(Node banner) {
        top.getChildren().add(top.getChildren().size() - 1, banner);
    }

    public void removeBanner(Node banner) {
        top.getChildren().remove(banner);
    }

    /// To be called once, when the tab is closed.
    public void dispose() {
        text.dispose();
        if (pages != null) {
            pages.dispose();
        }
    }

    /// Brings an annotation into view, if it has a place in this edition.
    public void reveal(Annotation annotation) {
        source.marks().place(annotation.id()).ifPresent(view::reveal);
    }
}
