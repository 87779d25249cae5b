package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Reply;
import glossator.message.Messages;
import glossator.ui.control.AuthorMark;
import glossator.ui.control.MomentWording;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;
import glossator.wording.ReplyWording;

import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.function.Consumer;

/// One reply on a card: who wrote it and when, and the text. On the chosen card it can have the
/// keyboard focus.
final class ReplyRow extends VBox {
    private static final double INDENT = 14;
    private static final int SHORT = 600;

    private final Annotation annotation;
    private final ThreadActions actions;
    private final AuthorMark mark = new AuthorMark();
    private final Label author = new Label();
    private final Label time = new Label();
    private final Label state = new Label();
    private final Tooltip timeTip = Buttons.tip("");
    private @Nullable Shown shown;

    /// What it shows: a row that shows the same is left as it is.
    ///
    /// @param writing whether an editor hides the text
    record Shown(ThreadLines.Line line, String color, boolean chosen, boolean writing) {}

    ReplyRow(Annotation annotation, ThreadActions actions) {
        this.annotation = annotation;
        this.actions = actions;
        getStyleClass().add("reply");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleRoleDescription(Messages.of("ui.notes.role.reply"));
        author.getStyleClass().add("reply-author");
        author.setGraphic(mark);
        author.setMinWidth(0);
        time.getStyleClass().add("note-footer");
        time.setTooltip(timeTip);
        state.getStyleClass().add("note-fate");
        focusedProperty().subscribe(focused -> {
            if (focused) {
                actions.reveal(this);
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
    }

    Reply reply() {
        return now().line().reply();
    }

    private Shown now() {
        if (shown == null) {
            throw new IllegalStateException("nothing shown yet");
        }
        return shown;
    }

    void show(Shown next) {
        // The time that has gone by is another one each time.
        Reply reply = next.line().reply();
        time.setText(MomentWording.ago(reply.created(), Session.now(), ZoneId.systemDefault()));
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        setPadding(new Insets(0, 0, 0, INDENT * next.line().depth()));
        setFocusTraversable(next.chosen());
        mark.show(reply.author(), next.color());
        author.setText(AuthorMark.name(reply.author()));
        timeTip.setText(Messages.of(
                "ui.notes.times",
                MomentWording.exact(reply.created()),
                MomentWording.exact(reply.changed())));
        FlowPane head = new FlowPane(6, 2, author, time);
        Widgets.keepWithin(head, author);
        head.getStyleClass().add("reply-head");
        if (reply.state() != null) {
            state.setText(ReplyWording.name(reply.state()));
            head.getChildren().add(state);
        }
        getChildren().setAll(head);
        if (!next.writing()) {
            addText(reply, next.chosen());
        }
        setAccessibleText(ThreadWording.spoken(reply));
    }

    private void addText(Reply reply, boolean chosen) {
        String text = reply.text();
        if (text.isBlank()) {
            if (reply.state() == null) {
                Label none = new Label(Messages.of("ui.notes.reply.none"));
                none.getStyleClass().add("note-hint");
                getChildren().add(none);
            }
            return;
        }
        int room = chosen ? NoteRenderer.MAX_LENGTH * 10 : SHORT;
        getChildren().add(NoteRenderer.render(text, room, actions::followLink));
        if (!chosen && text.length() > room * 5 / 4) {
            Label more = new Label(Messages.of("ui.notes.show-all"));
            more.getStyleClass().add("note-hint");
            getChildren().add(more);
        }
    }

    private void click(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress() && now().chosen()) {
            e.consume();
            if (e.getClickCount() == 2) {
                actions.edit(annotation, reply());
            } else {
                requestFocus();
            }
        }
    }

    private void showMenu(ContextMenuEvent e) {
        ContextMenu menu = new ContextMenu(
                item("ui.notes.reply.answer", r -> actions.reply(annotation, r)),
                item("ui.notes.reply.edit", r -> actions.edit(annotation, r)),
                item("ui.notes.reply.copy", actions::copy),
                item("ui.notes.reply.delete", actions::delete));
        menu.show(this, e.getScreenX(), e.getScreenY());
        e.consume();
    }

    private MenuItem item(String key, Consumer<Reply> run) {
        MenuItem item = new MenuItem(Messages.of(key));
        item.setOnAction(_ -> run.accept(reply()));
        return item;
    }

    /// Handles a key while the row has the keyboard focus; false if it means nothing here.
    boolean handleKey(KeyEvent e) {
        if (e.isAltDown() || (e.isMetaDown() && !e.isShortcutDown())) {
            return false;
        }
        if (e.isShortcutDown()) {
            boolean copy = e.getCode() == KeyCode.C;
            if (copy) {
                actions.copy(reply());
            }
            return copy;
        }
        return e.isShiftDown() ? handleShifted(e.getCode()) : handlePlain(e.getCode());
    }

    private boolean handleShifted(KeyCode code) {
        if (code == KeyCode.R) {
            actions.setResolved(annotation, !annotation.resolved());
            return true;
        }
        return false;
    }

    private boolean handlePlain(KeyCode code) {
        switch (code) {
            case R -> actions.reply(annotation, reply());
            case ENTER, N -> actions.edit(annotation, reply());
            case DELETE, BACK_SPACE -> actions.delete(reply());
            case UP -> focusNext(-1);
            case DOWN -> focusNext(1);
            case ESCAPE, LEFT -> actions.leave();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void focusNext(int direction) {
        if (getParent() instanceof ThreadView thread) {
            thread.focusNext(this, direction);
        }
    }
}
