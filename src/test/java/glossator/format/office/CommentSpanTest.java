package glossator.format.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Range;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a comment is over when its passage leaves a table: LibreOffice drops it otherwise.
class CommentSpanTest {
    private static final Document TABLE = document();

    private static Document document() {
        var builder = new DocumentBuilder();
        builder.begin(new Block.Paragraph()).text("before it").end();
        builder.begin(new Block.Row(0, false)).text("one\ttwo").end();
        builder.begin(new Block.Row(0, false)).text("three\tfour").end();
        builder.begin(new Block.Row(1, false)).text("five").end();
        builder.begin(new Block.Paragraph()).text("behind it").end();
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({
        "before it, before it",
        "one, one",
        "one|two/three, one|two/three",
        "it/one, it/one",
        "wo/three|four/five, wo",
        "four/five, four",
        "five/behind, five",
        "/five/behind, five"
    })
    void aCommentThatLeavesItsTableEndsInItsCell(String passage, String expected) {
        assertEquals(find(expected), CommentSpan.of(TABLE, find(passage)));
    }

    private static Range find(String words) {
        String plain = words.replace('|', '\t').replace('/', '\n');
        int at = TABLE.text().indexOf(plain);
        return new Range(at, at + plain.length());
    }
}
