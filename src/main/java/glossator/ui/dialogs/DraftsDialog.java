package glossator.ui.dialogs;

import glossator.library.DraftSubject;
import glossator.library.KeptDraft;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;
import glossator.ui.control.Widgets;
import glossator.ui.session.DraftOffers;
import glossator.ui.session.OfferedDraft;
import glossator.ui.session.Session;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Offers the texts that an earlier window could not store. Those that are neither taken nor
/// discarded are kept.
public final class DraftsDialog {
    /// More are shown once some of these are dealt with.
    private static final int MOST = 40;

    private final Overlay overlay;
    private final Toasts toasts;
    private final Supplier<List<UUID>> live;
    private final DraftOffers offers;
    private final VBox rows = new VBox(18);
    private final Label help = Widgets.sentence("");
    private final Button close;
    private final List<OfferedDraft> left = new ArrayList<>();
    private List<Path> unreadable = List.of();

    /// Shows nothing yet.
    ///
    /// @param live the drafts that are being typed in this window
    public DraftsDialog(
            Overlay overlay, Session session, Toasts toasts, Supplier<List<UUID>> live) {
        this.overlay = overlay;
        this.toasts = toasts;
        this.live = live;
        this.offers = session.draftOffers();
        this.close = Widgets.button("ui.drafts.close", overlay::hide);
    }

    /// Shows the dialog as soon as no other is shown, if there is anything to show.
    public void offer() {
        offers.find(live.get(), found -> {
            if (!found.isEmpty()) {
                overlay.showWhenFree(() -> show(found));
            }
        });
    }

    /// Shows the dialog, or says that there is nothing to show.
    public void show() {
        offers.find(live.get(), found -> {
            if (found.isEmpty()) {
                toasts.showInfo(Messages.of("ui.drafts.none"));
            } else {
                show(found);
            }
        });
    }

    private void show(DraftOffers.Found found) {
        left.clear();
        left.addAll(found.drafts());
        unreadable = found.unreadable();
        fill();
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "dialog-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(12, help, scroll, Widgets.buttons(close));
        content.getStyleClass().add("drafts");
        overlay.show(Messages.of("ui.drafts.title"), content, close);
    }

    private void fill() {
        help.setText(Messages.of("ui.drafts.help", left.size()));
        rows.getChildren().clear();
        left.stream().limit(MOST).map(this::row).forEach(rows.getChildren()::add);
        if (left.size() > MOST) {
            String more = Messages.of("ui.drafts.more", left.size() - MOST);
            rows.getChildren().add(Widgets.sentence(more));
        }
        unreadable.stream().limit(MOST).map(DraftsDialog::file).forEach(rows.getChildren()::add);
    }

    /// A file that cannot be read is named; what is in it may be worth a look.
    private static Node file(Path file) {
        return Widgets.sentence(Messages.of("ui.drafts.unreadable", file));
    }

    private VBox row(OfferedDraft offered) {
        KeptDraft draft = offered.draft();
        VBox row = new VBox(6, DraftView.heading(draft));
        if (offered.fate() != OfferedDraft.Fate.THERE) {
            boolean reply = draft.subject() instanceof DraftSubject.Answer;
            String key = fate(offered) + (reply ? ".reply" : "");
            row.getChildren().add(Widgets.sentence(Messages.of(key)));
        }
        row.getChildren().addAll(texts(offered), buttons(offered));
        return row;
    }

    private static String fate(OfferedDraft offered) {
        return switch (offered.fate()) {
            case THERE -> "ui.drafts.there";
            case IN_TRASH -> "ui.drafts.in-trash";
            case UNKNOWN -> "ui.drafts.unknown";
            case SOURCE_IN_TRASH -> "ui.drafts.source-in-trash";
            case SOURCE_UNKNOWN -> "ui.drafts.source-unknown";
        };
    }

    private static GridPane texts(OfferedDraft offered) {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        GridPane grid = new GridPane(10, 4);
        grid.getColumnConstraints().addAll(half, half);
        String stored = Messages.of("ui.drafts.stored");
        String typed = Messages.of(
                "ui.drafts.typed", Widgets.formatMoment(offered.draft().typed()));
        grid.addRow(0, Widgets.muted(stored), Widgets.muted(typed));
        grid.addRow(
                1,
                DraftView.text(offered.stored(), stored),
                DraftView.text(offered.draft().text(), typed));
        return grid;
    }

    private FlowPane buttons(OfferedDraft offered) {
        KeptDraft draft = offered.draft();
        var buttons = new FlowPane(8, 8);
        if (offered.canBeTaken()) {
            buttons.getChildren()
                    .add(button(
                            "ui.drafts.take",
                            draft,
                            () -> offers.take(offered, () -> remove(offered))));
        }
        buttons.getChildren()
                .addAll(
                        button("ui.drafts.copy", draft, () -> LinkQuestion.copy(draft.text())),
                        button("ui.drafts.discard", draft, () -> {
                            offers.discard(draft);
                            remove(offered);
                        }));
        return buttons;
    }

    /// The names of the buttons tell which draft they are for.
    private static Button button(String key, KeptDraft draft, Runnable run) {
        Button button = Widgets.button(key, run);
        button.setAccessibleText(Messages.of(key) + ": " + Widgets.toOneLine(draft.title()));
        return button;
    }

    private void remove(OfferedDraft offered) {
        left.remove(offered);
        if (left.isEmpty() && unreadable.isEmpty()) {
            overlay.hide();
        } else {
            fill();
            close.requestFocus();
        }
    }
}
