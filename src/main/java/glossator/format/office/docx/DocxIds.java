package glossator.format.office.docx;

import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Numbers that the file does not use yet.
final class DocxIds {
    /// Word reads them as signed 32-bit numbers.
    private static final int MOST = 1_000_000_000;

    private final Set<String> bookmarks = new HashSet<>();
    private final Set<String> comments = new HashSet<>();
    private final Set<String> paragraphs = new HashSet<>();
    private int bookmark;
    private int comment;

    /// @param parts those with text, and that with the comments
    DocxIds(List<DocxParts.Part> parts) {
        for (DocxParts.Part part : parts) {
            add(part.root());
        }
        bookmark = highest(bookmarks);
        comment = highest(comments);
    }

    private void add(Element root) {
        for (Element e : XmlNames.all(root)) {
            switch (XmlNames.nameOf(e)) {
                case "w:bookmarkStart", "w:bookmarkEnd" ->
                    bookmarks.add(XmlNames.attribute(e, "w:id"));
                case "w:comment", "w:commentReference", "w:commentRangeStart" ->
                    comments.add(XmlNames.attribute(e, "w:id"));
                case "w:p", "w:tr" -> paragraphs.add(DocxComments.local(e, "paraId"));
                default -> {}
            }
        }
    }

    private static int highest(Set<String> known) {
        return known.stream()
                .filter(id -> id.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .filter(id -> id < MOST)
                .max()
                .orElse(-1);
    }

    String nextBookmark() {
        return String.valueOf(++bookmark);
    }

    String nextComment() {
        return String.valueOf(++comment);
    }

    /// Eight hexadecimal digits, below 80000000, for the paragraph of a comment; the same in each
    /// copy if they are free.
    String nextParagraph(UUID of) {
        int number = of.hashCode();
        while (true) {
            String id = "%08X".formatted(number & 0x7FFFFFFF);
            if (!id.equals("00000000") && paragraphs.add(id)) {
                return id;
            }
            number++;
        }
    }
}
