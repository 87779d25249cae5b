package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Reply;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/// What the replies on a card call.
interface ThreadActions {
    /// Opens an editor for an answer.
    ///
    /// @param parent null to answer the annotation
    void reply(Annotation annotation, @Nullable Reply parent);

    void edit(Annotation annotation, Reply reply);

    void delete(Reply reply);

    void copy(Reply reply);

    void setResolved(Annotation annotation, boolean resolved);

    /// Folds or unfolds the replies.
    void toggle(Annotation annotation);

    void showMore(Annotation annotation);

    /// Scrolls the reply that has the keyboard focus into view.
    void reveal(Node row);

    void followLink(String address);

    /// Moves the keyboard focus back to the list.
    void leave();
}
