package glossator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.annotation.Tag;
import glossator.annotation.Threads;
import glossator.exchange.ExportSelection.State;
import glossator.format.CopyOptions;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Which notes leave the house, and under which names.
class ExportSelectionTest {
    private static final UUID METHOD = new UUID(5, 1);
    private static final UUID INTERVIEW = new UUID(5, 2);
    private static final UUID PRIVATE = new UUID(5, 3);
    private static final UUID DIARY = new UUID(5, 4);
    private static final UUID DEEP = new UUID(5, 5);
    private static final Codebook CODEBOOK = new Codebook(List.of(
            new Tag(METHOD, "method", null, "", ""),
            new Tag(INTERVIEW, "interview", METHOD, "", ""),
            new Tag(PRIVATE, "Private", null, "", ""),
            new Tag(DIARY, "diary", PRIVATE, "", ""),
            new Tag(DEEP, "private", METHOD, "", "")));

    private static final AnnotatedDocument EMPTY = Samples.rich();

    private static Instant day(int day) {
        return Instant.parse("2026-11-%02dT12:00:00Z".formatted(day));
    }

    /// What is in the house: `a` to `g`, one character of the text each.
    private static final List<Placement> NOTES = List.of(
            note("a", Color.YELLOW, "Ada", false, 1, 1),
            note("b", Color.RED, "Ben", false, 2, 9, METHOD),
            note("c", Color.RED, "Ada", true, 3, 3, INTERVIEW),
            note("d", Color.GREEN, "", true, 4, 4, PRIVATE),
            note("e", Color.YELLOW, "Ada", false, 5, 5, METHOD, DIARY),
            note("f", Color.BLUE, "Cleo", false, 6, 6, DEEP),
            note("g", Color.BLUE, "ada", false, 7, 8));

    private static Placement note(
            String name,
            Color color,
            String author,
            boolean resolved,
            int created,
            int changed,
            UUID... tags) {
        int at = name.charAt(0) - 'a';
        String text = EMPTY.document().text();
        var annotation = new Annotation(
                new UUID(9, at),
                Samples.SOURCE,
                Samples.EDITION,
                Selector.of(text, new glossator.document.Range(at, at + 1)),
                Style.HIGHLIGHT,
                color,
                name,
                List.of(tags),
                author,
                day(created),
                day(changed));
        return Placement.inOwnEdition(annotation.withResolved(resolved));
    }

    private static final Threads REPLIES = new Threads(List.of(
            reply(1, 0, "Ben"), reply(2, 0, "Dora"), reply(3, 4, "Ada"), reply(4, 6, "Ben")));

    private static Reply reply(int id, int note, String author) {
        return new Reply(
                new UUID(8, id),
                Samples.SOURCE,
                new UUID(9, note),
                null,
                author,
                "so it is",
                null,
                day(id),
                day(id),
                "");
    }

    private static AnnotatedDocument house() {
        return new AnnotatedDocument(
                EMPTY.source(),
                EMPTY.edition(),
                EMPTY.document(),
                NOTES,
                CODEBOOK,
                EMPTY.meanings(),
                EMPTY.pictures(),
                REPLIES,
                _ -> List.of(),
                AreaPictures.NONE,
                OriginalFile.NONE,
                CopyOptions.USUAL);
    }

    private static String taken(ExportSelection selection) {
        return String.join(
                "",
                selection.of(house()).stream().map(p -> p.annotation().note()).toList());
    }

    private static ExportSelection of(
            Set<Color> colors, Set<UUID> tags, Set<String> authors, State state) {
        return new ExportSelection(colors, tags, authors, state, null, null, false);
    }

    private static ExportSelection between(int since, int until) {
        return new ExportSelection(
                Set.of(),
                Set.of(),
                Set.of(),
                State.ANY,
                since == 0 ? null : day(since),
                until == 0 ? null : day(until),
                false);
    }

