package glossator.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.PageFrame;
import glossator.document.PageRun;
import glossator.document.PrintedPage;
import glossator.document.Quad;
import glossator.document.Range;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Characters of 10 by 10 points, in lines that are 20 apart, the first at the top left.
class AreaTextTest {
    private static final String TEXT = "ab cd\n🦊 hyphenated end\n\uFFFCx";

    /// The second ends within a word, which the text has joined.
    private static final List<Range> LINES =
            List.of(new Range(0, 5), new Range(6, 15), new Range(15, 23), new Range(24, 26));

    private static PrintedPage page(int rotation) {
        var runs = new ArrayList<PageRun>();
        for (Range line : LINES) {
            var edges = new float[2 * line.length()];
            for (int i = 0; i < edges.length; i++) {
                edges[i] = 10 * ((i + 1) / 2);
            }
            int top = 20 * runs.size();
            runs.add(new PageRun(line.start(), 0, top, top + 10, edges));
        }
        return PrintedPage.of("i", new PageFrame(30, 40, 300, 500, rotation), 7, runs, TEXT);
    }

    private static AreaText of(PrintedPage page, String areas) {
        List<Rectangle> own = Arrays.stream(areas.split(";"))
                .map(area ->
                        Arrays.stream(area.split(",")).map(Float::parseFloat).toList())
                .map(n -> new Rectangle(n.get(0), n.get(1), n.get(2), n.get(3)))
                .map(r -> Rectangle.around(page.frame().toPageSpace(r.quad())))
                .toList();
        return AreaText.of(page, own, TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0,0,300,500           | ab cd 🦊 hyphenated end x | 0  | all of it on one line
            0,0,20,10             | ab                        | 0  | whole characters
            6,0,18,10             | b                         | 1  | a center outside is out
            0,0,300,5             | ab cd                     | 0  | half of a line is enough
            0,0,300,4             | ''                        | 0  | less than half of it is not
            20,0,30,10            | cd                        | 3  | without the space at the start
            0,20,12,10            | 🦊                        | 6  | a pair of surrogates is whole
            0,0,10,10;30,0,10,10  | a c                       | 0  | apart in the text and in the words
            30,0,10,10;0,0,10,10  | a c                       | 0  | in the order of the text
            60,20,30,10;0,40,40,9 | henated                   | 12 | joined as in the text
            0,60,300,10           | x                         | 25 | a picture has no words
            200,300,10,10         | ''                        | 0  | nothing: the place of the page
            """)
    void theWordsBeneathAnAreaAreThoseWithTheirCentersInIt(
            String areas, String words, int position, String why) {
        for (int rotation : List.of(0, 90, 180, 270)) {
            assertEquals(new AreaText(words, position), of(page(rotation), areas), why);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void pageSpaceAndPrintedPageConvertBothWays(int rotation) {
        var frame = new PageFrame(-3, 12, 300, 500, rotation);
        var quad = new Quad(1, 2, 30, 2, 1, 40, 30, 40);
        assertEquals(quad, frame.toPrintedPage(frame.toPageSpace(quad)));
    }

    @Test
    void anAreaOfAPageWithoutTextIsWhereThePageIs() {
        var empty = PrintedPage.of("", new PageFrame(0, 0, 300, 500, 0), 4, List.of(), TEXT);
        AreaText found = of(empty, "0,0,300,500");
        assertEquals(new AreaText("", 4), found);
        assertEquals(new Range(4, 4), found.selector(TEXT).range());
    }
}
