package glossator.ui.reader;

import glossator.ui.page.PageThumbnails;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Shows the thumbnails to the left of the pages, if the user wants them and pages are in front.
final class ThumbnailPane {
    private final BorderPane tab;
    private final ViewSwitch views;
    private final Supplier<PageThumbnails> make;
    private final ObjectProperty<Boolean> wanted;
    private final Subscription subscription;
    private @Nullable PageThumbnails made;

    /// @param make called when thumbnails are shown for the first time
    /// @param wanted whether the user wants them, in all tabs
    ThumbnailPane(
            BorderPane tab,
            ViewSwitch views,
            Supplier<PageThumbnails> make,
            ObjectProperty<Boolean> wanted) {
        this.tab = tab;
        this.views = views;
        this.make = make;
        this.wanted = wanted;
        subscription = wanted.subscribe(this::update);
        views.frontProperty().addListener((o, before, now) -> update());
        update();
    }

    private void update() {
        views.bar().showThumbnails(wanted.get());
        tab.setLeft(wanted.get() && views.showsPages() ? thumbnails() : null);
    }

    private PageThumbnails thumbnails() {
        PageThumbnails known = made;
        if (known == null) {
            known = make.get();
            known.prefWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> PageThumbnails.widthIn(tab.getWidth()), tab.widthProperty()));
            known.setMinWidth(Region.USE_PREF_SIZE);
            made = known;
        }
        return known;
    }

    /// Moves the keyboard focus to the thumbnails, if they are shown.
    void focus() {
        if (tab.getLeft() != null) {
            tab.getLeft().requestFocus();
        }
    }

    /// To be called once, when the tab is closed: the setting outlives it.
    void dispose() {
        subscription.unsubscribe();
        if (made != null) {
            made.dispose();
        }
    }
}
