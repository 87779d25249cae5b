package glossator.ui.editions;

import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;
import glossator.ui.session.OpenSource;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// The banner above the text of an older edition, with a link to the newest one.
public final class EditionBanner extends HBox {
    private final OpenSource in;
    private final Runnable newest;
    private final Runnable compare;
    private final Label words = new Label();

    /// @param newest shows the newest edition
    /// @param compare shows what has changed since this one
    public EditionBanner(OpenSource in, Runnable newest, Runnable compare) {
        super(10);
        this.in = in;
        getStyleClass().add("reader-banner");
        setAlignment(Pos.CENTER_LEFT);
        RtlWrapping.of(words);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        this.compare = compare;
        this.newest = newest;
        in.sourceProperty().subscribe(this::show);
    }

    private void show(Source source) {
        boolean old = !source.edition().equals(in.edition().id());
        setVisible(old);
        setManaged(old);
        if (!old) {
            return;
        }
        if (getChildren().isEmpty()) {
            getChildren()
                    .addAll(
                            new FontIcon(MaterialDesignH.HISTORY),
                            words,
                            Widgets.button("ui.editions.compare", compare),
                            Widgets.button("ui.editions.newest", newest));
        }
        words.setText(Messages.of(
                "ui.editions.old",
                in.edition().number(),
                source.editions(),
                Widgets.formatMoment(in.edition().imported())));
    }
}
