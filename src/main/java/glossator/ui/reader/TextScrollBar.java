package glossator.ui.reader;

import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.text.TextView;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// The scroll bar of the text. It counts characters rather than pixels, because the height of text
/// that has never been laid out is unknown.
final class TextScrollBar extends ScrollBar {
    private final TextView view;
    private boolean following;

    TextScrollBar(TextView view) {
        this.view = view;
        setOrientation(Orientation.VERTICAL);
        setMax(1);
        setAccessibleText(Messages.of("ui.scroll-bar"));
        setMinWidth(USE_PREF_SIZE);
        view.inViewProperty().subscribe(this::follow);
        valueProperty().subscribe(value -> {
            if (!following) {
                view.showAtTop((int) (value.doubleValue() * scrollable()));
            }
        });
    }

    private int length() {
        return view.document().length();
    }

    private int scrollable() {
        return Math.max(1, length() - view.inViewProperty().get().length());
    }

    private void follow(Range inView) {
        if (isPressed() || lookup(".thumb:pressed") != null) {
            return;
        }
        following = true;
        setVisibleAmount(Math.min(1, (double) inView.length() / Math.max(1, length())));
        setValue((double) inView.start() / scrollable());
        following = false;
    }
}
