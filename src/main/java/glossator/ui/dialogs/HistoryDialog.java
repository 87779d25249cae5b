package glossator.ui.dialogs;

import glossator.annotation.Annotation;
import glossator.annotation.Step;
import glossator.library.UndoScope;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;
import glossator.ui.session.Session;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

import java.util.List;
import java.util.UUID;

/// The journal of a source, of the whole library or of one annotation, newest first. Undo applies
/// to what the list shows: a change made in several sources at once can be undone only for the
/// whole library.
public final class HistoryDialog {
    private static final int FIRST = 500;

    private final Overlay overlay;
    private final Session session;
    private final ListView<Step> list = new ListView<>();
    private final Button older = Widgets.button("ui.history.older", this::loadMore);
    private final Button undo = Widgets.button("ui.history.undo", this::undo);
    private final ToggleButton here = new ToggleButton(Messages.of("ui.history.here"));
    private final ToggleButton everywhere = new ToggleButton(Messages.of("ui.history.everywhere"));
    private @Nullable UUID source;
    private @Nullable UUID annotation;
    private int limit = FIRST;

    public HistoryDialog(Overlay overlay, Session session) {
        this.overlay = overlay;
        this.session = session;
        list.setCellFactory(view -> new Cell());
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Messages.of("ui.history.title"));
        list.setPlaceholder(Widgets.emptyState(
                MaterialDesignH.HISTORY,
                Messages.of("ui.history.none"),
                Messages.of("ui.history.none.help")));
        VBox.setVgrow(list, Priority.ALWAYS);
        Widgets.joinAsChoice(here, everywhere);
        everywhere.selectedProperty().addListener((o, before, now) -> load());
    }

    /// Shows the history of the source in front, or of the library if none is open.
    public void show() {
        session.current()
                .ifPresentOrElse(
                        o -> show(o.id(), null, Widgets.toOneLine(o.source().title())),
                        () -> show(null, null, Messages.of("ui.history.everywhere")));
    }

    /// Shows the history of one annotation.
    public void show(Annotation of) {
        show(of.source(), of.id(), AnnotationCell.quote(of));
    }

    private void show(@Nullable UUID ofSource, @Nullable UUID ofAnnotation, String of) {
        source = ofSource;
        annotation = ofAnnotation;
        limit = FIRST;
        list.getItems().clear();
        (ofSource == null ? everywhere : here).setSelected(true);
        Label subject = new Label(of);
        subject.getStyleClass().add("subject");
        boolean whole = ofAnnotation == null;
        undo.setVisible(whole);
        undo.setManaged(whole);
        HBox scope = new HBox(here, everywhere);
        scope.setMinWidth(Region.USE_PREF_SIZE);
        scope.setVisible(whole && ofSource != null);
        scope.setManaged(scope.isVisible());
        HBox top = new HBox(12, subject, Widgets.space(), scope);
        top.setAlignment(Pos.CENTER_LEFT);
        HBox bottom = Widgets.buttons(older, undo);
        VBox content =
                new VBox(10, top, list, Widgets.sentence(Messages.of("ui.history.help")), bottom);
        content.getStyleClass().add("history");
        overlay.show(Messages.of("ui.history.title"), content, list);
        load();
    }

    private void loadMore() {
        limit *= 8;
        load();
        list.requestFocus();
    }

    private void undo() {
        session.undoing().undo(scope());
        load();
    }

    private UndoScope scope() {
        return everywhere.isSelected() || source == null
                ? UndoScope.ANYWHERE
                : UndoScope.marksOf(source);
    }

    private record Found(List<Step> steps, boolean more, boolean undoable) {}

    /// Reads after the pending writes.
    private void load() {
        int most = limit;
        UUID of = annotation;
        UndoScope in = scope();
        session.tasks()
                .write(
                        () -> {
                            List<Step> steps = session.library().history(of, most);
                            boolean more = steps.size() >= most;
                            return new Found(
                                    steps.stream()
                                            .filter(s -> of != null || in.includes(s))
                                            .toList(),
                                    more,
                                    session.library().findUndoable(in).isPresent());
                        },
                        found -> {
                            list.getItems().setAll(found.steps());
                            undo.setDisable(!found.undoable());
                            older.setVisible(found.more());
                            older.setManaged(found.more());
                            if (!found.steps().isEmpty()) {
                                list.getSelectionModel().selectFirst();
                            }
                        });
    }

    private final class Cell extends WrappingCell<Step> {
        private final Label what = new Label();
        private final Label details = new Label();
        private final Label when = Widgets.muted("");

        Cell() {
            ListRows.limitLines(what, 2);
            ListRows.limitLines(details, 6);
            VBox words = new VBox(2, what, details, when);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            makeRow(10, words);
        }

        @Override
        protected void updateItem(Step step, boolean empty) {
            super.updateItem(step, empty);
            showRow(!empty && step != null);
            if (empty || step == null) {
                return;
            }
            StepWording words = StepWording.of(step, session.arranging().journalWording());
            what.setText(words.what());
            details.setText(String.join("\n", words.details()));
            details.setManaged(!words.details().isEmpty());
            details.setVisible(!words.details().isEmpty());
            when.setText(Messages.of(
                    "ui.history.when",
                    Widgets.formatMoment(step.at()),
                    step.author(),
                    step.number()));
            setAccessibleText(what.getText() + ". " + details.getText() + ". " + when.getText());
        }
    }
}
