package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Target;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Opens the memo of the source in front: the note on the source as a whole.
final class Memos {
    private final Session session;
    private final Consumer<UUID> edit;

    /// @param edit opens the editor of a note
    Memos(Session session, Consumer<UUID> edit) {
        this.session = session;
        this.edit = edit;
    }

    /// Opens the first one, or a new one if there is none.
    void open() {
        session.current()
                .ifPresent(in ->
                        first(in).ifPresentOrElse(memo -> edit.accept(memo.id()), () -> add(in)));
    }

    private static Optional<Placement> first(OpenSource in) {
        return in.placements().allWithOrphans().stream()
                .filter(p -> p.annotation().target() instanceof Target.WholeSource)
                .findFirst();
    }

    /// Opens another one.
    void add() {
        session.current().ifPresent(this::add);
    }

    private void add(OpenSource in) {
        Color color = session.settings().lastColorProperty().get();
        Annotation made = session.annotating().make(in, Target.WHOLE_SOURCE, 0, color);
        session.annotating().apply(List.of(Change.add(made)), () -> edit.accept(made.id()));
    }
}