    static Stream<Arguments> cases() {
        Set<Color> anyColor = Set.of();
        Set<UUID> anyTag = Set.of();
        Set<String> anyone = Set.of();
        return Stream.of(
                Arguments.of("abcg", ExportSelection.USUAL),
                Arguments.of("abcdefg", ExportSelection.USUAL.withPrivates(true)),
                Arguments.of("bc", of(Set.of(Color.RED), anyTag, anyone, State.ANY)),
                Arguments.of("abcg", of(Set.of(Color.values()), anyTag, anyone, State.ANY)),
                Arguments.of("", of(Set.of(Color.GREEN), anyTag, anyone, State.ANY)),
                Arguments.of("bc", of(anyColor, Set.of(METHOD), anyone, State.ANY)),
                Arguments.of("c", of(anyColor, Set.of(INTERVIEW), anyone, State.ANY)),
                // naming the tag is not the same as letting it go
                Arguments.of("", of(anyColor, Set.of(PRIVATE), anyone, State.ANY)),
                Arguments.of(
                        "de", of(anyColor, Set.of(PRIVATE), anyone, State.ANY).withPrivates(true)),
                Arguments.of("acg", of(anyColor, anyTag, Set.of("ADA"), State.ANY)),
                Arguments.of("abcg", of(anyColor, anyTag, Set.of("Ada", "Ben"), State.ANY)),
                Arguments.of("", of(anyColor, anyTag, Set.of("Dora"), State.ANY)),
                Arguments.of("abg", of(anyColor, anyTag, anyone, State.OPEN)),
                Arguments.of("c", of(anyColor, anyTag, anyone, State.RESOLVED)),
                Arguments.of("b", of(Set.of(Color.RED), anyTag, anyone, State.OPEN)),
                // made or changed in between, both days included
                Arguments.of("bg", between(8, 0)),
                Arguments.of("abc", between(0, 3)),
                Arguments.of("bc", between(2, 4)),
                Arguments.of("bg", between(7, 7)),
                Arguments.of("", between(10, 0)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyWhatWasAskedForLeaves(String notes, ExportSelection selection) {
        assertEquals(notes, taken(selection));
    }

    @Test
    void repliesStayWithTheirNotes() {
        AnnotatedDocument told = ExportChoices.USUAL.applyTo(house());
        assertEquals(3, told.threads().all().size());
        assertEquals(List.of(), told.threads().of(new UUID(9, 4)), "of a private note");
    }

    @Test
    void whatWouldLeaveIsCounted() {
        var choices = new ExportChoices(
                of(Set.of(Color.YELLOW, Color.RED), Set.of(), Set.of(), State.ANY),
                new Pseudonyms(Map.of("Ada", "P1")),
                CopyOptions.USUAL);
        ExportPreview preview = ExportPreview.of(List.of(house(), house()), choices);
        assertEquals(
                new ExportPreview(
                        6,
                        2,
                        6,
                        4,
                        Map.of(Color.YELLOW, 2, Color.RED, 4),
                        Map.of("method", 2, "method/interview", 2),
                        Map.of("P1", 4, "Ben", 4, "Dora", 2),
                        0),
                preview);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("P1", "Ada"),
                Arguments.of("P1", "ada "),
                Arguments.of("P2", "Ben"),
                Arguments.of("a=b", "Equal"),
                Arguments.of("", "Nobody"),
                Arguments.of("somebody", "Zoe"),
                Arguments.of("", ""));
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesAreReplaced(String told, String name) {
        var pseudonyms = Pseudonyms.parse(List.of(
                "\uFEFF# who is who",
                "",
                " Ada = P1 ",
                "Ben=P2",
                "Equal=a=b",
                "Nobody=",
                "*=somebody"));
        assertEquals(told, pseudonyms.of(name));
        assertEquals(pseudonyms, Pseudonyms.parse(pseudonyms.lines()));
    }

    @Test
    void namesNotInTheListStayWithoutAStar() {
        assertEquals("Ben", Pseudonyms.parse(List.of("Ada=P1")).of("Ben"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "=P1", "Ada=P1\nAda=P2"})
    void aListThatSaysNothingClearIsRefused(String lines) {
        assertThrows(Refusal.class, () -> Pseudonyms.parse(lines.lines().toList()));
    }

    @Test
    void authorsOfNotesAndRepliesAreCalledByTheirPseudonyms() {
        var choices = new ExportChoices(
                ExportSelection.USUAL, Pseudonyms.parse(List.of("*=X")), CopyOptions.USUAL);
        AnnotatedDocument told = choices.applyTo(house());
        assertEquals(
                Set.of("X"),
                Set.copyOf(told.annotations().stream()
                        .map(p -> p.annotation().author())
                        .toList()));
        assertEquals(
                Set.of("X"),
                Set.copyOf(told.threads().all().stream().map(Reply::author).toList()));
    }
}
