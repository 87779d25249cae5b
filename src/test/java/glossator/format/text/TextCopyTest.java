package glossator.format.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Rounds;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyOptions.TextMarks;
import glossator.format.EmbeddedAnnotation;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.copy.CopyRoundTrip;
import glossator.format.copy.RandomAnnotations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

public class TextCopyTest {
    public static final String TEXT = """
            THE VOYAGE

            by Ann Smith

            It was late in the afternoon when the two of them came down from the
            hills, and nobody in the village had expected them before the end of
            the week; so there was neither bread nor a fire, and the well-
            kept house at the corner was locked. שלום 👩‍👩‍👧 a == b.

            - one item
            - another item, longer
            - a third

            > quoted words stand here
            > and go on here

            Name      Age
            Ann       39
            Bartholomew  5

            CHAPTER 2

            The end.
            """;

    private static CopyRoundTrip trip(byte[] bytes) {
        return new CopyRoundTrip(new PlainText(), new SourceFile("a.txt", bytes, null));
    }

    private static CopyRoundTrip trip(String text) {
        return trip(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void randomSetsComeBackEqual(TextMarks marks) {
        for (int seed = 0; seed < Rounds.of(50); seed++) {
            trip(TEXT).check(seed, 1 + seed % 12, CopyRoundTrip.options(marks));
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutTracesTheTextIsTheSame(TextMarks marks) {
        for (int seed = 0; seed < Rounds.of(20); seed++) {
            var options = new CopyOptions(false, true, marks, Map.of(Color.RED, "doubt (big)"));
            SourceFile copy = trip(TEXT).check(seed, 1 + seed % 12, options);
            String text = new String(copy.bytes(), StandardCharsets.UTF_8);
            assertFalse(text.contains("urn:uuid"), text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows-1252",
                "UTF-16LE",
                "UTF-16BE",
                "Shift_JIS",
                "ISO-2022-JP",
                "windows-1251"
            })
    void theCharacterSetStays(String name) {
        String letters =
                name.contains("1251") ? "Поздним вечером они пришли в деревню. " : "Später. ";
        String japanese = "彼らは夕方に丘を下りて村に来た。そこには誰もいなかった。";
        String words = name.contains("JP") || name.contains("JIS") ? japanese : letters;
        String text = (words.repeat(6) + "\r\n\r\n").repeat(5);
        byte[] plain = text.getBytes(Charset.forName(name));
        byte[] bytes = name.startsWith("UTF-16")
                ? ("\uFEFF" + text).getBytes(Charset.forName(name))
                : plain;
        for (int seed = 0; seed < 5; seed++) {
            SourceFile copy = trip(bytes).check(seed, 6, CopyOptions.USUAL);
            String read = new String(copy.bytes(), Charset.forName(name));
            assertTrue(read.contains("\r\n<!--glossator\r\n"), read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", ""})
    void withoutWhatWasAddedTheBytesAreThoseOfTheOriginal(String end) {
        byte[] bytes = ("\uFEFF" + TEXT.strip().replace("\n", end.isEmpty() ? "\n" : end) + end)
                .getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 10; seed++) {
            CopyRoundTrip trip = trip(bytes);
            SourceFile copy = trip.check(seed, 8, CopyOptions.USUAL);
            var second = new CopyRoundTrip(new PlainText(), copy);
            List<EmbeddedAnnotation> found = new PlainText().read(copy).findings();
            var none = new CopyOptions(false, true, TextMarks.EQUALS, Map.of());
            WrittenCopy cleaned = second.write(List.of(), found, none);
            assertArrayEquals(bytes, second.copy(cleaned).bytes());
        }
    }

    @Test
    void aCopyOfACopyChangesWhatIsPlannedAndLeavesTheRest() {
        CopyRoundTrip trip = trip(TEXT);
        List<CopyAnnotation> first = new RandomAnnotations(5, trip.document()).make(8);
        SourceFile copy = trip.copy(trip.write(first, CopyOptions.USUAL));
        List<EmbeddedAnnotation> found = new PlainText().read(copy).findings();
        EmbeddedAnnotation changed = found.get(2);
        EmbeddedAnnotation removed = found.get(4);
        CopyAnnotation edited = first.stream()
                .filter(a -> a.id().equals(changed.id()))
                .map(a -> withNote(a, "A changed note", changed))
                .findFirst()
                .orElseThrow();
        var second = new CopyRoundTrip(new PlainText(), copy);
        SourceFile next =
                second.copy(second.write(List.of(edited), List.of(removed), CopyOptions.USUAL));
        var expected = new ArrayList<>(first);
        expected.removeIf(a -> a.id().equals(removed.id()) || a.id().equals(edited.id()));
        expected.add(edited);
        var read = new PlainText().read(next);
        trip.assertSameDocument(read.document(), "second copy");
        CopyRoundTrip.assertSame(expected, read.findings(), "second copy");
    }

    private static CopyAnnotation withNote(
            CopyAnnotation of, String note, EmbeddedAnnotation embedded) {
        return new CopyAnnotation(
                of.id(),
                of.range(),
                of.target(),
                of.style(),
                of.color(),
                note,
                of.tags(),
                of.author(),
                of.created(),
                of.changed(),
                of.replies(),
                of.resolved(),
                embedded);
    }

    private static CopyAnnotation passage(String text, String words, String note) {
        int at = text.indexOf(words);
        return new CopyAnnotation(
                new UUID(3, at),
                new Range(at, at + words.length()),
                Target.PASSAGE,
                Style.HIGHLIGHT,
                Color.GREEN,
                note,
                List.of("a tag"),
                "Ann",
                Instant.parse("2026-03-01T10:20:30.123Z"),
                Instant.parse("2026-03-01T10:20:30.123Z"),
                List.of(),
                false,
                null);
    }

    @Test
    void whatSomebodyChangesInAnEditorIsAChange() {
        CopyRoundTrip trip = trip(TEXT);
        String text = trip.document().text();
        var all = List.of(
                passage(text, "in the afternoon", "The time."),
                passage(text, "nobody in the village", "Who?"),
                passage(text, "The end.", "At last."));
        SourceFile copy = trip.copy(trip.write(all, CopyOptions.USUAL));
        String edited = new String(copy.bytes(), StandardCharsets.UTF_8)
                .replace("It was late", "Once it was quite late")
                .replace("    The time.", "    The time of day.\n\n    Re: Bob\n\n    No.")
                .replace("==nobody in the village==", "==nobody in that village==")
                .replace("==The end.==[*3]", "The end.")
                .replace("(green) #a_tag\n\n    At last.", "")
                .replaceAll("\\[\\*3\\] [^\n]*\n", "");
        var read = new PlainText()
                .read(new SourceFile("a.txt", edited.getBytes(StandardCharsets.UTF_8), null));
        String now = read.document().text();
        assertTrue(now.contains("Once it was quite late in the afternoon"), now);
        assertEquals(2, read.findings().size(), read.findings().toString());
        EmbeddedAnnotation time = read.findings().get(0);
        assertEquals("in the afternoon", time.range().of(now));
        assertEquals("The time of day.", time.note());
        assertEquals(List.of("a tag"), time.tags());
        assertEquals(all.get(0).id(), time.id());
        assertEquals("No.", time.replies().getFirst().text());
        EmbeddedAnnotation who = read.findings().get(1);
        assertEquals("nobody in that village", who.range().of(now));
        assertEquals("Who?", who.note());
    }

    @Test
    void aVeryLongNoteComesBack() {
        CopyRoundTrip trip = trip(TEXT);
        String note = "A word <b> & [more](x) \uD83D ".repeat(5_000);
        var all = List.of(passage(trip.document().text(), "one item", note));
        SourceFile copy = trip.copy(trip.write(all, CopyOptions.USUAL));
        CopyRoundTrip.assertSame(all, new PlainText().read(copy).findings(), "long");
    }

    @Test
    void aListingCanBeAnnotated() {
        var original =
                new SourceFile("a.csv", "a,b\n\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8), null);
        for (int seed = 0; seed < 10; seed++) {
            new CopyRoundTrip(new PlainText(), original).check(seed, 5, CopyOptions.USUAL);
        }
    }
}
