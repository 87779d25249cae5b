package glossator.ui.related;

import glossator.document.Range;
import glossator.library.Library;
import glossator.library.LibraryReuse;
import glossator.library.ReuseReport;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Progress;
import glossator.ui.session.Session;
import glossator.wording.ReuseWording;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Where a passage stands elsewhere, or what a source shares with the others: a list beside the
/// text. Enter goes to a place, Esc comes back to where the search began.
public final class RelatedPane extends VBox {
    private final Session session;
    private final Overlay overlay;
    private final Label title = new Label();
    private final Label quote = Widgets.muted("");
    private final Label said = Widgets.muted("");
    private final ListView<RelatedRow> list = new ListView<>();
    private final StackPane middle = new StackPane();
    private @Nullable Progress running;
    private @Nullable Origin origin;
    private BiConsumer<RelatedRow.Place, Range> go = (_, _) -> {};
    private Consumer<Origin> leave = _ -> {};
    private BiConsumer<Origin, LinkedPlace> link = (_, _) -> {};

    /// Where the search began.
    ///
    /// @param passage empty for a whole source
    public record Origin(OpenSource in, Optional<Range> passage) {}

    /// The two passages that are to be linked.
    public record LinkedPlace(
            java.util.UUID source,
            java.util.UUID edition,
            Range here,
            Range there,
            String hereWords,
            String thereWords,
            boolean wordForWord) {}

