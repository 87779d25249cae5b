package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.ui.session.OpenSource;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What can be done with the chosen annotations, one or many: the buttons and the keys call this.
final class NoteCommands implements CardTools.Handler, BulkBar.Handler {
    private final Edits edits;
    private final CardList cards;
    private final NoteEditing writing;
    private final Runnable refresh;
    private final Runnable tagAll;
    private final Consumer<Annotation> copy;

    /// @param refresh shows the list anew
    /// @param tagAll opens the field for the tags of many
    /// @param copy gets the annotation that is to be copied with its reference
    NoteCommands(
            Edits edits,
            CardList cards,
            NoteEditing writing,
            Runnable refresh,
            Runnable tagAll,
            Consumer<Annotation> copy) {
        this.edits = edits;
        this.cards = cards;
        this.writing = writing;
        this.refresh = refresh;
        this.tagAll = tagAll;
        this.copy = copy;
    }

    private void applyToPicked(BiConsumer<OpenSource, List<UUID>> use) {
        List<UUID> ids = cards.pickedProperty().get();
        if (!ids.isEmpty()) {
            edits.session().current().ifPresent(in -> use.accept(in, ids));
        }
    }

    private void applyTo(UUID id, BiConsumer<OpenSource, Annotation> use) {
        Optional<OpenSource> in = edits.session().current();
        in.flatMap(o -> o.marks().findAnnotation(id)).ifPresent(a -> use.accept(in.get(), a));
    }

    @Override
    public void setColor(Color color) {
        applyToPicked((in, ids) -> edits.editAll(in, ids, a -> a.withColor(color)));
        refresh.run();
    }

    @Override
    public void setStyle(Style style) {
        applyToPicked((in, ids) -> edits.editAll(in, ids, a -> a.withStyle(style)));
        refresh.run();
    }

    @Override
    public void edit() {
        applyToPicked((in, ids) -> edit(ids.getFirst()));
    }

    /// Opens the field for the note; afterwards the keyboard is in the list.
    void edit(UUID id) {
        applyTo(id, (in, annotation) -> {
            in.choose(id);
            writing.edit(in, annotation, cards::requestFocus);
        });
    }

    /// Opens the field for the tags of all chosen; afterwards the keyboard is in the list.
    @Override
    public void tag() {
        List<UUID> ids = cards.pickedProperty().get();
        if (ids.size() > 1) {
            tagAll.run();
        } else if (!ids.isEmpty()) {
            applyTo(ids.getFirst(), (in, annotation) -> {
                in.choose(annotation.id());
                writing.tag(in, annotation, cards::requestFocus);
            });
        }
    }

    @Override
    public void copy() {
        applyToPicked((in, ids) -> in.marks().findAnnotation(ids.getFirst()).ifPresent(copy));
    }

    @Override
    public void delete() {
        applyToPicked((in, ids) -> {
            writing.finish();
            UUID next = neighbor(ids);
            edits.delete(in, ids);
            edits.runSoon(() -> in.choose(next));
            cards.requestFocus();
        });
    }

    @Override
    public void chooseNone() {
        applyToPicked((in, ids) -> in.choose(null));
        cards.choose(null);
        cards.requestFocus();
    }

    void removeTag(UUID id, UUID tag) {
        edits.session().current().ifPresent(in -> edits.removeTag(in, id, tag));
    }

    /// The card after the one that goes, else the one before it; none after many.
    private @Nullable UUID neighbor(List<UUID> going) {
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

    private final class TagAll implements TagField.Handler {
        private final Runnable done;

        TagAll(Runnable done) {
            this.done = done;
        }

        @Override
        public void add(String path) {
            applyToPicked((in, ids) -> edits.addTag(in, ids, path));
        }

        /// Takes off the last tag that all the chosen have.
        @Override
        public void removeLast() {
            applyToPicked((in, ids) -> {
                List<Annotation> all = ids.stream()
                        .flatMap(id -> in.marks().findAnnotation(id).stream())
                        .toList();
                all.getFirst().tags().reversed().stream()
                        .filter(t -> all.stream().allMatch(a -> a.tags().contains(t)))
                        .findFirst()
                        .ifPresent(t -> edits.editAll(in, ids, a -> without(a, t)));
            });
        }

        private static Annotation without(Annotation annotation, UUID tag) {
            return annotation.withTags(
                    annotation.tags().stream().filter(t -> !t.equals(tag)).toList());
        }

        @Override
        public void leave() {
            done.run();
        }
    }
}
