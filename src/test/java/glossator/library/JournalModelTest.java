package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.Rounds;
import glossator.annotation.Annotation;
import glossator.annotation.AnnotationLink;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.LibraryItem;
import glossator.annotation.Placements;
import glossator.annotation.Relation;
import glossator.annotation.Reply;
import glossator.annotation.SourceCollection;
import glossator.annotation.SourceState;
import glossator.annotation.Step;
import glossator.annotation.Target;
import glossator.annotation.Threads;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Random changes of annotations, replies, sources, editions, collections and links, undo and redo in every scope,
/// against a [JournalModel].
class JournalModelTest {
    private static final int OPERATIONS = Rounds.of(700);
    private static final List<Color> COLORS = List.of(Color.values());
    private static final String TEXT = "The quick brown fox. A lazy dog sleeps. ".repeat(5);

    @TempDir
    Path folder;

    private final JournalModel model = new JournalModel();
    private Random random = new Random();
    private List<UUID> sources = List.of();
    private int editions;
    private Library library;

    @BeforeEach
    void open() {
        library = Library.open(folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theJournalDoesWhatTheModelDoes(long seed) {
        random = new Random(seed);
        sources = List.of(
                Sample.addPaged(library, "One", TEXT).id(),
                Sample.addPaged(library, "Two", TEXT + "!").id());
        for (int i = 0; i < OPERATIONS; i++) {
            operate(sources.get(random.nextInt(2)));
            compare("at " + i);
            if (random.nextInt(100) == 0) {
                close();
                open();
            }
        }
        assertEquals(List.of(), library.check());
    }

    private void operate(UUID source) {
        switch (random.nextInt(15)) {
            case 0, 1, 2 -> {
                UndoScope scope = scope();
                assertEquals(model.undo(scope), outcome(() -> library.undo(scope)), "" + scope);
            }
            case 3, 4 -> {
                UndoScope scope = scope();
                assertEquals(model.redo(scope), outcome(() -> library.redo(scope)), "" + scope);
            }
            case 5 ->
                library.renameSource(source, "Title " + random.nextInt(3)).ifPresent(model::apply);
            case 6 ->
                (random.nextBoolean()
                                ? library.removeSource(source)
                                : library.restoreSource(source))
                        .ifPresent(model::apply);
            case 7 -> update(library.source(source));
            case 8 -> arrange(source);
            case 9 -> collect();
            case 10 -> link(source);
            default -> mark(library.source(source));
        }
    }

    private UndoScope scope() {
        return switch (random.nextInt(6)) {
            case 0 -> UndoScope.SOURCES;
            case 1 -> UndoScope.ANYWHERE;
            default -> UndoScope.marksOf(sources.get(random.nextInt(2)));
        };
    }

    private static String outcome(Supplier<Optional<Step>> work) {
        try {
            return work.get().isPresent() ? JournalModel.DONE : JournalModel.NOTHING;
        } catch (Refusal refusal) {
            return JournalModel.REFUSED;
        }
    }

    /// A new edition, or one that was taken back; no two sources have the same bytes.
    private void update(Source source) {
        if (source.removed() != null || random.nextInt(3) > 0) {
            return;
        }
        boolean isNew = editions == 0 || random.nextBoolean();
        int number = isNew ? ++editions : 1 + random.nextInt(editions);
        String text = TEXT + number + source.id();
        try {
            model.apply(Article.update(library, source, number + ".txt", text).step());
        } catch (Refusal refusal) {
            assertEquals(false, isNew, refusal.sentence());
        }
    }

    private void arrange(UUID source) {
        int kind = random.nextInt(3);
        List<UUID> collections = library.items(SourceCollection.class).stream()
                .map(SourceCollection::id)
                .filter(_ -> random.nextBoolean())
                .toList();
        library.arrange(
                        kind == 0 ? sources : List.of(source),
                        s -> kind == 1
                                ? s.withRating(random.nextInt(6))
                                : s.withCollections(collections))
                .ifPresent(model::apply);
    }

    /// Makes, renames or deletes a collection.
    private void collect() {
        List<SourceCollection> all = library.items(SourceCollection.class);
        if (all.isEmpty() || random.nextInt(3) == 0) {
            model.apply(library.apply(
                    SampleItems.made(SampleItems.collection("C " + UUID.randomUUID(), null))));
            return;
        }
        SourceCollection one = all.get(random.nextInt(all.size()));
        if (random.nextBoolean()) {
            library.deleteCollection(one.id()).ifPresent(model::apply);
        } else {
            var renamed =
                    new SourceCollection(one.id(), "D " + UUID.randomUUID(), null, one.query());
            model.apply(library.apply(new Change.OfItem(one, renamed)));
        }
    }

    /// Makes a link unless there is one, deletes it, or changes it; its notes may be in the trash.
    private void link(UUID source) {
        List<AnnotationLink> links = library.items(AnnotationLink.class);
        List<Annotation> notes = library.annotations(source);
        if (!links.isEmpty()) {
            AnnotationLink one = links.getFirst();
            AnnotationLink changed = new AnnotationLink(
                    one.id(),
                    one.from(),
                    one.to(),
                    one.relation(),
                    "note " + random.nextInt(3),
                    one.author(),
                    one.created(),
                    Instant.EPOCH);
            model.apply(library.apply(new Change.OfItem(one, random.nextBoolean() ? changed : null)));
        } else if (notes.size() > 1) {
            model.apply(library.apply(SampleItems.made(SampleItems.link(
                    notes.getFirst(), notes.getLast(), Relation.CONTRADICTS))));
        }
    }

    private void mark(Source source) {
        if (source.removed() == null) {
            List<Change> changes = random.nextInt(3) == 0 ? answers(source) : changes(source);
            model.apply(library.apply(changes.isEmpty() ? changes(source) : changes));
        }
    }

    private void compare(String when) {
        assertEquals(
                model.items(),
                library.items().stream()
                        .sorted(Comparator.comparing(LibraryItem::id))
                        .toList(),
                when);
        for (UUID id : sources) {
            Source source = library.source(id);
            SourceState state = library.sourceState(id);
            assertEquals(model.inOrder(id), library.annotations(id), when);
            assertEquals(inThreads(model.threads(id)), inThreads(library.threads(id)), when);
            assertEquals(model.source(id).orElse(state), state, when);
            List<UUID> counted = library.editions(id).stream().map(Edition::id).toList();
            assertEquals(model.editions(id), counted.subList(1, counted.size()), when);
            assertEquals(counted.size(), source.editions(), when);
            assertEquals(counted.getLast(), source.edition(), when);
        }
    }

    private static Map<UUID, List<Reply>> inThreads(Threads threads) {
        return threads.all().stream()
                .map(Reply::annotation)
                .distinct()
                .collect(Collectors.toMap(a -> a, threads::of));
    }

    /// To notes that are there: a new reply, another text, or none, and perhaps the note with it.
    private List<Change> answers(Source source) {
        var changes = new ArrayList<Change>();
        for (Annotation note : library.annotations(source.id())) {
            if (random.nextInt(4) > 0) {
                continue;
            }
            List<Reply> thread = library.threads(source.id()).of(note.id());
            Reply one = thread.isEmpty() ? null : thread.get(random.nextInt(thread.size()));
            int kind = random.nextInt(3);
            if (one == null || kind == 0) {
                changes.add(new Change.OfReply(null, Sample.reply(note, one, "a")));
            } else {
                Reply after = kind == 1 ? one.withText("b" + changes.size()) : null;
                changes.add(new Change.OfReply(one, after));
            }
            if (random.nextInt(4) == 0) {
                changes.add(
                        random.nextBoolean()
                                ? Change.delete(note)
                                : Change.edit(note, note.withResolved(!note.resolved())));
            }
        }
        return changes;
    }

    private Annotation made(Source source) {
        int start = random.nextInt(source.length());
        List<Target> targets = Sample.targets().stream()
                .filter(t -> t.onPage().isEmpty() || source.editions() == 1)
                .toList();
        Target target = targets.get(Math.max(0, random.nextInt(9) - 9 + targets.size()));
        int end = target.isPassage() ? start + random.nextInt(source.length() - start + 1) : start;
        return Sample.annotation(library, source, start, end).withTarget(target);
    }

    private List<Change> changes(Source source) {
        var changes = new ArrayList<Change>();
        var left = new ArrayList<>(library.annotations(source.id()));
        left.sort(Placements::compare);
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int kind = left.isEmpty() ? 0 : random.nextInt(3);
            if (kind == 0) {
                changes.add(Change.add(made(source)));
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
