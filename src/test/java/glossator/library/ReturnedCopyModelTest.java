package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.library.CopyItem.Choice;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Random changes here and there, and random choices: the result is what a simple model says. More
/// with `-Dglossator.copies=200`.
class ReturnedCopyModelTest {
    private static final int SEEDS = Integer.getInteger("glossator.copies", 40);
    private static final int NOTES = 8;
    private static final String TEXT =
            IntStream.range(0, 200).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

    private static final List<String> NOTES_OF = List.of(
            "",
            "why?",
            "because",
            "two\nlines",
            "\uD83D\uDE42 \u05E9\u05DC\u05D5\u05DD",
            "<b>&amp;");
    private static final List<String> TAGS = List.of("a", "a/b", "c d", "\u00E9");

    /// What can be changed of an annotation.
    private record State(String note, Color color, TreeSet<String> tags, int place) {}

    @TempDir
    static Path folder;

    private static Library library;

    @BeforeAll
    static void open() {
        library = Library.open(folder);
    }

    @AfterAll
    static void close() {
        assertEquals(List.of(), library.check());
        library.close();
    }

    @Test
    void randomChangesOnBothSidesMergeAsTheModelSays() {
        for (int seed = 0; seed < SEEDS; seed++) {
            new Case(seed).run();
        }
    }

    /// One copy that goes out and comes back.
    private static final class Case {
        private final Random random;
        private final String name;
        private final Source source;
        private final Map<UUID, State> before = new LinkedHashMap<>();
        private final Map<UUID, @Nullable State> here = new HashMap<>();
        private final Map<UUID, @Nullable State> there = new HashMap<>();
        private final Map<UUID, State> trash = new HashMap<>();

        Case(int seed) {
            random = new Random(seed);
            name = "seed " + seed;
            source = Sample.add(library, name, name + "\n" + TEXT);
        }

        void run() {
            var made = new ArrayList<Change>();
            for (int i = 0; i < NOTES; i++) {
                Annotation one = annotation(state());
                before.put(one.id(), state(one));
                made.add(Change.add(one));
                if (random.nextBoolean()) {
                    made.add(new Change.OfReply(null, Sample.reply(one, null, "reply " + i)));
                }
            }
            library.apply(made);
            SentCopy sent = SentCopy.export(library, source, true);
            List<Change> changed =
                    before.keySet().stream().flatMap(this::changeHere).toList();
            if (!changed.isEmpty()) {
                library.apply(changed);
            }
            before.keySet().forEach(id -> changeThere(id, sent));
            List<String> added = addThere(sent);
            List<Annotation> own = List.of(annotation(state()));
            own.forEach(a -> library.apply(Change.add(a)));

            ReturnedCopy copy = library.compareCopy(source.id(), sent.file());
            Map<CopyItem, Choice> chosen = choose(copy);
            var stateBefore = stored();
            ReadBackResult result = library.readBack(copy, chosen);
            var after = stored();
            check(chosen, added, own.getFirst());
            assertTrue(
                    library.compareCopy(source.id(), sent.file()).isEmpty(),
                    () -> name + ": something is proposed again");
            if (result.step().isPresent()) {
                library.undo(UndoScope.marksOf(source.id()));
                assertEquals(stateBefore, stored(), name);
                library.redo(UndoScope.marksOf(source.id()));
                assertEquals(after, stored(), name);
            }
        }

        private List<Object> stored() {
            return List.of(
                    library.annotations(source.id()),
                    library.threads(source.id()).all());
        }

        private State state() {
            var tags = new TreeSet<String>();
            TAGS.stream().filter(t -> random.nextInt(4) == 0).forEach(tags::add);
            return new State(
                    NOTES_OF.get(random.nextInt(NOTES_OF.size())),
                    List.of(Color.values()).get(random.nextInt(Color.values().length)),
                    tags,
                    random.nextInt(190));
        }

        private State changed(State from) {
            State other = state();
            return new State(
                    random.nextInt(3) == 0 ? other.note + " " + random.nextInt(100) : from.note,
                    random.nextInt(3) == 0 ? other.color : from.color,
                    random.nextInt(3) == 0 ? other.tags : from.tags,
                    random.nextInt(4) == 0 ? other.place : from.place);
        }

        private Range range(int place) {
            String whole = name + "\n" + TEXT;
            int start = whole.indexOf("word" + place);
            return new Range(start, start + ("word" + place).length());
        }

        private Annotation annotation(State state) {
            Range range = range(state.place);
            return with(Sample.annotation(library, source, range.start(), range.end()), state);
        }

        private Annotation with(Annotation a, State state) {
            Range range = range(state.place);
            return a.withNote(state.note)
                    .withColor(state.color)
                    .withTags(state.tags.stream().map(library::findOrMakeTag).toList())
                    .withSelector(Sample.annotation(library, source, range.start(), range.end())
                            .selector());
        }

