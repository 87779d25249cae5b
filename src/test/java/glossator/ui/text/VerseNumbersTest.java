package glossator.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Block;
import glossator.document.DocumentBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collections;
import java.util.List;

/// Which paragraphs are verse, and the numbers of their lines.
class VerseNumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The tide comes in over the bar | 10 | true",
                "The tide comes in over the bar | 9 | false",
                "So much depends upon the wheelbarrow that stood in the rain all night | 12 | false",
                "1 Quay, Hull HU1 1AA, 01482 | 12 | false",
                "Chapter of the tide ...... 12 | 12 | false",
                "keeper@example.org | 12 | false",
                "12. 4. 1911 | 12 | false",
            })
    void verseIsTenShortLinesOfWords(String line, int lines, boolean verse) {
        assertEquals(verse, VerseNumbers.isPoem(Collections.nCopies(lines, line)));
    }

    private static String stanza(int lines) {
        return String.join("\n", Collections.nCopies(lines, "The tide comes in over the bar"));
    }

    @Test
    void linesAreCountedThroughTheStanzasOfAPoem() {
        var builder = new DocumentBuilder();
        builder.begin(new Block.Heading(1)).text("A poem");
        for (String block : List.of(stanza(6), "One line alone", stanza(4))) {
            builder.begin(new Block.Paragraph()).text(block);
        }
        builder.begin(new Block.Heading(1)).text("Another");
        builder.begin(new Block.Paragraph()).text(stanza(12));
        builder.begin(new Block.Paragraph()).text("A word at the end.");
        builder.begin(new Block.Heading(1)).text("A third, which is too short");
        builder.begin(new Block.Paragraph()).text(stanza(4));
        var numbers = new VerseNumbers(builder.build());
        assertEquals(
                List.of(0, 1, 7, 8, 0, 1, 0, 0, 0),
                List.of(0, 1, 2, 3, 4, 5, 6, 7, 8).stream().map(numbers::first).toList());
    }
}
