package glossator.ui.text;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.OpenSource;
import glossator.ui.Session;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import java.util.function.Consumer;
import java.util.function.Function;

/// One open source as it is read: find bar, text, overview strip and scroll bar, and the small bar
/// at
/// a selection.
public final class Reader extends BorderPane {
    private final OpenSource source;
    private final TextView view;
    private final Overview overview;
    private final FindBar find;
    private final SelectionBar bar;
    private final ScrollBar scrollBar = new ScrollBar();
    private final StackPane stack = new StackPane();
    private final Session session;
    private Consumer<Color> onColor = color -> {};
    private Consumer<Deed> onDeed = deed -> {};
    private boolean following;

    public Reader(OpenSource source, Session session) {
        this.source = source;
        this.session = session;
        var tasks = session.tasks();
        var library = session.library();
        view =
                new TextView(
                        source.document(), tasks, id -> library.picture(source.edition().id(), id));
        overview = new Overview(source.document().length(), view::showAtTop);
        overview.setAccessibleText(Messages.of("ui.overview"));
        find = new FindBar(source.document().text(), tasks, this::found);
        find.onClose(() -> view.keyboard().requestFocus());
        bar =
                new SelectionBar(
                        color -> onColor.accept(color),
                        deed -> onDeed.accept(deed),
                        this::nameColor);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setMax(1);
        scrollBar.setMinWidth(USE_PREF_SIZE);
        scrollBar.setAccessibleText(Messages.of("ui.scroll-bar"));
        stack.getChildren().addAll(view, bar);
        HBox.setHgrow(stack, Priority.ALWAYS);
        setTop(find);
        setCenter(new HBox(stack, overview, scrollBar));
        follow();
    }

    private void nameColor(Color color, Tooltip tip) {
        tip.textProperty()
                .bind(
                        session.meaningsProperty()
                                .map(m -> ColorNames.name(color, m) + " (" + color.key() + ")"));
    }

    private void follow() {
        source.marksProperty()
                .subscribe(
                        marks -> {
                            view.set(marks);
                            overview.set(marks);
                        });
        source.chosenProperty().subscribe(view::choose);
        view.selectionProperty()
                .subscribe(
                        range -> {
                            source.selectionProperty().set(range);
                            if (range.isEmpty()) {
                                bar.hide();
                            }
                        });
        view.onSelected(range -> showBar());
        view.addEventHandler(
                KeyEvent.KEY_RELEASED,
                e -> {
                    if (e.getCode() == KeyCode.SHIFT) {
                        showBar();
                    }
                });
        view.inViewProperty()
                .subscribe(
                        range -> {
                            bar.hide();
                            overview.setInView(range);
                            moveScrollBar(range);
                        });
        scrollBar
                .valueProperty()
                .subscribe(
                        value -> {
                            if (!following) {
                                view.showAtTop((int) (value.doubleValue() * scrollable()));
                            }
                        });
    }

    private int scrollable() {
        return Math.max(1, source.document().length() - view.inViewProperty().get().length());
    }

    private void moveScrollBar(Range inView) {
        if (scrollBar.isPressed() || scrollBar.lookup(".thumb:pressed") != null) {
            return;
        }
        following = true;
        scrollBar.setVisibleAmount(
                Math.min(1, (double) inView.length() / Math.max(1, source.document().length())));
        scrollBar.setValue((double) inView.start() / scrollable());
        following = false;
    }

    private void found(java.util.List<Range> hits, @org.jspecify.annotations.Nullable Range now) {
        view.setHits(hits, now);
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

    public TextView view() {
        return view;
    }

    public void onColor(Consumer<Color> handler) {
        onColor = handler;
    }

    public void onDeed(Consumer<Deed> handler) {
        onDeed = handler;
    }

    public void set(Typography typography) {
        view.set(typography);
    }

    public void set(Function<Color, javafx.scene.paint.Color> paints) {
        view.set(paints);
        overview.set(paints);
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

    /// To be called once, when the tab is closed.
    public void dispose() {
        view.dispose();
    }

    /// Brings an annotation into view, if it has a place in this edition.
    public void reveal(Annotation annotation) {
        source.marks().place(annotation.id()).ifPresent(view::reveal);
    }
}
