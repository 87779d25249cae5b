package glossator.ui.editions;

import glossator.annotation.Annotation;
import glossator.document.Range;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.OpenSource;

import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Lets the user select the passage of an annotation in the text, under a banner that asks for it.
public final class PassagePicker {
    private final Function<OpenSource, Optional<DocumentTab>> readers;
    private @Nullable Pick now;

    private record Pick(
            DocumentTab tab, PickingBanner banner, Consumer<Range> taken, Runnable givenUp) {}

    /// `readers` returns the tab of an open source.
    public PassagePicker(Function<OpenSource, Optional<DocumentTab>> readers) {
        this.readers = readers;
    }

    /// Switches to the text; `taken` receives the passage, `givenUp` runs if the user cancels.
    void begin(OpenSource in, ReviewItem item, Consumer<Range> taken, Runnable givenUp) {
        end();
        readers.apply(in).ifPresent(tab -> {
            Annotation annotation = item.placement().annotation();
            now = new Pick(tab, banner(annotation), taken, givenUp);
            tab.addBanner(now.banner());
            item.shownPlace().ifPresent(tab.view()::reveal);
            tab.view().keyboard().requestFocus();
        });
    }

    private PickingBanner banner(Annotation annotation) {
        var banner = new PickingBanner(
                MaterialDesignC.CURSOR_TEXT,
                annotation,
                Widgets.toOneLine(annotation.selector().exact()),
                new Pane(),
                Widgets.button("ui.picking.take", this::takeSelection),
                Widgets.button("ui.cancel", this::giveUp));
        banner.say(Messages.of("ui.picking.ask"));
        return banner;
    }

    private void takeSelection() {
        Pick pick = now;
        if (pick != null) {
            take(pick.tab(), trimmedSelection(pick.tab().source()));
        }
    }

    /// Handles Enter in `front`; false if nothing is being picked there.
    public boolean take(DocumentTab front) {
        return take(front, trimmedSelection(front.source()));
    }

    private boolean take(DocumentTab front, Range selected) {
        Pick pick = now;
        if (pick == null || !pick.tab().equals(front)) {
            return false;
        }
        if (selected.isEmpty()) {
            pick.banner().say(Messages.of("ui.picking.nothing"));
            front.view().keyboard().requestFocus();
            return true;
        }
        end();
        front.hideBar();
        front.view().select(new Range(selected.end(), selected.end()));
        pick.taken().accept(selected);
        return true;
    }

    /// Handles Esc in `front`; false if nothing is being picked there.
    public boolean cancel(DocumentTab front) {
        boolean picking = now != null && now.tab().equals(front);
        if (picking) {
            giveUp();
        }
        return picking;
    }

    private void giveUp() {
        Pick pick = now;
        end();
        if (pick != null) {
            pick.givenUp().run();
        }
    }

    private void end() {
        if (now != null) {
            now.tab().removeBanner(now.banner());
            now = null;
        }
    }

    /// The selection without leading and trailing white space.
    private static Range trimmedSelection(OpenSource in) {
        String text = in.document().text();
        Range range = in.selection();
        int start = range.start();
        int end = range.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Range(start, end);
    }
}
