package glossator.ui.reader;

import glossator.document.Document;
import glossator.document.PageStart;
import glossator.document.PrintedPage;

import java.util.List;

/// Where the pages of a document begin, as printed or as its text names them; none if it has no
/// pages. Pages are counted from 0.
///
/// @param labels as printed on the pages
/// @param offsets in the text, in UTF-16 units, in ascending order
record PageStarts(List<String> labels, List<Integer> offsets) {
    static PageStarts of(Document document, List<PrintedPage> printed) {
        return printed.isEmpty()
                ? new PageStarts(
                        document.pages().stream().map(PageStart::label).toList(),
                        document.pages().stream().map(PageStart::offset).toList())
                : new PageStarts(
                        printed.stream().map(PrintedPage::label).toList(),
                        printed.stream().map(page -> page.range().start()).toList());
    }

    int offset(int page) {
        return offsets.get(page);
    }

    /// The last page that does not start after `offset`; 0 if all do.
    int lastBefore(int offset) {
        int found = 0;
        for (int page = 0; page < offsets.size(); page++) {
            found = offsets.get(page) <= offset ? page : found;
        }
        return found;
    }
}
