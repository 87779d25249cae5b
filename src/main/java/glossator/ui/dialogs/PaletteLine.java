package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Action;
import glossator.ui.control.Widgets;

/// What a row of the palette shows and runs.
///
/// @param hint the menu it belongs to, or what it is
/// @param synonyms other words that find it, separated by commas
/// @param keys may be empty
/// @param destructive whether it runs only after it has been chosen in the list
record PaletteLine(
        String id,
        String name,
        String hint,
        String synonyms,
        String keys,
        boolean enabled,
        boolean destructive,
        Runnable run) {

    static PaletteLine of(Action action) {
        return new PaletteLine(
                action.id(),
                action.title().get(),
                Widgets.menuName(action.group()),
                action.synonyms(),
                action.keysText(),
                action.enabled().get(),
                action.destructive(),
                action.run());
    }

    static PaletteLine of(CommandPalette.Entry entry) {
        // A title of several lines would become several entries, because recent ids are stored one
        // per line.
        String id = Widgets.toOneLine(entry.name());
        return new PaletteLine(id, entry.name(), entry.hint(), "", "", true, false, entry.run());
    }

    /// The text that a screen reader speaks for the row.
    String spoken() {
        return Messages.of("ui.palette.spoken", name, hint, keys);
    }
}
