package glossator.ui.session;

import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.LibraryItem;
import glossator.annotation.Step;
import glossator.library.Library;
import glossator.library.Source;
import glossator.library.UndoRedo;
import glossator.library.UndoScope;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// Queries the library again for what may have changed: the sources affected by a step, the
/// codebook, the items, and what undo and redo would do. Used on the FX thread.
///
/// Answers may arrive out of order, so each query includes what has not been answered yet, and only
/// the answer to the last one counts.
final class LibraryRefresh {
    private final Library library;
    private final Tasks tasks;
    private final Consumer<Answer> show;
    private final Set<UUID> touched = new HashSet<>();
    private boolean everySource;
    private boolean tags;
    private boolean items;
    private long asked;

    /// `show` receives the answers.
    LibraryRefresh(Library library, Tasks tasks, Consumer<Answer> show) {
        this.library = library;
        this.tasks = tasks;
        this.show = show;
    }

    /// @param all every source that is not in the trash; null if not queried
    /// @param touched those of the queried sources that are not in the trash
    /// @param codebook null if not queried
    /// @param items null if not queried
    /// @param scope what `undoRedo` was queried for
    /// @param anywhere the last step of the library that can be undone
    record Answer(
            @Nullable List<Source> all,
            List<Source> touched,
            @Nullable Codebook codebook,
            @Nullable List<LibraryItem> items,
            UndoScope scope,
            UndoRedo undoRedo,
            @Nullable Step anywhere) {}

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

    /// Queries what has been added, and what undo and redo would do in `scope`.
    void ask(UndoScope scope) {
        long number = ++asked;
        Question question = new Question(everySource, Set.copyOf(touched), tags, items, scope);
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

    private record Question(
            boolean everySource,
            Set<UUID> touched,
            boolean tags,
            boolean items,
            UndoScope scope) {
        Answer answer(Library library) {
            return new Answer(
                    everySource ? library.sources() : null,
                    everySource ? List.of() : library.sources(touched),
                    tags ? library.codebook() : null,
                    items ? library.items() : null,
                    scope,
                    library.undoRedo(scope),
                    library.findUndoable(UndoScope.ANYWHERE).orElse(null));
        }
    }
}
