package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/// The line before a note that has no place in the edition of a copy.
class PlacelessNoteTest {
    private static final String WORDS = "It was\n  *late* (very).";

    record Case(Target target, String words, String line) {}

    static Stream<Case> lines() {
        var box = List.of(new Rectangle(0, 0, 9, 9));
        var page = new Surface.Page(2, "");
        return Stream.of(
                new Case(Target.PASSAGE, WORDS, "Not in this edition: “It was *late* (very).”"),
                new Case(Target.PASSAGE, "", "Not in this edition."),
                new Case(new Target.WholePage(page), "", "Not in this edition: page 3"),
                new Case(
                        new Target.WholePage(new Surface.Page(2, "xii")),
                        "",
                        "Not in this edition: page xii"),
                new Case(
                        new Target.Area(page, box, ""),
                        "",
                        "Not in this edition: an area on page 3"),
                new Case(
                        new Target.Area(page, box, "A figure"),
                        "A figure",
                        "Not in this edition: “A figure”"),
                new Case(
                        new Target.Area(new Surface.Picture("p"), box, ""),
                        "",
                        "Not in this edition: an area on a picture"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theLineNamesWhatTheNoteIsAboutAndIsTakenOffAgain(Case one) {
        assertEquals(one.line, PlacelessNote.of(one.target, one.words, ""));
        String note = PlacelessNote.of(one.target, one.words, "Why?\n\n- so");
        assertEquals(one.line + "\n\nWhy?\n\n- so", note);
        assertTrue(PlacelessNote.is(note));
        assertEquals("Why?\n\n- so", PlacelessNote.without(note, one.target, one.words));
        assertEquals("", PlacelessNote.without(one.line, one.target, one.words));
    }

    @Test
    void ofALongPassageOnlyTheBeginningIsQuoted() {
        String note = PlacelessNote.of(Target.PASSAGE, "x" + "🦊".repeat(400), "Why?");
        assertTrue(note.contains("🦊…”\n\nWhy?"));
        assertTrue(note.length() < 540);
        assertEquals("Why?", PlacelessNote.without(note, Target.PASSAGE, "x" + "🦊".repeat(400)));
    }

    @ParameterizedTest
    @CsvSource({
        "quotes and escapes, Not in this edition: \"It was \\*late\\* (very).\"~Why?, Why?",
        "lines broken, Not in this~edition: “It was *late*~(very).”~~Why?, Why?",
        "one line, Not in this edition: “It was *late* (very).” Why?, Why?",
        "other words, Not in this edition: “It is late”~~Why?, Why?",
        "no note, Not in this edition: “It was, ''",
    })
    void theLineIsKnownAgainWhateverAProgramMadeOfIt(String what, String note, String left) {
        String lines = note.replace('~', '\n');
        assertEquals(left, PlacelessNote.without(lines, Target.PASSAGE, WORDS), what);
    }

    @Test
    void anotherNoteHasNoSuchLine() {
        assertFalse(PlacelessNote.is("Why not in this edition?"));
        assertFalse(PlacelessNote.is(""));
    }
}
