package glossator.format.pdf;

import glossator.document.PageRun;
import glossator.document.PrintedPage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A stretch of the document's text on one line of a page.
interface PdfStretch {
    /// Of its first character, in UTF-16 units of the document's text.
    int offset();

    /// Behind its last character.
    int end();

    /// From 0.
    int page();

    PageRun run();

    /// One of a stored page.
    record Stored(int page, PageRun run) implements PdfStretch {
        @Override
        public int offset() {
            return run.start();
        }

        @Override
        public int end() {
            return run.range().end();
        }
    }

    /// Those of stored pages, in text order.
    static List<PdfStretch> of(List<PrintedPage> pages, String text) {
        var all = new ArrayList<PdfStretch>();
        for (int i = 0; i < pages.size(); i++) {
            int page = i;
            pages.get(i).runs(text).stream()
                    .filter(run -> run.length() > 0)
                    .forEach(run -> all.add(new Stored(page, run)));
        }
        all.sort(Comparator.comparingInt(PdfStretch::offset));
        return all;
    }
}
