package glossator.ui.dialogs;

import glossator.message.Messages;

/// What a row of the palette shows and runs.
///
/// @param hint where it belongs, or what it is
/// @param keys may be empty
record PaletteLine(
        String id, String name, String hint, String keys, boolean enabled, Runnable run) {
    /// What a screen reader says of it.
    String spoken() {
        return Messages.of("ui.palette.spoken", name, hint, keys);
    }
}
