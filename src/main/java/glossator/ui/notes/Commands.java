package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.ui.OpenSource;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/// What can be done with the chosen annotations, one or many: the buttons and the keys call this.
final class Commands implements Tools.Use, BulkBar.Use {
    private final NotesPane pane;
    private final Cards cards;
    private final Edits edits;
    private final Writing writing;

    Commands(NotesPane pane, Cards cards, Edits edits, Writing writing) {
        this.pane = pane;
        this.cards = cards;
        this.edits = edits;
        this.writing = writing;
    }

    private void picked(BiConsumer<OpenSource, List<UUID>> use) {
        List<UUID> ids = cards.pickedProperty().get();
        if (!ids.isEmpty()) {
            pane.source().ifPresent(in -> use.accept(in, ids));
        }
    }

    @Override
    public void color(Color color) {
        picked((in, ids) -> edits.each(in, ids, a -> a.withColor(color)));
        pane.refresh();
    }

    @Override
    public void style(Style style) {
        picked((in, ids) -> edits.each(in, ids, a -> a.withStyle(style)));
        pane.refresh();
    }

    @Override
    public void edit() {
        picked((in, ids) -> pane.editHere(ids.getFirst()));
    }

    @Override
    public void tag() {
        pane.tagHere();
    }

    @Override
    public void copy() {
        picked((in, ids) -> in.marks().find(ids.getFirst()).ifPresent(pane::copy));
    }

    @Override
    public void delete() {
        picked(
                (in, ids) -> {
                    writing.finish();
                    UUID next = neighbour(ids);
                    edits.delete(in, ids);
                    edits.soon(() -> in.choose(next));
                    cards.requestFocus();
                });
    }

    @Override
    public void none() {
        picked((in, ids) -> in.choose(null));
        cards.choose(null);
        cards.requestFocus();
    }

    void removeTag(UUID id, UUID tag) {
        pane.source().ifPresent(in -> edits.removeTag(in, id, tag));
    }

    /// The card after the one that goes, else the one before it; none after many.
    private @Nullable UUID neighbour(List<UUID> going) {
        List<UUID> rows = new ArrayList<>(cards.getItems());
        int at = rows.indexOf(going.getFirst());
        rows.remove(going.getFirst());
        if (going.size() > 1 || rows.isEmpty()) {
            return null;
        }
        return rows.get(Math.clamp(at, 0, rows.size() - 1));
    }

    /// A field that tags all the chosen.
    TagField tagField(Runnable done) {
        return new TagField(
                () -> edits.session().codebookProperty().get(), List::of, new TagAll(done));
    }

    private final class TagAll implements TagField.Use {
        private final Runnable done;

        TagAll(Runnable done) {
            this.done = done;
        }

        @Override
        public void add(String path) {
            picked((in, ids) -> edits.addTag(in, ids, path));
        }

        /// Takes off the last tag that all the chosen have.
        @Override
        public void removeLast() {
            picked(
                    (in, ids) -> {
                        List<Annotation> all =
                                ids.stream().flatMap(id -> in.marks().find(id).stream()).toList();
                        all.getFirst().tags().reversed().stream()
                                .filter(t -> all.stream().allMatch(a -> a.tags().contains(t)))
                                .findFirst()
                                .ifPresent(t -> edits.each(in, ids, a -> without(a, t)));
                    });
        }

        private static Annotation without(Annotation annotation, UUID tag) {
            return annotation.withTags(
                    annotation.tags().stream().filter(t -> !t.equals(tag)).toList());
        }

        @Override
        public void done() {
            done.run();
        }
    }
}
