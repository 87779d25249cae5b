package glossator.ui.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    private static final Document BOOK =
            new DocumentBuilder()
                    .begin(new Block.Paragraph())
                    .text("preface")
                    .begin(new Block.Heading(1))
                    .page("7")
                    .text("Part")
                    .begin(new Block.Heading(2))
                    .text("Chapter")
                    .begin(new Block.Paragraph())
                    .text("first")
                    .begin(new Block.Rule())
                    .begin(new Block.Paragraph())
                    .page("viii")
                    .text("second")
                    .build();

    @ParameterizedTest
    @CsvSource({
        "preface, ¶ 1, ''",
        "Part, p. 7 · Part, Part",
        "Chapter, p. 7 · Chapter, Part › Chapter",
        "first, p. 7 · Chapter · ¶ 1, Part › Chapter",
        "second, p. viii · Chapter · ¶ 2, Part › Chapter",
    })
    void aPlaceIsPageHeadingAndParagraph(String word, String place, String path) {
        int at = BOOK.text().indexOf(word);
        assertEquals(place, Places.at(BOOK, at));
        assertEquals(path, Places.path(BOOK, at));
    }
}
