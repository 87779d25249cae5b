package glossator.anchoring.area;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.anchoring.area.EditionPair.Edit;
import glossator.anchoring.area.Item.Kind;
import glossator.document.Corrupt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

final class AreaAnchoringTest {
    private static final AreaBox MIDDLE = new AreaBox(0.3, 0.3, 0.3, 0.15);
    private static final Scan SCAN = Scan.plain(1.2);

    private static GrayPicture page(Item... items) {
        return SCAN.of(List.of(items)).scaledTo(PageLook.SIDE);
    }

    private static final Map<Long, GrayPicture> TEXTS = new HashMap<>();

    private static GrayPicture text(long seed) {
        return TEXTS.computeIfAbsent(seed, s -> page(Item.of(Kind.TEXT, 60, 60, 475, 600, s)));
    }

    private static AreaAnchor anchor(
            List<GrayPicture> old, List<GrayPicture> now, int page, OptionalInt words) {
        AreaLook look = AreaLook.of(old.get(page), List.of(MIDDLE));
        return AreaAnchoring.between(
                        old.stream().map(PageLook::of).toList(),
                        now.stream().map(PageLook::of).toList())
                .anchor(page, look, now::get, words);
    }

    private static AreaAnchor anchor(List<GrayPicture> old, List<GrayPicture> now, int page) {
        return anchor(old, now, page, OptionalInt.empty());
    }

    @Test
    void aSmallShareOfTheMeasureIsFoundRightly() {
        var score = new AreaScore();
        var measure = new AreaMeasure(System.out);
        PageLayout[] layouts = {PageLayout.LETTERS, PageLayout.REGISTER};
        Edit[] edits = {Edit.SCANNED, Edit.CROPPED};
        for (int i = 0; i < layouts.length; i++) {
            var pair = new EditionPair(layouts[i], edits[i], 3, 500 + i);
            measure.answers(pair, 20).forEach(a -> score.add("", a));
        }
        assertEquals(40, score.count());
        assertEquals(0, score.count(AreaScore.Outcome.HARM), score.table());
        assertTrue(score.count(AreaScore.Outcome.RIGHT) >= 39, score.table());
    }

    @Test
    void thePageBeforeItMovesItToTheNextPage() {
        GrayPicture mine = text(1);
        AreaAnchor anchor = anchor(List.of(mine, text(2)), List.of(text(3), mine, text(2)), 0);
        var exact = assertInstanceOf(AreaAnchor.Exact.class, anchor);
        assertEquals(1, exact.place().page());
        assertTrue(exact.place().boxes().getFirst().overlap(MIDDLE) > 0.95, anchor.toString());
    }

    @Test
    void pagesInAnotherOrderAreTold() {
        List<GrayPicture> pages = List.of(text(1), text(2), text(3), text(4));
        AreaAnchor anchor =
                anchor(pages, List.of(pages.get(3), pages.get(0), pages.get(1), pages.get(2)), 3);
        assertEquals(0, assertInstanceOf(AreaAnchor.Moved.class, anchor).place().page());
    }

    @Test
    void aStampInItIsAChange() {
        Item text = Item.of(Kind.TEXT, 60, 60, 475, 600, 1);
        GrayPicture stamped = page(text, Item.of(Kind.STAMP, 200, 270, 110, 80, 5));
        AreaAnchor anchor = anchor(List.of(page(text)), List.of(stamped), 0);
        var changed = assertInstanceOf(AreaAnchor.Changed.class, anchor);
        assertTrue(changed.share() > 0.02 && changed.share() < 0.6, anchor.toString());
    }

    @Test
    void aPageThatIsGoneIsAnOrphan() {
        AreaAnchor anchor = anchor(List.of(text(1), text(2)), List.of(text(2)), 0);
        assertTrue(assertInstanceOf(AreaAnchor.Orphan.class, anchor).confidence() > 0.8);
    }

    @Test
    void amongSheetsThatLookTheSameNoneIsChosen() {
        GrayPicture form = page(Item.of(Kind.FORM, 60, 60, 475, 600, 3));
        AreaAnchor anchor =
                anchor(List.of(form, form, form), List.of(form, form, form, form, form), 1);
        assertInstanceOf(AreaAnchor.Orphan.class, anchor, anchor.toString());
    }

    @Test
    void amongSheetsThatLookTheSameCountingDecides() {
        GrayPicture form = page(Item.of(Kind.FORM, 60, 60, 475, 600, 3));
        List<GrayPicture> old = List.of(text(1), form, form, form, text(2));
        AreaAnchor anchor = anchor(old, List.of(text(3), text(1), form, form, form, text(2)), 2);
        assertEquals(3, assertInstanceOf(AreaAnchor.Exact.class, anchor).place().page());
    }

