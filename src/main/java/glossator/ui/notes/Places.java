package glossator.ui.notes;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.OutlineEntry;
import glossator.message.Messages;

import java.util.List;
import java.util.stream.Collectors;

/// Says where in a document an offset is, as a person would: page, heading, paragraph under it.
final class Places {
    private Places() {}

    /// The page if there are pages, the nearest heading if there are headings, and the number of
    /// the paragraph under that heading, from 1.
    static String at(Document document, int offset) {
        String page = document.pageAt(offset);
        String start = page.isEmpty() ? "" : Messages.of("ui.notes.page", page) + " · ";
        List<OutlineEntry> sections = document.sectionsAt(offset);
        String number = paragraph(document, offset);
        if (sections.isEmpty()) {
            return start + number;
        }
        String title = sections.getLast().title();
        return start + (number.isEmpty() ? title : title + " · " + number);
    }

    /// All headings that the offset stands under, outermost first; empty where there are none.
    static String path(Document document, int offset) {
        return document.sectionsAt(offset).stream()
                .map(OutlineEntry::title)
                .collect(Collectors.joining(" › "));
    }

    /// `¶ n`, counted from the nearest heading above or else from the beginning; empty in a
    /// heading.
    static String paragraph(Document document, int offset) {
        if (document.blocks().isEmpty()) {
            return "";
        }
        int number = 0;
        for (int i = document.blockAt(Math.min(offset, document.length())); i >= 0; i--) {
            Block block = document.blocks().get(i);
            if (block.kind() instanceof Block.Heading) {
                break;
            }
            if (block.join() == Block.Join.NONE && !(block.kind() instanceof Block.Rule)) {
                number++;
            }
        }
        return number == 0 ? "" : Messages.of("ui.notes.paragraph", number);
    }
}
