package glossator.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

class PrintedPageTest {
    private static final PageFrame FRAME = new PageFrame(10, 20, 600, 800, 90);

    private static String text(Random random, int length) {
        return random.ints(length, 'a', 'g')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<PageRun> runs(Random random, int length) {
        var runs = new ArrayList<PageRun>();
        for (int at = 0; at < length; ) {
            int count = Math.min(length - at, random.nextInt(60));
            float[] edges = new float[2 * count];
            float x = random.nextFloat() * 300 - 20;
            for (int i = 0; i < edges.length; i += 2) {
                edges[i] = x + (random.nextInt(5) == 0 ? random.nextFloat() * 9 - 4 : 0);
                x = edges[i] + random.nextFloat() * 12;
                edges[i + 1] = x;
            }
            float top = random.nextFloat() * 900 - 50;
            runs.add(new PageRun(at, random.nextInt(72) * 5, top, top + 12, edges));
            at += count + random.nextInt(3);
        }
        return runs;
    }

    @RepeatedTest(20)
    void whatWasPackedComesBack(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        String text = text(random, 3_000);
        List<PageRun> runs = runs(random, text.length());
        List<PageRun> back = PrintedPage.of("iv", FRAME, 0, runs, text).runs(text);
        assertEquals(runs.size(), back.size());
        for (int i = 0; i < runs.size(); i++) {
            assertEquals(runs.get(i).start(), back.get(i).start());
            assertEquals(runs.get(i).angle(), back.get(i).angle());
            assertEquals(runs.get(i).top(), back.get(i).top(), 1 / 16f);
            assertEquals(runs.get(i).bottom(), back.get(i).bottom(), 1 / 16f);
            assertArrayEquals(runs.get(i).edges(), back.get(i).edges(), 1 / 16f);
        }
    }

    @RepeatedTest(40)
    void damagedPlacesAreRefusedOrReadButNeverMore(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        String text = text(random, 500);
        PrintedPage page = PrintedPage.of("", FRAME, 0, runs(random, text.length()), text);
        byte[] damaged = page.places().clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        var other = new PrintedPage("", FRAME, page.range(), damaged);
        assertThrows(IllegalArgumentException.class, () -> other.runs(text));
        assertTrue(page.isSound(text) && !other.isSound(text));
        assertThrows(
                IllegalArgumentException.class,
                () -> page.runs(text.substring(0, page.range().end() - 1)));
    }

    /// Packed by a version before this one; the first run has a gap of half a point.
    @Test
    void placesThatAreOnPeoplesDisksAreRead() {
        byte[] packed = Base64.getDecoder()
                .decode("eJxjZGJgYWgwmsDcIMfEGtXA3sD8X51BwUEBhBUeMD1gOsAEIhkgFADxUQxs");
        var page = new PrintedPage("iv", FRAME, new Range(0, 10), packed);
        List<PageRun> runs = page.runs("Some words");
        assertEquals(List.of(0, 5), runs.stream().map(PageRun::start).toList());
        assertEquals(List.of(0, 90), runs.stream().map(PageRun::angle).toList());
        float[] first = {60, 65.5f, 66, 71.5f, 72.5f, 77.5f, 78, 83.5f};
        assertArrayEquals(first, runs.getFirst().edges());
        float[] second = {-20, -14.5f, -14, -8.5f, -7.5f, -2.5f, -2, 3.5f, 4, 9.5f};
        assertArrayEquals(second, runs.getLast().edges());
        assertEquals(112.5f, runs.getFirst().bottom());
    }

    @Test
    void aPageWithoutTextHasItsPlaceInTheText() {
        PrintedPage page = PrintedPage.of("7", FRAME, 120, List.of(), "");
        assertEquals(new Range(120, 120), page.range());
        assertTrue(page.runs("").isEmpty());
        assertEquals(800, page.frame().printedWidth());
    }

    @Test
    void aLineOfTwoDirectionsIsMarkedInParts() {
        // Four letters to the right; then four to the left, far from them.
        float[] edges = {0, 5, 5, 10, 10, 15, 15, 20, 95, 100, 90, 95, 85, 90, 80, 85};
        var run = new PageRun(100, 0, 0, 10, edges);
        assertEquals(2, run.quads(new Range(102, 106)).size());
        assertEquals(1, run.quads(new Range(100, 104)).size());
        Quad left = run.quads(new Range(104, 106)).getFirst();
        assertEquals(90, left.minX());
        assertEquals(100, left.maxX());
        assertTrue(run.quads(new Range(108, 200)).isEmpty());
    }

    /// “ab” and “c” from left to right, between them a word of three from right to left.
    @Test
    void theLettersBetweenTwoNeighborsInTheTextAreNotMarked() {
        float[] edges = {0, 10, 10, 20, 60, 70, 50, 60, 40, 50, 80, 90};
        var run = new PageRun(0, 0, 0, 10, edges);
        List<Quad> quads = run.quads(new Range(4, 6));
        assertEquals(2, quads.size());
        assertEquals(50, quads.getFirst().maxX());
        assertEquals(80, quads.getLast().minX());
    }
}