    @Test
    void anAreaOfABlankPageIsAnOrphanWithASuggestion() {
        GrayPicture blank = page();
        AreaAnchor anchor = anchor(
                List.of(text(1), blank, text(2)), List.of(text(3), text(1), blank, text(2)), 1);
        var orphan = assertInstanceOf(AreaAnchor.Orphan.class, anchor);
        assertEquals(2, orphan.suggestions().getFirst().place().page());
    }

    @Test
    void theWordsBeneathSuggestAPageThatLooksDifferent() {
        AreaAnchor anchor =
                anchor(List.of(text(1)), List.of(text(2), text(3)), 0, OptionalInt.of(1));
        var orphan = assertInstanceOf(AreaAnchor.Orphan.class, anchor);
        assertEquals(1, orphan.suggestions().getFirst().place().page());
    }

    @Test
    void anEditionWithoutPagesHasNoPlace() {
        assertInstanceOf(AreaAnchor.Orphan.class, anchor(List.of(text(1)), List.of(), 0));
    }

    @Test
    void allRectanglesOfAnAreaAreFound() {
        GrayPicture page = text(1);
        List<AreaBox> boxes = List.of(MIDDLE, new AreaBox(0.2, 0.5, 0.4, 0.1));
        List<PageLook> looks = List.of(PageLook.of(page));
        AreaAnchor anchor = AreaAnchoring.between(looks, looks)
                .anchor(0, AreaLook.of(page, boxes), _ -> page, OptionalInt.empty());
        var exact = assertInstanceOf(AreaAnchor.Exact.class, anchor);
        for (int i = 0; i < boxes.size(); i++) {
            assertTrue(exact.place().boxes().get(i).overlap(boxes.get(i)) > 0.97);
        }
    }

    @Test
    void looksAreReadAsTheyWereWritten() {
        GrayPicture page = text(1);
        byte[] look = PageLook.of(page).toBytes();
        byte[] area = AreaLook.of(page, List.of(MIDDLE)).toBytes();
        assertArrayEquals(look, PageLook.fromBytes(look).toBytes());
        assertArrayEquals(area, AreaLook.fromBytes(area).toBytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 20, 100})
    void whatIsCutOffIsNoLook(int length) {
        GrayPicture page = text(1);
        byte[] look = PageLook.of(page).toBytes();
        byte[] area = AreaLook.of(page, List.of(MIDDLE)).toBytes();
        assertThrows(Corrupt.class, () -> PageLook.fromBytes(Arrays.copyOf(look, length)));
        assertThrows(Corrupt.class, () -> AreaLook.fromBytes(Arrays.copyOf(area, length)));
    }

    @Test
    void noFlippedByteIsMoreThanCorrupt() {
        byte[] area = AreaLook.of(text(1), List.of(MIDDLE)).toBytes();
        for (int at = 0; at < 60; at++) {
            byte[] flipped = area.clone();
            flipped[at] ^= (byte) 0xff;
            try {
                AreaLook.fromBytes(flipped);
            } catch (Corrupt e) {
                assertTrue(at >= 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0.95, 1.5})
    void anAreaBeyondItsPageIsNoFailure(double left) {
        GrayPicture page = text(1);
        List<PageLook> looks = List.of(PageLook.of(page));
        AreaLook area = AreaLook.of(page, List.of(new AreaBox(left, left, 0.3, 0.3)));
        var places = new ArrayList<AreaAnchor>();
        places.add(AreaAnchoring.between(looks, looks)
                .anchor(0, area, _ -> page, OptionalInt.empty()));
        assertEquals(1, places.size());
    }

    @Test
    void aPictureIsScaledToTheMeanOfWhatEachPixelCovers() {
        var picture = new GrayPicture(4, 2, new byte[] {0, 100, 20, 20, 0, 100, 20, (byte) 220});
        assertArrayEquals(new byte[] {50, 70}, picture.scaledTo(2).rows());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40})
    void aTinyPageIsNoFailure(int side) {
        var tiny = new GrayPicture(side, 1, new byte[side]);
        List<PageLook> looks = List.of(PageLook.of(tiny));
        AreaLook area = AreaLook.of(tiny, List.of(MIDDLE));
        assertInstanceOf(
                AreaAnchor.Orphan.class,
                AreaAnchoring.between(looks, looks)
                        .anchor(0, area, _ -> tiny, OptionalInt.empty()));
    }
}
