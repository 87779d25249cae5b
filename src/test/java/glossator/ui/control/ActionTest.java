package glossator.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ActionTest {
    /// Command stands for Ctrl on macOS.
    @ParameterizedTest
    @CsvSource({
        "Shortcut+Close_Bracket, Ctrl+]",
        "Shortcut+Open_Bracket, Ctrl+[",
        "Shortcut+Comma, 'Ctrl+,'",
        "Shortcut+Equals, Ctrl++",
        "Shortcut+Minus, Ctrl+-",
        "Shortcut+Shift+F, Ctrl+Shift+F",
        "Alt+Enter, Alt+↵",
        "Alt+Left, Alt+←",
        "Delete, Delete",
        "Esc, Escape",
        "Space, Space",
        "H, H",
        "'', ''"
    })
    void keysAreNamedAsTheyAreLabeled(String keys, String label) {
        assertEquals(label, Action.of("edit", "undo", keys, () -> {}).keysText());
    }
}