        private State state(Annotation a) {
            String word = a.selector().exact();
            return new State(
                    a.note(),
                    a.color(),
                    new TreeSet<>(library.codebook().paths(a.tags())),
                    Integer.parseInt(word.substring("word".length())));
        }

        private Stream<Change> changeHere(UUID id) {
            Annotation a = library.annotation(id.toString());
            State was = requireNonNull(before.get(id));
            State now = random.nextBoolean() ? changed(was) : was;
            here.put(id, now);
            boolean same = now.equals(was);
            Annotation edited = same ? a : with(a, now).withChanged(a.changed().plusSeconds(60));
            var changes = new ArrayList<Change>();
            if (!same) {
                changes.add(Change.edit(a, edited));
            }
            if (random.nextInt(6) == 0) {
                changes.add(Change.delete(edited));
                trash.put(id, now);
                here.put(id, null);
            }
            return changes.stream();
        }

        private void changeThere(UUID id, SentCopy sent) {
            if (random.nextInt(6) == 0) {
                sent.delete(id);
                there.put(id, null);
                return;
            }
            State was = requireNonNull(before.get(id));
            State now = random.nextBoolean() ? changed(was) : was;
            there.put(id, now);
            sent.edit(id, n -> with(n, now));
        }

        private EmbeddedAnnotation with(EmbeddedAnnotation n, State state) {
            EmbeddedAnnotation noted = SentCopy.withNote(n, state.note);
            EmbeddedAnnotation colored = SentCopy.withColor(noted, state.color);
            EmbeddedAnnotation tagged = SentCopy.withTags(colored, List.copyOf(state.tags));
            return SentCopy.withRange(tagged, range(state.place));
        }

        private List<String> addThere(SentCopy sent) {
            var added = new ArrayList<String>();
            for (int i = random.nextInt(3); i > 0; i--) {
                added.add("new " + random.nextInt(1_000_000));
                sent.comment(range(random.nextInt(190)), "Somebody", added.getLast());
            }
            return added;
        }

        private Map<CopyItem, Choice> choose(ReturnedCopy copy) {
            var chosen = new LinkedHashMap<CopyItem, Choice>();
            for (CopyItem item : copy.proposals()) {
                List<Choice> choices = item.choices();
                chosen.put(item, choices.get(random.nextInt(choices.size())));
            }
            return chosen;
        }

        private void check(Map<CopyItem, Choice> chosen, List<String> added, Annotation own) {
            Map<UUID, Choice> choices = new HashMap<>();
            var expected = new TreeSet<String>();
            chosen.forEach((item, choice) -> {
                if (before.containsKey(item.subject())) {
                    choices.put(item.subject(), choice);
                } else if (!item.isReply() && choice == Choice.THEIRS) {
                    expected.add(Objects.requireNonNull(item.there()).note());
                }
            });
            assertTrue(added.containsAll(expected), name);
            var actual = new TreeSet<String>();
            var states = new HashMap<UUID, State>();
            for (Annotation a : library.annotations(source.id())) {
                if (before.containsKey(a.id())) {
                    states.put(a.id(), state(a));
                } else if (!a.id().equals(own.id())) {
                    actual.add(a.note());
                }
            }
            assertEquals(expected, actual, name);
            for (UUID id : before.keySet()) {
                State model = model(id, choices.getOrDefault(id, Choice.MINE));
                assertEquals(
                        model,
                        states.get(id),
                        () -> name + " " + id + "\nbefore "
                                + before.get(id) + "\nhere " + here.get(id) + "\nthere "
                                + there.get(id) + "\n" + choices.get(id));
            }
            assertTrue(library.annotations(source.id()).contains(own), name);
        }

        private @Nullable State model(UUID id, Choice choice) {
            State b = requireNonNull(before.get(id));
            State h = here.get(id);
            State t = there.get(id);
            if (t == null) {
                return h == null || choice == Choice.THEIRS ? null : h;
            }
            if (h == null) {
                return choice == Choice.THEIRS
                        ? merged(b, requireNonNull(trash.get(id)), t, choice)
                        : null;
            }
            return choice == Choice.MINE ? h : merged(b, h, t, choice);
        }

        private static State merged(State b, State h, State t, Choice choice) {
            boolean both = choice == Choice.BOTH;
            var union = new TreeSet<>(h.tags);
            union.addAll(t.tags);
            return new State(
                    part(b.note, h.note, t.note, both ? CopyMerge.joined(h.note, t.note) : t.note),
                    part(b.color, h.color, t.color, both ? h.color : t.color),
                    part(b.tags, h.tags, t.tags, both ? union : t.tags),
                    part(b.place, h.place, t.place, both ? h.place : t.place));
        }

        private static <T> T part(T b, T h, T t, T conflict) {
            if (t.equals(b)) {
                return h;
            }
            return h.equals(b) ? t : conflict;
        }
    }
}
