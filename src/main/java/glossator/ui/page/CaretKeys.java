package glossator.ui.page;

import glossator.document.Document;
import glossator.document.PageRun;

import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.OptionalInt;

/// Moves the caret on the pages by keyboard: by character, word and line, in reading order.
final class CaretKeys {
    private final Document document;
    private final PageTextMap places;
    private float along = Float.NaN;

    CaretKeys(Document document, PageTextMap places) {
        this.document = document;
        this.places = places;
    }

    /// The new position of a caret at `caret`; empty if the key does not move it.
    OptionalInt caretAfter(KeyEvent event, int caret) {
        boolean whole = event.isShortcutDown();
        int to = switch (event.getCode()) {
            case LEFT, KP_LEFT -> offsetBeside(caret, -1, whole);
            case RIGHT, KP_RIGHT -> offsetBeside(caret, 1, whole);
            case UP, KP_UP -> offsetInLine(caret, -1);
            case DOWN, KP_DOWN -> offsetInLine(caret, 1);
            case HOME -> whole ? 0 : lineEdge(caret, false);
            case END -> whole ? document.length() : lineEdge(caret, true);
            default -> -1;
        };
        switch (event.getCode()) {
            case UP, DOWN, KP_UP, KP_DOWN -> {}
            default -> along = Float.NaN;
        }
        return to < 0 ? OptionalInt.empty() : OptionalInt.of(to);
    }

    /// The arrow keys move in the direction they point, which in a right-to-left script is the
    /// reverse of reading order.
    private int offsetBeside(int caret, int direction, boolean word) {
        PageTextMap.Line spot = places.spotAt(caret);
        boolean leftward = spot != null && isLeftward(spot.run());
        return offsetAfterStep(caret, leftward ? -direction : direction, word);
    }

    private static boolean isLeftward(PageRun run) {
        return run.length() > 1 && run.along(run.start()) > run.along(run.start() + run.length());
    }

    private int offsetAfterStep(int caret, int direction, boolean word) {
        BreakIterator breaks = word
                ? BreakIterator.getWordInstance(Locale.ROOT)
                : BreakIterator.getCharacterInstance(Locale.ROOT);
        int block = document.blockAt(caret);
        int start = document.start(block);
        if (direction < 0 && caret == start) {
            return Math.max(0, start - 1);
        }
        if (direction > 0 && caret >= document.end(block)) {
            return Math.min(document.length(), caret + 1);
        }
        String text = document.blocks().get(block).text();
        breaks.setText(text);
        int at = caret - start;
        do {
            at = direction < 0 ? breaks.preceding(at) : breaks.following(at);
        } while (word
                && at > 0
                && at < text.length()
                && !Character.isLetterOrDigit(text.charAt(direction < 0 ? at : at - 1)));
        return start + at;
    }

    private int offsetInLine(int caret, int direction) {
        PageTextMap.Line spot = places.spotAt(caret);
        PageTextMap.@Nullable Line next = spot == null ? null : places.lineAfter(spot, direction);
        if (spot == null || next == null) {
            return direction < 0 ? 0 : document.length();
        }
        if (Float.isNaN(along)) {
            along = spot.run().along(caret);
        }
        // At the end of a line the caret would appear at the start of the next one.
        int to = next.run().offsetAlong(along);
        return Math.clamp(
                to, next.run().start(), Math.max(next.run().start(), lastOffset(next.run())));
    }

    private int lastOffset(PageRun run) {
        int end = run.start() + run.length();
        PageTextMap.Line there = places.spotAt(end);
        return there != null && there.run().start() != run.start() ? end - 1 : end;
    }

    private int lineEdge(int caret, boolean end) {
        PageTextMap.Line spot = places.spotAt(caret);
        if (spot == null) {
            return caret;
        }
        return end ? lastOffset(spot.run()) : spot.run().start();
    }
}
