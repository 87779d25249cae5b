package glossator.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class DocumentBuilderTest {
    private final DocumentBuilder builder = new DocumentBuilder();

    @ParameterizedTest
    @CsvSource({
        "a\\nb, a\u2028b",
        "a\\r\\nb, a\u2028b",
        "a\\rb, a\u2028b",
        "a\u2029b, a\u2028b",
        "a\\u0000\\u001Bb, ab",
        "a\\tb, a\\tb",
        "a\\uD83D, a\uFFFD",
        "\\uDE00a, \uFFFDa",
        "\uD83D\uDE00, \uD83D\uDE00",
        "a\uFFFCb, a\uFFFDb"
    })
    void aBlockHoldsNothingItMustNot(String given, String expected) {
        builder.begin(new Block.Paragraph()).text(unescaped(given));
        assertEquals(unescaped(expected), builder.build().text());
    }

    private static String unescaped(String written) {
        var out = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (written.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(written.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (written.charAt(i) == '\\') {
                i++;
                out.append(
                        switch (written.charAt(i)) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> '\t';
                        });
            } else {
                out.append(written.charAt(i));
            }
        }
        return out.toString();
    }

    @Test
    void aGiantParagraphIsSplitAtSentenceEnds() {
        String sentence = "This sentence has forty-two characters in. ";
        builder.begin(new Block.Paragraph()).text(sentence.repeat(300).strip());
        List<Block> blocks = builder.build().blocks();
        assertEquals(3, blocks.size());
        assertEquals(Block.Join.NONE, blocks.get(0).join());
        assertEquals(Block.Join.SPACE, blocks.get(1).join());
        assertTrue(blocks.get(0).text().endsWith("in."));
        assertTrue(blocks.get(1).text().startsWith("This"));
    }

    @Test
    void splittingAtSpacesChangesNoOffset() {
        String text = "This sentence has forty-two characters in. ".repeat(500).strip();
        builder.begin(new Block.Paragraph()).text(text).target("end");
        assertEquals(text, builder.build().text().replace('\n', ' '));
        assertEquals(text.length(), builder.build().target("end").orElseThrow());
    }

    @Test
    void placesBehindATightSplitMove() {
        builder.begin(new Block.Paragraph())
                .text("x".repeat(4_999))
                .target("before")
                .text("x");
        builder.target("at").page("7").text("y".repeat(5_500)).target("late").text("z");
        builder.begin(new Block.Paragraph()).target("next").text("n");
        Document built = builder.build();
        assertEquals(Block.Join.TIGHT, built.blocks().get(1).join());
        assertEquals(4_999, built.target("before").orElseThrow());
        assertEquals('y', built.text().charAt(built.target("at").orElseThrow()));
        assertEquals('z', built.text().charAt(built.target("late").orElseThrow()));
        assertEquals('n', built.text().charAt(built.target("next").orElseThrow()));
        assertEquals(built.target("at").orElseThrow(), built.pages().getFirst().offset());
    }

    @Test
    void noSplitDividesACharacter() {
        builder.begin(new Block.Paragraph()).text("a" + "\uD83D\uDE00".repeat(5_000));
        for (Block block : builder.build().blocks()) {
            assertTrue(
                    !Character.isHighSurrogate(block.text().charAt(block.text().length() - 1)));
            assertTrue(!Character.isLowSurrogate(block.text().charAt(0)));
            assertTrue(block.text().length() <= Block.MAX_LENGTH);
        }
    }

    @Test
    void anAccentStaysWithItsLetter() {
        builder.begin(new Block.Paragraph()).text("b" + "e\u0301".repeat(4_000));
        for (Block block : builder.build().blocks()) {
            assertTrue(block.text().charAt(0) != '\u0301');
        }
    }

    @Test
    void aMarkOverASplitIsOnBothSides() {
        builder.begin(new Block.Paragraph());
        builder.text("x".repeat(6_000), Inline.Emphasis.BOLD);
        List<Block> blocks = builder.build().blocks();
        assertEquals(
                new Span(0, 5_000, Inline.Emphasis.BOLD), blocks.get(0).spans().getFirst());
        assertEquals(
                new Span(0, 1_000, Inline.Emphasis.BOLD), blocks.get(1).spans().getFirst());
    }

    @Test
    void aBlockWithoutTextIsDroppedAndItsPlacesGoToTheNext() {
        builder.begin(new Block.Paragraph()).text("a");
        builder.begin(new Block.Paragraph()).text(" \u00A0").target("lost");
        builder.begin(new Block.Paragraph()).text("b");
        Document built = builder.build();
        assertEquals("a\nb", built.text());
        assertEquals(2, built.target("lost").orElseThrow());
    }

    @Test
    void trimmingTakesMarksAndPlacesAlong() {
        builder.begin(new Block.Paragraph()).text("a  ", Inline.Emphasis.BOLD).target("end");
        builder.trimEnd().begin(new Block.Paragraph()).text("b");
        Document built = builder.build();
        assertEquals(
                new Span(0, 1, Inline.Emphasis.BOLD),
                built.blocks().getFirst().spans().getFirst());
        assertEquals(1, built.target("end").orElseThrow());
    }

    @Test
    void depthHasALimit() {
        builder.begin(new Block.Paragraph(), 5_000, 5_000).text("deep");
        Block block = builder.build().blocks().getFirst();
        assertEquals(100, block.quote());
        assertEquals(100, block.indent());
    }

    @Test
    void headingsMakeTheOutlineUnlessOneIsGiven() {
        builder.begin(new Block.Heading(2))
                .text("A\nB")
                .begin(new Block.Paragraph())
                .text("t");
        assertEquals(List.of(new OutlineEntry(2, "A B", 0)), builder.build().outline());
        var given = List.of(new OutlineEntry(1, "Own", 4));
        assertEquals(given, builder.outline(given).build().outline());
    }

    @Test
    void textNeedsABlock() {
        assertThrows(IllegalStateException.class, () -> builder.text("x"));
    }
}
