package glossator.format.pdf.layout;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The chapters that the bookmarks of a file name, by the page, from 0, on which each begins.
public final class ChapterTitles {
    public static final ChapterTitles NONE = new ChapterTitles(Map.of());
    private static final int SHORTEST = 3;

    private final Map<Integer, Set<String>> titles;

    /// @param titles as [#plain] has them, by page
    public ChapterTitles(Map<Integer, Set<String>> titles) {
        this.titles = titles;
    }

    /// The letters and digits of a title, small; a number before them counts for nothing.
    public static String plain(String title) {
        String small = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        String bare = small.replaceFirst("^\\p{N}+(?=\\p{L})", "");
        return bare.length() < SHORTEST ? small : bare;
    }

    /// Whether the paragraph is the title of a chapter that begins on its page.
    boolean names(PdfParagraph paragraph) {
        Set<String> here = titles.get(paragraph.first().page());
        if (here == null) {
            return false;
        }
        String own = plain(paragraph.text());
        return own.length() >= SHORTEST && here.contains(own);
    }
}
