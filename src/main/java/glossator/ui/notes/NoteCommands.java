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

/// The commands on the chosen annotations, one or many, as called by buttons and keys.
final class NoteCommands implements CardTools.Handler, BulkBar.Handler {
    private final Edits edits;
    private final CardList cards;
    private final NoteEditing writing;
    private final Runnable refresh;
    private final Runnable tagAll;
    private final Consumer<Annotation> copy;

    /// @param refresh updates the list
    /// @param tagAll opens the tag field for several annotations
    /// @param copy called with the annotation to copy with its reference
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
        in.flatMap(o -> o.placements().findAnnotation(id)).ifPresent(a -> use.accept(in.get(), a));
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

    /// Opens the note editor; afterwards the keyboard focus returns to the list.
    void edit(UUID id) {
        applyTo(id, (in, annotation) -> {
            in.choose(id);
            writing.edit(in, annotation, cards::requestFocus);
        });
    }

    /// Opens the tag field for all chosen annotations; afterwards the keyboard focus returns to the
    /// list.
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
    public void reply() {
        List<UUID> ids = cards.pickedProperty().get();
        if (ids.size() == 1) {
            reply(ids.getFirst(), cards::requestFocus);
        }
    }

    /// Opens an editor for a reply.
    ///
    /// @param then moves the keyboard focus afterwards
    void reply(UUID id, Runnable then) {
        applyTo(id, (in, annotation) -> {
            in.choose(id);
            writing.reply(in, annotation, null, then);
        });
    }

    /// Settles the threads, or opens them again if all are settled.
    @Override
    public void resolve() {
        applyToPicked(this::resolve);
    }

    void resolve(UUID id) {
        applyTo(id, (in, _) -> resolve(in, List.of(id)));
    }

    private void resolve(OpenSource in, List<UUID> ids) {
        writing.finish();
        edits.runSoon(() -> {
            boolean open = ids.stream()
                    .flatMap(id -> in.placements().findAnnotation(id).stream())
                    .anyMatch(a -> !a.resolved());
            edits.editAll(in, ids, a -> a.withResolved(open));
        });
    }

    @Override
    public void copy() {
        applyToPicked(
                (in, ids) -> in.placements().findAnnotation(ids.getFirst()).ifPresent(copy));
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

    /// The card after the deleted one, else the one before it; null if several are deleted.
    private @Nullable UUID neighbor(List<UUID> going) {
        List<UUID> rows = new ArrayList<>(cards.getItems());
        int at = rows.indexOf(going.getFirst());
        rows.remove(going.getFirst());
        if (going.size() > 1 || rows.isEmpty()) {
            return null;
        }
        return rows.get(Math.clamp(at, 0, rows.size() - 1));
    }

    /// A field that tags all chosen annotations.
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

        /// Removes the last tag that all chosen annotations share.
        @Override
        public void removeLast() {
            applyToPicked((in, ids) -> {
                List<Annotation> all = ids.stream()
                        .flatMap(id -> in.placements().findAnnotation(id).stream())
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
