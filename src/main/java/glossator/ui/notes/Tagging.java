package glossator.ui.notes;

import glossator.ui.session.OpenSource;

import java.util.List;
import java.util.UUID;

/// What the tag field of one annotation does.
record Tagging(Edits edits, OpenSource in, UUID id, Runnable close) implements TagField.Handler {
    @Override
    public void add(String path) {
        edits.addTag(in, List.of(id), path);
    }

    @Override
    public void removeLast() {
        edits.runSoon(() -> in.placements()
                .findAnnotation(id)
                .filter(a -> !a.tags().isEmpty())
                .ifPresent(
                        a -> edits.session().annotating().removeTag(a, a.tags().getLast())));
    }

    @Override
    public void leave() {
        close.run();
    }
}
