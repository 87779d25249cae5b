package glossator.ui.editions;

import glossator.annotation.Placements;
import glossator.message.Messages;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Shows how many annotations of the source in front await a decision, and opens the review.
public final class ReviewBadge extends Button {
    public ReviewBadge(Session session, Runnable review) {
        setId("review-badge");
        setGraphic(new FontIcon(MaterialDesignC.CLIPBOARD_ALERT_OUTLINE));
        getStyleClass().addAll("flat", "small", "review-badge");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(e -> review.run());
        ObservableValue<Long> open = session.currentProperty()
                .flatMap(OpenSource::placementsProperty)
                .map(ReviewBadge::countOpen)
                .orElse(0L);
        open.subscribe(this::show);
    }

    private static long countOpen(Placements placements) {
        return placements.allWithOrphans().stream()
                .filter(p -> p.needsReview() && !p.awaitsSearch())
                .count();
    }

    private void show(long open) {
        setText(Messages.of("ui.review.badge", open));
        setAccessibleText(Messages.of("ui.review.badge.spoken", open));
        setVisible(open > 0);
        setManaged(open > 0);
    }
}
