package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.search.SpellingDistance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

class TerminalTextTest {
    @Test
    void nothingInALineDrivesTheTerminal() {
        assertEquals("a b [2J c", TerminalText.toOneLine(" a\tb\u001b[2J\r\n\u2028c\u202E\u2066 "));
    }

    @ParameterizedTest
    @CsvSource({"abc,3,abc", "abcd,3,ab…", "🦊🦊🦊🦊,3,🦊🦊…", "'a b c',3,a…"})
    void aBriefLineIsCutAtWholeCharacters(String text, int length, String brief) {
        assertEquals(brief, TerminalText.shorten(text, length));
    }

    @Test
    void columnsAreAlignedAndTheLastIsNot() {
        assertEquals(
                List.of("a    1   x", "🦊bc  22  yy"),
                TerminalText.table(List.of(List.of("a", "1", "x"), List.of("🦊bc", "22", "yy"))));
    }

    @Test
    void shortIdsAreLongEnoughToTellThemApart() {
        UUID one = UUID.fromString("01234567-89ab-4000-8000-000000000000");
        UUID other = UUID.fromString("01234567-89ac-4000-8000-000000000000");
        assertEquals(8, ShortIds.shortestLength(List.of(one)));
        assertEquals(13, ShortIds.shortestLength(List.of(one, other)));
    }

    @ParameterizedTest
    @CsvSource({
        "notes,ntoes,1",
        "tags,tgas,1",
        "undo,udno,1",
        "add,add,0",
        "export,exprt,1",
        "undo,redo,2",
        "'',abc,3"
    })
    void distanceCountsSlips(String a, String b, int slips) {
        assertEquals(slips, SpellingDistance.between(a, b));
        assertEquals(slips, SpellingDistance.between(b, a));
    }

    @ParameterizedTest
    @CsvSource({"Broken pipe,false", "No space left on device,true"})
    void onlyAFullDiskIsALoss(String reason, boolean loss) {
        var sink = new TrackedOutputStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        });
        try (var out = new PrintStream(sink, true, StandardCharsets.UTF_8)) {
            out.println("data");
            assertTrue(out.checkError());
        }
        assertEquals(loss, sink.failure().isPresent());
    }
}
