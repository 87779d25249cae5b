package glossator.ui.session;

import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.CollectionTree;
import glossator.annotation.LibraryItem;
import glossator.annotation.Step;
import glossator.library.Library;
import glossator.library.Source;
import glossator.library.UndoRedo;
import glossator.library.UndoScope;
import glossator.wording.JournalWording;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Queries the library again for what may have changed: the sources affected by a step, the
/// codebook, the items, and what undo and redo would do. Used on the FX thread.
///
/// Answers may arrive out of order, so each query includes what has not been answered yet, and only
/// the answer to the last one counts.
final class LibraryRefresh {
    private final Library library;
    private final Tasks tasks;
    private final Supplier<JournalWording> wording;
    private final Consumer<Answer> show;
    private final Set<UUID> touched = new HashSet<>();
    private boolean everySource;
    private boolean tags;
    private boolean items;
    private long asked;
    private @Nullable UndoScope wanted;

    /// `show` receives the answers.
    ///
    /// @param wording how steps are worded by the tags and collections that are shown
    LibraryRefresh(
            Library library, Tasks tasks, Supplier<JournalWording> wording, Consumer<Answer> show) {
        this.library = library;
        this.tasks = tasks;
        this.wording = wording;
        this.show = show;
    }

    /// @param all every source that is not in the trash; null if not queried
    /// @param touched those of the queried sources that are not in the trash
    /// @param codebook null if not queried
    /// @param items null if not queried
    /// @param scope what `undo` and `redo` were queried for
    /// @param anywhere the last step of the library that can be undone
    record Answer(
            @Nullable List<Source> all,
            List<Source> touched,
            @Nullable Codebook codebook,
            @Nullable List<LibraryItem> items,
            UndoScope scope,
            @Nullable UndoStep undo,
            @Nullable UndoStep redo,
            @Nullable UndoStep anywhere) {}

    /// Includes what the step changed in the next query.
    void add(Step step) {
        for (Change change : step.changes()) {
            switch (change) {
                case Change.OfAnnotation(var before, var after) -> {
                    if (after != null) {
                        touched.add(after.source());
                    } else if (before != null) {
                        touched.add(before.source());
                    }
                }
                case Change.OfReply of -> touched.add(of.reply().source());
                case Change.OfTag _ -> tags = true;
                case Change.OfItem _ -> items = true;
                case Change.OfSource(var before, var after, var _) -> {
                    if (before.inTrash() == after.inTrash()) {
                        touched.add(after.id());
                    } else {
                        everySource = true;
                    }
                }
                case Change.OfEdition _ -> everySource = true;
                case Change.OfDecision _ -> {
                    // The anchor of an annotation affects neither sources nor tags.
                }
            }
        }
    }

    void add(UUID source) {
        touched.add(source);
    }

    void addEverySource() {
        everySource = true;
    }

    void addTags() {
        tags = true;
    }

    void addItems() {
        items = true;
    }

    /// Queries what has been added, and what undo and redo would do in `scope`; once, after the
    /// start of the window: a step may have ten thousand changes.
    void ask(UndoScope scope) {
        boolean waits = wanted != null;
        wanted = scope;
        if (!waits) {
            tasks.afterStart(this::query);
        }
    }

    /// The same at once, also during the start: something was added that is to be listed.
    void askNow(UndoScope scope) {
        wanted = scope;
        query();
    }

    private void query() {
        UndoScope scope = wanted;
        if (scope == null) {
            return; // it was asked meanwhile
        }
        wanted = null;
        long number = ++asked;
        Question question =
                new Question(everySource, Set.copyOf(touched), tags, items, scope, wording.get());
        tasks.read(() -> question.answer(library), answer -> {
            if (number == asked) {
                everySource = false;
                tags = false;
                items = false;
                touched.clear();
                show.accept(answer);
            }
        });
    }

    /// @param shown how steps are worded by what is shown now
    private record Question(
            boolean everySource,
            Set<UUID> touched,
            boolean tags,
            boolean items,
            UndoScope scope,
            JournalWording shown) {
        Answer answer(Library library) {
            Codebook newTags = tags ? library.codebook() : null;
            List<LibraryItem> newItems = items ? library.items() : null;
            var wording = new JournalWording(
                    newTags == null ? shown.codebook() : newTags,
                    newItems == null ? shown.collections() : CollectionTree.of(newItems));
            UndoRedo steps = library.undoRedo(scope);
            return new Answer(
                    everySource ? library.sources() : null,
                    everySource ? List.of() : library.sources(touched),
                    newTags,
                    newItems,
                    scope,
                    UndoStep.of(steps.undo(), wording),
                    UndoStep.of(steps.redo(), wording),
                    UndoStep.of(anywhere(library, steps), wording));
        }

        private @Nullable Step anywhere(Library library, UndoRedo steps) {
            return scope.equals(UndoScope.ANYWHERE)
                    ? steps.undo()
                    : library.findUndoable(UndoScope.ANYWHERE).orElse(null);
        }
    }
}
