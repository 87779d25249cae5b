package glossator.ui.shell;

import glossator.document.Document;
import glossator.document.OutlineEntry;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.control.RtlText;
import glossator.ui.session.Progress;
import glossator.ui.session.Session;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import java.util.List;

/// The line at the bottom of the window: the place in the text, running tasks, and whether
/// everything is stored.
final class StatusLine extends HBox {
    private final Label place = new Label();
    private final HBox work = new HBox(8);
    private final Label saving = new Label();

    /// `typing` tells whether a note has text that is not stored yet.
    StatusLine(Session session, ObservableBooleanValue typing) {
        super(16);
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        work.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        place.setMinWidth(0);
        saving.setMinWidth(Region.USE_PREF_SIZE);
        saving.setId("saving");
        getChildren().addAll(place, space, work, saving);
        saving.textProperty().bind(SavingState.of(session, typing));
        session.tasks().running().subscribe(() -> showProgress(session.tasks().running()));
    }

    /// Inserts a node before the label that tells whether everything is stored.
    void insert(Node node) {
        getChildren().add(getChildren().indexOf(saving), node);
    }

    /// Puts nodes at the two ends of the line.
    void addAround(Node left, Node right) {
        getChildren().addFirst(left);
        getChildren().addLast(right);
    }

    /// Shows the locator of `inView` in `document`.
    void showPlace(Document document, Range inView) {
        int length = Math.max(1, document.length());
        boolean all = inView.start() == 0 && inView.end() >= document.length();
        long percent = all ? 100 : Math.round(100.0 * Math.min(inView.end(), length) / length);
        String section = document.sectionsAt(inView.start()).stream()
                .map(OutlineEntry::title)
                .filter(t -> !t.equals(document.metadata().title()))
                .reduce((outer, inner) -> inner)
                .map(t -> RtlText.inLine(t) + " · ")
                .orElse("");
        String page = document.pageAt(inView.start());
        String pages = page.isEmpty() ? "" : Messages.of("ui.place.page", page) + " · ";
        place.setText(pages + section + Messages.of("ui.place.percent", percent));
    }

    void clearPlace() {
        place.setText("");
    }

    private static Button pauseButton(Progress of) {
        FontIcon icon = new FontIcon();
        Button button = new Button("", icon);
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.visibleProperty().bind(of.pausableProperty());
        button.managedProperty().bind(of.pausableProperty());
        button.setOnAction(e -> of.setPaused(!of.pausedProperty().get()));
        of.pausedProperty().subscribe(paused -> {
            icon.setIconCode(paused ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE);
            button.setAccessibleText(Messages.of(paused ? "ui.import.resume" : "ui.import.pause"));
        });
        return button;
    }

    private void showProgress(List<Progress> running) {
        work.getChildren().clear();
        for (Progress one : running) {
            Label what = new Label();
            what.textProperty()
                    .bind(one.detailProperty()
                            .map(d -> d.isEmpty()
                                    ? one.title()
                                    : one.title() + " " + RtlText.inLine(d)));
            what.setMaxWidth(420);
            ProgressBar bar = new ProgressBar();
            bar.progressProperty().bind(one.shareProperty());
            bar.setPrefWidth(120);
            bar.setAccessibleText(one.title());
            Button cancel = new Button("", new FontIcon(MaterialDesignC.CLOSE));
            cancel.getStyleClass().addAll("button-icon", "flat", "small");
            cancel.setAccessibleText(Messages.of("ui.cancel"));
            cancel.setOnAction(e -> one.cancel());
            work.getChildren().addAll(what, bar, pauseButton(one), cancel);
        }
    }
}
