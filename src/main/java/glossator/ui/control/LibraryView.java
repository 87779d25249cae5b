package glossator.ui.control;

import glossator.library.KeptDraft;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.util.List;

/// What a tab of the window can show besides a source.
public interface LibraryView {
    /// The same for two that show the same.
    String key();

    Node node();

    ObservableValue<String> titleProperty();

    /// Moves the keyboard focus into it.
    void focus();

    /// Requests that all typed text be stored now.
    void store();

    /// The texts that are not stored.
    List<KeptDraft> unsaved();
}
