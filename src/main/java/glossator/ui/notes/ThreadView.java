package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Reply;
import glossator.message.Messages;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The replies on a card in reading order, below a line that folds them.
final class ThreadView extends VBox {
    private final ThreadActions actions;
    private final Region gap = new Region();
    private final Button head = new Button();
    private final FontIcon fold = new FontIcon(MaterialDesignC.CHEVRON_DOWN);
    private final Button more = Buttons.text("ui.notes.replies.more", this::showMore);
    private final Map<UUID, ReplyRow> rows = new HashMap<>();
    private @Nullable Annotation of;

    ThreadView(ThreadActions actions) {
        this.actions = actions;
        getStyleClass().add("note-thread");
        head.getStyleClass().addAll("flat", "small", "note-thread-head");
        head.setGraphic(fold);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setOnAction(_ -> toggle());
    }

    private void toggle() {
        if (of != null) {
            actions.toggle(of);
        }
    }

    private void showMore() {
        if (of != null) {
            actions.showMore(of);
        }
    }

    /// The space that is left for an editor.
    Region gap() {
        return gap;
    }

    /// Shows the replies to an annotation as they are now.
    ///
    /// @param left the gap for an editor in this thread, if one is open
    void show(Annotation annotation, Optional<Gap> left, boolean chosen, CardContext now) {
        boolean other = of == null || !of.id().equals(annotation.id());
        // The rows call back with the annotation that they were made for.
        if (!annotation.equals(of)) {
            rows.clear();
        }
        of = annotation;
        List<Reply> thread = now.listing().threads().of(annotation.id());
        boolean folded = left.isEmpty() && now.isFolded(annotation);
        showHead(annotation, thread.size(), folded);
        var wanted = new ArrayList<Node>();
        if (!head.getText().isEmpty()) {
            wanted.add(head);
        }
        if (!folded) {
            addRows(annotation, left, chosen, now, wanted);
        }
        replace(wanted, other);
        setVisible(!wanted.isEmpty());
        setManaged(!wanted.isEmpty());
    }

    private void showHead(Annotation annotation, int many, boolean folded) {
        String words = ThreadWording.head(annotation, many);
        head.setText(words);
        fold.setIconCode(folded ? MaterialDesignC.CHEVRON_RIGHT : MaterialDesignC.CHEVRON_DOWN);
        fold.setVisible(many > 0);
        String action = folded ? "ui.notes.replies.unfold" : "ui.notes.replies.fold";
        head.setAccessibleText(many == 0 ? words : words + ". " + Messages.of(action));
    }

    private void addRows(
            Annotation annotation,
            Optional<Gap> left,
            boolean chosen,
            CardContext now,
            List<Node> wanted) {
        Gap.AtReply place = left.map(Gap::place)
                .filter(p -> p instanceof Gap.AtReply)
                .map(Gap.AtReply.class::cast)
                .orElse(null);
        UUID at = place == null ? null : place.reply();
        ThreadLines lines = ThreadLines.of(
                now.listing().threads(),
                annotation.id(),
                now.folds().limit(annotation.id()),
                id -> id.equals(at) || now.folds().isRevealed(id));
        left.ifPresent(g -> {
            gap.setMinHeight(g.height());
            gap.setPrefHeight(g.height());
        });
        for (ThreadLines.Line line : lines.first()) {
            addRow(annotation, line, place, chosen, now, wanted);
        }
        if (lines.hidden() > 0) {
            int next = Math.min(ThreadFolds.PORTION, lines.hidden());
            more.setText(Messages.of("ui.notes.replies.more", next, lines.hidden()));
            wanted.add(more);
        }
        for (ThreadLines.Line line : lines.others()) {
            addRow(annotation, line, place, chosen, now, wanted);
        }
        if (place != null && !wanted.contains(gap)) {
            wanted.add(gap);
        }
    }

    private void addRow(
            Annotation annotation,
            ThreadLines.Line line,
            Gap.@Nullable AtReply place,
            boolean chosen,
            CardContext now,
            List<Node> wanted) {
        Reply reply = line.reply();
        boolean here = place != null && reply.id().equals(place.reply());
        ReplyRow row = rows.computeIfAbsent(reply.id(), _ -> new ReplyRow(annotation, actions));
        boolean writing = here && place != null && place.instead();
        row.show(new ReplyRow.Shown(line, now.colors().apply(reply.author()), chosen, writing));
        wanted.add(row);
        if (here) {
            wanted.add(gap);
        }
    }

    // The keyboard focus

    /// The focus stays with its reply, or goes to the one in its place, or to the list: the nodes
    /// that take it out of the window take the keyboard with them.
    private void replace(List<Node> wanted, boolean other) {
        if (getChildren().equals(wanted)) {
            return;
        }
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        int at = owner == null ? -1 : getChildren().indexOf(owner);
        UUID had = owner instanceof ReplyRow row ? row.reply().id() : null;
        ListDiff.change(getChildren(), wanted);
        if (at < 0 || owner == null || owner.equals(getScene().getFocusOwner())) {
            return;
        }
        Node next = had == null ? owner : rows.get(had);
        if (!other && next != null && wanted.contains(next)) {
            next.requestFocus();
        } else if (other || !focusNear(at)) {
            actions.leave();
        }
    }

    private boolean focusNear(int at) {
        List<ReplyRow> shown = shownRows();
        if (shown.isEmpty()) {
            return false;
        }
        int rowsBefore = (int) getChildren().stream()
                .limit(at)
                .filter(n -> n instanceof ReplyRow)
                .count();
        shown.get(Math.min(rowsBefore, shown.size() - 1)).requestFocus();
        return true;
    }

    private List<ReplyRow> shownRows() {
        return getChildren().stream()
                .filter(n -> n instanceof ReplyRow)
                .map(ReplyRow.class::cast)
                .toList();
    }

    /// Focuses the first reply; false if none is shown.
    boolean focusFirst() {
        shownRows().stream().findFirst().ifPresent(Node::requestFocus);
        return !shownRows().isEmpty();
    }

    /// Focuses the row after (1) or before (-1) `row`; before the first one is the list.
    void focusNext(ReplyRow row, int direction) {
        List<ReplyRow> shown = shownRows();
        int at = shown.indexOf(row) + direction;
        if (at < 0) {
            actions.leave();
        } else if (at < shown.size()) {
            shown.get(at).requestFocus();
        }
    }
}
