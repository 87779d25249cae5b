package glossator.format.epub;

import glossator.format.html.MarkupEdits;
import glossator.format.html.MarkupSource;

import org.jsoup.nodes.Element;

/// Removes from a page what an annotated copy has added to it, so that exactly the page of the book
/// is left.
final class EarlierCopy {
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private EarlierCopy() {}

    static MarkupEdits removal(MarkupSource page) {
        var edits = new MarkupEdits();
        EpubMarkup markup = EpubMarkup.in(page.page().body());
        markup.added().forEach(e -> removeElement(page, e, edits));
        markup.marks().filter(e -> !isInside(e, markup)).forEach(e -> {
            page.start(e).ifPresent(tag -> removeTag(page, tag, edits));
            page.endTag(e).ifPresent(tag -> removeTag(page, tag, edits));
        });
        Element head = page.page().head();
        for (Element e : head.children()) {
            boolean style = e.nameIs("style") && e.data().concat(e.text()).startsWith(EpubMarkup.STYLE);
            if (style || (e.nameIs("meta") && e.attr("name").equals(EpubMarkup.COPY))) {
                removeElement(page, e, edits);
            }
        }
        return edits;
    }

    private static boolean isInside(Element mark, EpubMarkup markup) {
        return mark.parents().stream().anyMatch(markup.added()::contains);
    }

    private static void removeElement(MarkupSource page, Element e, MarkupEdits edits) {
        boolean nested = e.parents().stream()
                .anyMatch(p -> p.hasClass(EpubMarkup.NOTES) || p.hasClass(EpubMarkup.REFERENCE));
        if (!nested) {
            page.start(e).ifPresent(start -> page.end(e)
                    .ifPresent(end ->
                            removeTag(page, new MarkupSource.Span(start.start(), end), edits)));
        }
    }

    /// A section of character data that was closed for a tag is one again.
    private static void removeTag(MarkupSource page, MarkupSource.Span tag, MarkupEdits edits) {
        boolean cdata = page.text().startsWith(CDATA, tag.end())
                && page.text().startsWith(CDATA_END, tag.start() - CDATA_END.length());
        edits.replace(
                tag.start() - (cdata ? CDATA_END.length() : 0),
                tag.end() + (cdata ? CDATA.length() : 0),
                "");
    }
}
