package glossator.ui.editions;

import glossator.annotation.Change;
import glossator.annotation.Placement;
import glossator.annotation.Step;
import glossator.document.Range;
import glossator.library.UndoScope;
import glossator.message.Messages;
import glossator.ui.control.CutOuts;
import glossator.ui.control.ListRows;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.session.TargetPlace;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lists the annotations that are not exactly anchored in the edition shown, worst first, and takes
/// the user's decisions on them. Each decision is stored at once and can be undone.
public final class ReviewDialog {
    private final Overlay overlay;
    private final Session session;
    private final PlacePickers picking;
    private final Runnable differences;
    private final OpenSource in;
    private final ListView<ReviewItem> list = new ListView<>();
    private final Label progress = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label hint = Widgets.sentence("");
    private final List<Button> buttons;
    private final PassageSearch search;
    private ReviewQueue agenda;
    private OriginalAnchors before = OriginalAnchors.UNKNOWN;

    private Subscription watching = Subscription.EMPTY;

    /// @param differences shows what has changed in the source in front
    public ReviewDialog(
            Overlay overlay,
            Session session,
            OpenSource in,
            PlacePickers picking,
            Runnable differences) {
        this.overlay = overlay;
        this.session = session;
        this.in = in;
        this.picking = picking;
        this.differences = differences;
        this.search = new PassageSearch(session.tasks(), in.document().text());
        this.agenda = ReviewQueue.of(in.placements());
        this.buttons = List.of(
                Widgets.button("ui.review.accept", this::accept),
                Widgets.button("ui.review.next", this::suggestNext),
                Widgets.button("ui.review.by-hand", this::placeByHand),
                Widgets.button("ui.review.orphan", this::leaveOrphan),
                Widgets.button("ui.review.take-back", this::takeBack));
        var cells = new ArrayList<ReviewCell>();
        var cutOuts = new CutOuts(session, () -> cells.forEach(ReviewCell::refreshPictures));
        list.setCellFactory(view -> {
            cells.add(cell(cutOuts));
            return cells.getLast();
        });
        list.getStyleClass().addAll("plain-list", "review-list");
        list.setAccessibleText(Messages.of("ui.review.title"));
        list.setPlaceholder(Widgets.emptyState(
                MaterialDesignC.CHECK_CIRCLE_OUTLINE,
                Messages.of("ui.review.none"),
                Messages.of("ui.review.none.help")));
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    private ReviewCell cell(CutOuts cutOuts) {
        return new ReviewCell(
                in, cutOuts, () -> before, a -> session.codebookProperty().get().paths(a.tags()));
    }

    public void show() {
        show(0);
    }

    private void show(int row) {
        agenda = agenda.withPlacements(in.placements());
        watching.unsubscribe();
        watching = Subscription.combine(
                in.placementsProperty().subscribe(_ -> refresh()),
                in.printedPagesProperty().subscribe(_ -> list.refresh()));
        VBox content = content();
        overlay.bindSize(content, 1_040, 760);
        list.getItems().setAll(agenda.items());
        overlay.show(Messages.of("ui.review.title"), content, list);
        ListRows.layOut(list);
        select(row);
        tell("");
        List<Placement> placements = in.placements().allWithOrphans();
        session.tasks()
                .read(() -> OriginalAnchors.of(session.library(), in.id(), placements), found -> {
                    before = found;
                    list.refresh();
                });
    }

    private VBox content() {
        Node more = Widgets.button("ui.review.differences", differences);
        HBox top = new HBox(12, progress, bar, Widgets.space(), more);
        top.setAlignment(Pos.CENTER_LEFT);
        bar.setPrefWidth(160);
        bar.setAccessibleText(Messages.of("ui.review.progress-name"));
        FlowPane row = new FlowPane(8, 6, buttons.toArray(Button[]::new));
        row.setAlignment(Pos.CENTER_LEFT);
        VBox content =
                new VBox(10, top, list, hint, row, Widgets.muted(Messages.of("ui.review.keys")));
        content.getStyleClass().add("review");
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
        return content;
    }

    private void handleKey(KeyEvent e) {
        boolean undo = e.getCode() == KeyCode.Z && e.isShortcutDown() && !e.isShiftDown();
        boolean plain =
                !e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown() && !e.isMetaDown();
        boolean onButton = e.getTarget() instanceof Button;
        Runnable run = undo
                ? this::undo
                : !plain
                        ? null
                        : switch (e.getCode()) {
                            case A -> this::accept;
                            case ENTER -> onButton ? null : this::accept;
                            case N -> this::suggestNext;
                            case S -> this::placeByHand;
                            case O -> this::leaveOrphan;
                            case U -> this::takeBack;
                            case J -> () -> step(1);
                            case K -> () -> step(-1);
                            default -> null;
                        };
        if (run != null) {
            e.consume();
            session.tasks().guard(run);
        }
    }

    // Commands of keys and buttons

    private int selectedRow() {
        return list.getSelectionModel().getSelectedIndex();
    }

    private void step(int by) {
        int to = selectedRow() + by;
        if (to >= 0 && to < agenda.size()) {
            select(to);
        }
    }

    private void accept() {
        int row = selectedRow();
        if (row < 0) {
            return;
        }
        ReviewItem item = agenda.items().get(row);
        if (item.placement().isDecided()) {
            goOn(row);
        } else if (!item.isSuggestion() && item.placement().isOrphan()) {
            tell(Messages.of("ui.review.no-place"));
        } else {
            if (item.isSuggestion()) {
                session.anchorDecisions()
                        .place(in, item.placement().annotation(), item.places().get(item.choice()));
            } else {
                session.anchorDecisions().accept(in, item.id());
            }
            goOn(row);
        }
    }

    private void suggestNext() {
        int row = selectedRow();
        if (row < 0) {
            return;
        }
        ReviewItem item = agenda.items().get(row);
        if (item.placement().isDecided()) {
            tell(Messages.of("ui.review.is-decided"));
        } else if (item.wantsSearch()) {
            search(item);
        } else if (item.withNextPlace().equals(item)) {
            tell(Messages.of("ui.review.no-other"));
        } else {
            tell("");
            replaceItem(row, item.withNextPlace());
        }
    }

    /// Searches the whole text for the words of an annotation and shows the first match.
    private void search(ReviewItem item) {
        search.find(item.placement().annotation().selector(), found -> {
            int row = agenda.items().indexOf(item);
            if (row < 0) {
                return; // something happened to it meanwhile
            }
            replaceItem(row, item.withFound(found));
            if (row == selectedRow()) {
                suggestNext();
            }
        });
    }

    private void replaceItem(int row, ReviewItem item) {
        boolean chosen = row == selectedRow();
        agenda = agenda.withItem(row, item);
        list.getItems().set(row, item);
        if (chosen) {
            select(row);
        }
    }

    /// Lets the user select the passage in the text, or draw the area, then returns here.
    private void placeByHand() {
        int row = selectedRow();
        if (row < 0) {
            return;
        }
        ReviewItem item = agenda.items().get(row);
        Placement placement = item.placement();
        Optional<String> refusal = placement.isPassage()
                ? Optional.empty()
                : picking.area().refusal(in, placement.annotation());
        if (refusal.isPresent()) {
            tell(refusal.get());
        } else if (placement.isPassage()) {
            overlay.hide();
            picking.passage().begin(in, item, range -> place(row, item, range), () -> show(row));
        } else {
            overlay.hide();
            picking.area()
                    .begin(
                            in,
                            placement,
                            before.pages(placement.annotation()),
                            place -> place(row, item, place),
                            () -> show(row));
        }
    }

    private void place(int row, ReviewItem item, Range range) {
        session.anchorDecisions().place(in, item.placement().annotation(), range);
        show(agenda.findOpenAfter(row).orElse(row));
    }

    private void place(int row, ReviewItem item, TargetPlace place) {
        session.anchorDecisions()
                .place(in, item.placement().annotation(), place.target(), place.position());
        show(agenda.findOpenAfter(row).orElse(row));
    }

    private void leaveOrphan() {
        int row = selectedRow();
        if (row >= 0) {
            session.anchorDecisions().leaveOrphan(in, agenda.items().get(row).id());
            goOn(row);
        }
    }

    private void takeBack() {
        int row = selectedRow();
        if (row < 0) {
            return;
        }
        ReviewItem item = agenda.items().get(row);
        if (item.placement().isDecided()) {
            session.anchorDecisions().takeBack(in, item.id());
            tell("");
        } else {
            tell(Messages.of("ui.review.not-decided"));
        }
    }

    /// Undoes the last step of this source if it was a decision, on whichever annotation.
    private void undo() {
        UndoScope marks = UndoScope.marksOf(in.id());
        session.tasks()
                .write(
                        () -> session.library()
                                .findUndoable(marks)
                                .filter(ReviewDialog::isDecision),
                        step -> {
                            step.ifPresent(made -> session.undoing().undo(List.of(made)));
                            tell(step.isPresent() ? "" : Messages.of("ui.review.nothing-to-undo"));
                        });
    }

    private static boolean isDecision(Step step) {
        return step.changes().stream().allMatch(c -> c instanceof Change.OfDecision);
    }

    private void goOn(int row) {
        tell("");
        agenda.findOpenAfter(row).ifPresent(this::select);
    }

    // Display

    private void select(int row) {
        if (row >= 0 && row < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(row);
            list.getFocusModel().focus(row);
            ListRows.reveal(list);
        }
        showProgress();
    }

    private void refresh() {
        if (!overlay.isShown() || list.getScene() == null) {
            watching.unsubscribe();
            return;
        }
        int row = selectedRow();
        ReviewItem chosen = list.getSelectionModel().getSelectedItem();
        agenda = agenda.withPlacements(in.placements());
        if (!list.getItems().equals(agenda.items())) {
            list.getItems().setAll(agenda.items());
            int same = chosen == null ? -1 : agenda.indexOf(chosen.id());
            select(same >= 0 ? same : Math.min(Math.max(0, row), agenda.size() - 1));
        }
        showProgress();
    }

    private void showProgress() {
        int looked = agenda.doneCount();
        boolean any = agenda.size() > 0;
        progress.setText(any ? Messages.of("ui.review.progress", looked, agenda.size()) : "");
        bar.setProgress(any ? (double) looked / agenda.size() : 1);
        bar.setVisible(any);
        buttons.forEach(b -> b.setVisible(any));
        if (any && looked == agenda.size() && hint.getText().isEmpty()) {
            tell(Messages.of("ui.review.done"));
        }
    }

    private void tell(String sentence) {
        hint.setText(sentence);
    }
}
