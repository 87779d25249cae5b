package glossator.ui.dialogs;

import glossator.message.Messages;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// The names of the kinds of works, which are item types of CSL.
final class KindNames extends StringConverter<String> {
    static String name(String kind) {
        String key = "ui.kind." + (kind.isEmpty() ? "none" : kind);
        return Messages.has(key) ? Messages.of(key) : kind;
    }

    @Override
    public String toString(@Nullable String kind) {
        return kind == null ? "" : name(kind);
    }

    @Override
    public String fromString(String name) {
        return name;
    }
}
