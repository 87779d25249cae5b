package glossator.ui.notes;

import glossator.annotation.Color;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.UUID;

/// The keys while the list itself or a reply in it has the keyboard focus; the list handles moving
/// up and down.
final class NoteKeys {
    /// In the order of the keys 1 to 8.
    private static final List<Color> COLORS = List.of(Color.values());

    private final CardList cards;
    private final NoteCommands commands;
    private final Runnable filter;
    private final Runnable leave;
    private boolean swallow;

    /// @param filter moves the keyboard focus to the search field
    /// @param leave moves it back to the text
    NoteKeys(CardList cards, NoteCommands commands, Runnable filter, Runnable leave) {
        this.cards = cards;
        this.commands = commands;
        this.filter = filter;
        this.leave = leave;
    }

    /// A key may have moved the keyboard focus to a field: its letter must not be typed there.
    void install(Node pane) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
        pane.addEventFilter(KeyEvent.KEY_TYPED, this::swallowTyped);
    }

    private void handleKey(KeyEvent e) {
        if (e.getTarget() instanceof ReplyRow reply && reply.isFocused()) {
            swallow = reply.handleKey(e);
        } else {
            swallow =
                    cards.isFocused() && (e.isShortcutDown() ? handleShortcut(e) : handlePlain(e));
        }
        if (swallow) {
            e.consume();
        }
    }

    private void swallowTyped(KeyEvent e) {
        if (swallow) {
            swallow = false;
            e.consume();
        }
    }

    private boolean handleShortcut(KeyEvent e) {
        if (e.getCode() == KeyCode.C) {
            commands.copy();
            return true;
        }
        if (e.getCode() == KeyCode.F) {
            filter.run();
            return true;
        }
        return false;
    }

    private boolean handlePlain(KeyEvent e) {
        KeyCode code = e.getCode();
        if (e.isShiftDown() && code == KeyCode.R) {
            commands.resolve();
            return true;
        }
        if (e.isAltDown() || e.isShiftDown()) {
            return false;
        }
        List<UUID> picked = cards.pickedProperty().get();
        if (code == KeyCode.ESCAPE) {
            leave.run();
        } else if (code == KeyCode.ENTER || code == KeyCode.N) {
            picked.stream().limit(picked.size() == 1 ? 1 : 0).forEach(commands::edit);
        } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
            commands.delete();
        } else if (code == KeyCode.T) {
            commands.tag();
        } else if (code == KeyCode.R) {
            commands.reply();
        } else if (code == KeyCode.RIGHT) {
            return picked.size() == 1 && cards.focusReplies(picked.getFirst());
        } else if (code == KeyCode.SLASH) {
            filter.run();
        } else if (code.isDigitKey()) {
            return handleDigit(code);
        } else {
            return false;
        }
        return true;
    }

    private boolean handleDigit(KeyCode code) {
        String name = code.getName();
        int number = name.charAt(name.length() - 1) - '0';
        if (number < 1 || number > COLORS.size()) {
            return false;
        }
        commands.setColor(COLORS.get(number - 1));
        return true;
    }
}
