package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.PrintedPage;
import glossator.message.Messages;
import glossator.ui.control.AreaPicture;
import glossator.ui.control.AuthorMark;
import glossator.ui.control.CutOuts;
import glossator.ui.control.MomentWording;
import glossator.ui.control.RtlText;
import glossator.ui.session.OpenSource;
import glossator.wording.TargetWording;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The card of one annotation in the list.
final class Card extends ListCell<UUID> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass RESOLVED = PseudoClass.getPseudoClass("resolved");
    private static final int QUOTE_LONG = 3_000;
    private static final int NOTE_SHORT = 400;
    private static final int QUOTE_TIP = 1_500;

    /// The list fills its remaining space with empty cells; this height keeps their number small.
    private static final double EMPTY_HEIGHT = 48;

    private final Supplier<CardContext> context;
    private final CardActions actions;
    private final Consumer<UUID> moved;
    private final Region bar = new Region();
    private final CardHead head = new CardHead();
    private final AreaPicture picture;
    private final TextFlow quote = new TextFlow();
    private final VBox note = new VBox();
    private final TagChips chips;
    private final LinkLines links;
    private final Label footer = new Label();
    private final AuthorMark mark = new AuthorMark();
    private final Region gap = new Region();
    private final ThreadView thread;
    private final VBox content = new VBox();
    private final HBox card = new HBox(bar, content);
    private final CardSection section;
    private final VBox whole;
    private final Tooltip quoteTip = Buttons.tip("");
    private final Tooltip timeTip = Buttons.tip("");
    private @Nullable CardTools tools;

    /// Whether the annotation alone was chosen when the mouse was pressed on it.
    private boolean wasChosen;

    /// @param context queried each time the card is shown
    /// @param moved called with the annotation when its card has appeared, disappeared or changed
    Card(
            Supplier<CardContext> context,
            CardActions actions,
            CutOuts cutOuts,
            Consumer<UUID> moved) {
        picture = new AreaPicture(cutOuts);
        links = new LinkLines(actions.followNote(), actions.removeLink());
        this.context = context;
        this.actions = actions;
        this.chips = new TagChips(actions.openTag());
        this.moved = moved;
        this.section = new CardSection(actions.addMemo());
        this.whole = new VBox(section, card);
        this.thread = new ThreadView(actions.thread().get());
        getStyleClass().add("note-cell");
        setAccessibleRoleDescription(Messages.of("ui.notes.role.card"));
        card.getStyleClass().add("note-card");
        bar.getStyleClass().add("note-bar");
        content.getStyleClass().add("note-content");
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMinWidth(0);
        quote.getStyleClass().add("note-quote");
        footer.getStyleClass().add("note-footer");
        footer.setTooltip(timeTip);
        footer.setMinWidth(0);
        content.getChildren().addAll(head, picture, quote, gap, note, chips, links, footer, thread);
        visibleProperty().subscribe(_ -> tellMoved());
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> wasChosen = isChosen());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    Region gap() {
        return gap.isManaged() ? gap : thread.gap();
    }

    ThreadView thread() {
        return thread;
    }

    /// Shows the picture of its area, if that has been drawn.
    void refreshPicture() {
        picture.refresh();
    }

    private boolean isChosen() {
        return getItem() != null && context.get().isChosen(getItem());
    }

    private void tellMoved() {
        if (getItem() != null) {
            moved.accept(getItem());
        }
    }

    private void click(MouseEvent e) {
        UUID id = getItem();
        if (id == null || e.getButton() != MouseButton.PRIMARY || !e.isStillSincePress()) {
            return;
        }
        if (e.getClickCount() == 2) {
            actions.edit().accept(id);
        } else if (wasChosen) {
            actions.reveal().accept(id);
        }
    }

    @Override
    protected void updateItem(@Nullable UUID id, boolean empty) {
        super.updateItem(id, empty);
        refresh();
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        refresh();
    }

    /// Shows the current state of the annotation.
    void refresh() {
        UUID id = getItem();
        CardContext now = context.get();
        Optional<Placement> found =
                id == null || isEmpty() ? Optional.empty() : now.listing().findPlaced(id);
        setText(null);
        if (found.isEmpty()) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(whole);
        show(found.get(), now);
    }

    private void show(Placement placement, CardContext now) {
        Annotation annotation = now.written(placement);
        boolean chosen = now.isChosen(annotation.id());
        card.setStyle(Buttons.styleOf(annotation.color()));
        card.pseudoClassStateChanged(CHOSEN, isSelected());
        section.show(now.listing().sectionAt(annotation.id()));
        card.pseudoClassStateChanged(RESOLVED, annotation.resolved());
        head.show(placement, now);
        setAccessibleText(now.spoken(placement));
        showPicture(now.in(), placement);
        showQuote(annotation, chosen ? QUOTE_LONG : now.quoteLength(), chosen);
        Optional<Gap> left = now.gapAt(annotation.id());
        boolean inThread = left.filter(g -> g.place() instanceof Gap.AtReply).isPresent();
        showNote(annotation, inThread ? Optional.empty() : left, chosen);
        thread.show(annotation, inThread ? left : Optional.empty(), chosen, now);
        chips.show(
                annotation.tags(),
                now.listing().codebook(),
                chosen,
                tag -> actions.removeTag().accept(annotation.id(), tag));
        links.show(now.links().of(annotation.id()), chosen);
        footer.setText(CardWording.footer(annotation, now.isUnsaved(annotation.id())));
        showAuthor(annotation, now);
        timeTip.setText(Messages.of(
                "ui.notes.times",
                MomentWording.exact(annotation.created()),
                MomentWording.exact(annotation.changed())));
        if (chosen) {
            showTools(annotation, now.meanings());
        } else {
            hideTools();
        }
        tellMoved();
    }

    /// None of what is on a page of another edition, which need not be loaded.
    private void showPicture(@Nullable OpenSource in, Placement placement) {
        if (in == null || !(placement.target() instanceof Target.Area area)) {
            picture.clear();
            return;
        }
        UUID shown = in.edition().id();
        UUID on = placement.isOrphan() ? placement.annotation().edition() : shown;
        List<PrintedPage> pages = on.equals(shown) ? in.printedPagesProperty().get() : List.of();
        picture.show(new AreaPicture.Pages(on, pages), area, TargetWording.title(area));
    }

    private void showQuote(Annotation annotation, int length, boolean chosen) {
        String text = CardWording.quote(annotation, length);
        boolean there = !text.isEmpty();
        quote.setVisible(there);
        quote.setManaged(there);
        RtlText.fill(quote, text, List.of("note-word"));
        quote.setNodeOrientation(
                CardWording.isRightToLeft(text)
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT);
        String whole = CardWording.quote(annotation, QUOTE_TIP);
        Tooltip.uninstall(quote, quoteTip);
        if (!chosen && whole.length() > text.length() && !RtlText.areRisky(whole)) {
            quoteTip.setText(whole);
            Tooltip.install(quote, quoteTip);
        }
        for (Style style : Style.values()) {
            quote.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(style.word()), style == annotation.style());
        }
    }

    private void showNote(Annotation annotation, Optional<Gap> left, boolean chosen) {
        boolean writing = left.filter(Gap::hidesNote).isPresent();
        double height = left.map(Gap::height).orElse(0.0);
        gap.setManaged(left.isPresent());
        gap.setMinHeight(height);
        gap.setPrefHeight(height);
        note.getChildren().clear();
        boolean shown = !annotation.note().isBlank() && !writing;
        note.setVisible(shown);
        note.setManaged(shown);
        if (shown) {
            String text = annotation.note();
            int room = chosen ? NoteRenderer.MAX_LENGTH * 10 : NOTE_SHORT;
            note.getChildren().add(NoteRenderer.render(text, room, actions.followLink()));
            if (!chosen && text.length() > room * 5 / 4) {
                Label more = new Label(Messages.of("ui.notes.show-all"));
                more.getStyleClass().add("note-hint");
                note.getChildren().add(more);
            }
        }
    }

    /// With a single author there is nobody to be told apart.
    private void showAuthor(Annotation annotation, CardContext now) {
        boolean shown =
                !annotation.author().isBlank() && now.listing().authors().size() > 1;
        if (shown) {
            mark.show(annotation.author(), now.colors().apply(annotation.author()));
        }
        footer.setGraphic(shown ? mark : null);
    }

    private void showTools(Annotation annotation, Map<Color, String> meanings) {
        CardTools row = tools;
        if (row == null) {
            row = new CardTools(actions.tools().get());
            tools = row;
        }
        if (!content.getChildren().contains(row)) {
            content.getChildren().add(content.getChildren().indexOf(thread), row);
        }
        row.show(annotation, meanings);
    }

    /// The tools must not take the keyboard focus with them: it goes to the list.
    private void hideTools() {
        CardTools row = tools;
        if (row != null && content.getChildren().contains(row)) {
            boolean focused = hasFocusIn(row);
            content.getChildren().remove(row);
            if (focused) {
                getListView().requestFocus();
            }
        }
    }

    private boolean hasFocusIn(Node node) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && !owner.equals(node)) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return EMPTY_HEIGHT;
        }
        double inner = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + snapSizeY(whole.prefHeight(inner)) + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            whole.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }
}
