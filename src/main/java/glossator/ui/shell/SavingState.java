package glossator.ui.shell;

import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.ui.session.Session;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

import org.jspecify.annotations.Nullable;

/// Whether everything is stored, in a word or two: "Saved" is only said of the library that is
/// there.
final class SavingState {
    private SavingState() {}

    /// `typing` tells whether a note has text that is not stored yet.
    static ObservableStringValue of(Session session, ObservableBooleanValue typing) {
        var writing = session.tasks().writingProperty();
        var failure = session.tasks().refusedProperty();
        var presence = session.watch().presenceProperty();
        boolean readOnly = session.watch().whyReadOnly().isPresent();
        return Bindings.createStringBinding(
                () -> Messages.of(
                        switch (presence.get()) {
                            case GONE -> "ui.saving.gone";
                            case REPLACED -> "ui.saving.replaced";
                            case HERE ->
                                readOnly
                                        ? "ui.saving.read-only"
                                        : here(typing.get(), writing.get(), failure.get());
                        }),
                typing,
                writing,
                failure,
                presence);
    }

    private static String here(boolean typing, boolean writing, @Nullable Throwable failure) {
        if (failure instanceof Refusal refusal && refusal.key().equals("library.full")) {
            return "ui.saving.full";
        }
        return typing ? "ui.saving.typing" : writing ? "ui.saving.writing" : "ui.saving.saved";
    }
}
