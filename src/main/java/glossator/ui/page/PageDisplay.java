package glossator.ui.page;

import java.util.ArrayList;
import java.util.List;

/// How the pages of a source are displayed, apart from their size.
///
/// @param rotation of the view in degrees clockwise: 0, 90, 180 or 270
/// @param facing whether two pages are side by side
/// @param coverAlone whether then the first page is alone, as the cover of a book is
/// @param straightened whether the writing is turned level on each page
public record PageDisplay(
        int rotation, boolean facing, boolean coverAlone, Contrast contrast, boolean straightened) {
    public static final PageDisplay STANDARD =
            new PageDisplay(0, false, false, Contrast.THEME, false);

    /// Turned by a multiple of 90 degrees clockwise, or back if negative.
    public PageDisplay rotatedBy(int degrees) {
        int to = Math.floorMod(rotation + degrees, 360);
        return new PageDisplay(to, facing, coverAlone, contrast, straightened);
    }

    public PageDisplay withFacing(boolean yes) {
        return new PageDisplay(rotation, yes, coverAlone, contrast, straightened);
    }

    /// A cover can only be alone among facing pages.
    public PageDisplay withCoverAlone(boolean yes) {
        return new PageDisplay(rotation, facing || yes, yes, contrast, straightened);
    }

    public PageDisplay withContrast(Contrast other) {
        return new PageDisplay(rotation, facing, coverAlone, other, straightened);
    }

    public PageDisplay withStraightened(boolean yes) {
        return new PageDisplay(rotation, facing, coverAlone, contrast, yes);
    }

    // Rows of one or two pages

    /// The row, from 0, that a page is in.
    int row(int page) {
        return !facing ? page : coverAlone ? (page + 1) / 2 : page / 2;
    }

    /// The first page of a row.
    int firstInRow(int row) {
        return !facing ? row : Math.max(0, coverAlone ? 2 * row - 1 : 2 * row);
    }

    /// The last page of a row among `count` pages.
    int lastInRow(int row, int count) {
        return Math.min(count - 1, firstInRow(row + 1) - 1);
    }

    /// Whether a page is to the left of its spine, if [#facing].
    boolean isLeft(int page) {
        return coverAlone ? page % 2 == 1 : page % 2 == 0;
    }

    /// The display as stored in the settings: the words for what is not standard.
    public String text() {
        var words = new ArrayList<String>();
        if (rotation != 0) {
            words.add("rotation=" + rotation);
        }
        if (facing) {
            words.add("facing");
        }
        if (coverAlone) {
            words.add("cover");
        }
        if (contrast != Contrast.THEME) {
            words.add(contrast.word());
        }
        if (straightened) {
            words.add("straight");
        }
        return String.join(" ", words);
    }

    /// Reads [#text]; words that are not understood count for nothing.
    public static PageDisplay parse(String text) {
        List<String> words = List.of(text.split(" "));
        var display = new PageDisplay(
                0,
                words.contains("facing"),
                words.contains("cover"),
                Contrast.THEME,
                words.contains("straight"));
        for (int rotation = 90; rotation < 360; rotation += 90) {
            if (words.contains("rotation=" + rotation)) {
                display = display.rotatedBy(rotation);
            }
        }
        for (Contrast contrast : Contrast.values()) {
            if (words.contains(contrast.word())) {
                display = display.withContrast(contrast);
            }
        }
        return display;
    }
}
