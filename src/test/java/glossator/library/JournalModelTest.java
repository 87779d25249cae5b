package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.Rounds;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Placements;
import glossator.annotation.Step;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// Random changes, undo and redo in two sources against a model that keeps whole states on two
/// stacks for each.
class JournalModelTest {
    private static final int OPERATIONS = Rounds.of(700);
    private static final List<Color> COLORS = List.of(Color.values());

    /// The annotations of one source as a word processor would keep them.
    private static final class Model {
        final Deque<Map<UUID, Annotation>> past = new ArrayDeque<>();
        final Deque<Map<UUID, Annotation>> future = new ArrayDeque<>();
        Map<UUID, Annotation> now = Map.of();

        void apply(List<Change> changes) {
            past.push(now);
            future.clear();
            var next = new HashMap<>(now);
            for (Change change : changes) {
                if (change instanceof Change.OfAnnotation(var _, Annotation after)) {
                    if (after == null) {
                        next.remove(change.subject());
                    } else {
                        next.put(after.id(), after);
                    }
                }
            }
            now = next;
        }

        boolean turn(Deque<Map<UUID, Annotation>> from, Deque<Map<UUID, Annotation>> onto) {
            if (from.isEmpty()) {
                return false;
            }
            onto.push(now);
            now = from.pop();
            return true;
        }

        List<Annotation> inOrder() {
            return now.values().stream().sorted(Placements::compare).toList();
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theJournalDoesWhatTheModelDoes(long seed) {
        var random = new Random(seed);
        Library library = Library.open(folder);
        try {
            List<Source> sources = List.of(
                    Sample.add(library, "One", "The quick brown fox. ".repeat(9)),
                    Sample.add(library, "Two", "A lazy dog sleeps. ".repeat(9)));
            List<Model> models = List.of(new Model(), new Model());
            for (int i = 0; i < OPERATIONS; i++) {
                int which = random.nextInt(2);
                Source source = sources.get(which);
                Model model = models.get(which);
                switch (random.nextInt(5)) {
                    case 0 -> {
                        Optional<Step> step = library.undo(UndoScope.marksOf(source.id()));
                        assertEquals(model.turn(model.past, model.future), step.isPresent());
                    }
                    case 1 -> {
                        Optional<Step> step = library.redo(UndoScope.marksOf(source.id()));
                        assertEquals(model.turn(model.future, model.past), step.isPresent());
                    }
                    default -> {
                        List<Change> changes = changes(random, library, source, model);
                        library.apply(changes);
                        model.apply(changes);
                    }
                }
                assertEquals(model.inOrder(), library.annotations(source.id()), "at " + i);
                if (random.nextInt(100) == 0) {
                    library.close();
                    library = Library.open(folder);
                }
            }
            assertEquals(List.of(), library.check(false));
        } finally {
            library.close();
        }
    }

    private static List<Change> changes(
            Random random, Library library, Source source, Model model) {
        var changes = new ArrayList<Change>();
        var left = new ArrayList<>(model.inOrder());
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int kind = left.isEmpty() ? 0 : random.nextInt(3);
            if (kind == 0) {
                int start = random.nextInt(source.length());
                int end = start + random.nextInt(source.length() - start + 1);
                changes.add(Change.add(Sample.annotation(library, source, start, end)));
                continue;
            }
            Annotation one = left.remove(random.nextInt(left.size()));
            Color color = COLORS.get(random.nextInt(COLORS.size()));
            changes.add(
                    kind == 1
                            ? Change.delete(one)
                            : Change.edit(one, one.withColor(color).withNote("note " + i)));
        }
        return changes;
    }
}
