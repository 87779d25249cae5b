package glossator.ui.dialogs;

import glossator.message.Messages;

/// What a row of the palette shows and runs.
///
/// @param hint the menu it belongs to, or what it is
/// @param keys may be empty
record PaletteLine(
        String id, String name, String hint, String keys, boolean enabled, Runnable run) {
    /// The text that a screen reader speaks for the row.
    String spoken() {
        return Messages.of("ui.palette.spoken", name, hint, keys);
    }
}