    public RelatedPane(Session session, Overlay overlay) {
        this.session = session;
        this.overlay = overlay;
        getStyleClass().add("related-pane");
        title.getStyleClass().add("related-heading");
        title.setWrapText(true);
        quote.setWrapText(true);
        quote.setMaxHeight(60);
        said.setWrapText(true);
        // In a low window the list gives way, not the words around it.
        List.of(title, quote, said).forEach(label -> label.setMinHeight(USE_PREF_SIZE));
        said.getStyleClass().add("related-said");
        Button close = Widgets.iconButton(MaterialDesignC.CLOSE, "ui.related.close", this::leave);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(6, title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, quote, middle, said);
        VBox.setVgrow(middle, Priority.ALWAYS);
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Messages.of("ui.related.list"));
        list.setCellFactory(_ -> new RelatedCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
        list.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                selected().ifPresent(this::go);
            }
        });
        // A list takes Esc for itself.
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                leave();
            }
        });
        setVisible(false);
    }

    /// Searches for a passage of the newest edition of a source.
    public void showPassage(OpenSource in, Range passage) {
        origin = new Origin(in, Optional.of(passage));
        title.setText(Messages.of("ui.related.title"));
        showQuote(
                Messages.of("ui.related.quote", shorten(passage.of(in.document().text()))));
        search(library ->
                library.reuse().find(in.id(), passage, LibraryReuse.USUAL, this::isStopped));
    }

    /// Searches for what a source shares with the others.
    public void showShared(OpenSource in) {
        origin = new Origin(in, Optional.empty());
        title.setText(
                Messages.of("ui.related.shared", Widgets.toOneLine(in.source().title())));
        showQuote("");
        search(library -> library.reuse().shared(in.id(), LibraryReuse.USUAL, this::isStopped));
    }

    private void showQuote(String text) {
        quote.setText(text);
        quote.setVisible(!text.isEmpty());
        quote.setManaged(!text.isEmpty());
    }

    private static String shorten(String passage) {
        String line = Widgets.toOneLine(passage);
        return line.codePointCount(0, line.length()) <= 200
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 199)).strip() + "…";
    }

    private boolean isStopped() {
        Progress now = running;
        return now != null && now.isCancelled();
    }

    private record Answer(ReuseReport report, List<RelatedRow> rows) {}

    private void search(java.util.function.Function<Library, ReuseReport> find) {
        stop();
        setVisible(true);
        list.getItems().clear();
        said.setText(Messages.of("ui.related.searching"));
        middle.getChildren().setAll(list);
        list.requestFocus();
        Library library = session.library();
        Origin asked = origin;
        running = session.tasks()
                .run(
                        Messages.of("ui.related.searching"),
                        progress -> {
                            bringUp(library, progress);
                            ReuseReport report = find.apply(library);
                            return new Answer(report, RelatedRow.of(library, report));
                        },
                        answer -> {
                            if (Objects.equals(asked, origin)) {
                                show(answer);
                            }
                        });
    }

    /// Reads into the index what was added since and is not in it yet, a slice at a time.
    private void bringUp(Library library, Progress progress) {
        var state = library.reuse().update(progress::isCancelled);
        while (!state.isComplete() && !progress.isCancelled()) {
            progress.report(state.indexed(), state.sources(), "");
            String words = Messages.of("ui.related.catching-up", state.indexed(), state.sources());
            session.tasks().runLater(() -> {
                if (progress.equals(running)) {
                    said.setText(words);
                }
            });
            state = library.reuse().update(progress::isCancelled);
        }
    }

    private void show(Answer answer) {
        running = null;
        list.getItems().setAll(answer.rows());
        said.setText(ReuseWording.summary(answer.report())
                + (answer.rows().isEmpty() ? "" : "\n" + Messages.of("ui.related.help")));
        if (answer.rows().isEmpty()) {
            boolean alone = answer.report().progress().sources() < 2;
            middle.getChildren()
                    .setAll(Widgets.emptyState(
                            MaterialDesignC.CONTENT_COPY,
                            Messages.of("ui.related.empty"),
                            Messages.of(alone ? "ui.related.alone" : "ui.related.empty-more")));
            return;
        }
        list.getSelectionModel().select(Math.min(1, list.getItems().size() - 1));
    }

    private Optional<RelatedRow.Place> selected() {
        return list.getSelectionModel().getSelectedItem() instanceof RelatedRow.Place place
                ? Optional.of(place)
                : Optional.empty();
    }

    private void handleKey(KeyEvent e) {
        Optional<RelatedRow.Place> place = selected();
        if (e.isShortcutDown() || e.isAltDown() || place.isEmpty()) {
            return;
        }
        switch (e.getCode()) {
            case ENTER -> go(place.get());
            case SPACE, D -> compare(place.get());
            case L -> link(place.get());
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void go(RelatedRow.Place place) {
        go.accept(place, place.reuse().there());
    }

    private void compare(RelatedRow.Place place) {
        Origin from = origin;
        if (from != null) {
            new WordingDialog(overlay)
                    .show(from.in().source().title(), place, () -> go(place), () -> link(place));
        }
    }

    private void link(RelatedRow.Place place) {
        Origin from = origin;
        if (from != null) {
            link.accept(
                    from,
                    new LinkedPlace(
                            place.in().source().id(),
                            place.in().edition().id(),
                            place.reuse().here(),
                            place.reuse().there(),
                            shorten(place.here()),
                            shorten(place.there()),
                            place.reuse().wordForWord()));
        }
    }

    private void leave() {
        stop();
        setVisible(false);
        Origin from = origin;
        origin = null;
        if (from != null) {
            leave.accept(from);
        }
    }

    private void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    /// Whether it has anything to show.
    public boolean isOpen() {
        return origin != null;
    }

    /// Moves the keyboard focus to the list.
    public void focusList() {
        list.requestFocus();
    }

    /// Closes it and comes back to where the search began.
    public void close() {
        leave();
    }

    /// `handler` goes to a place in another source.
    public void onGo(java.util.function.BiConsumer<java.util.UUID, Range> handler) {
        go = (place, range) -> handler.accept(place.in().source().id(), range);
    }

    /// `handler` is called when the pane was closed, with where the search had begun.
    public void onLeave(Consumer<Origin> handler) {
        leave = handler;
    }

    /// `handler` links the passage, or its part that is shared, with a return of it.
    public void onLink(BiConsumer<Origin, LinkedPlace> handler) {
        link = handler;
    }
}
