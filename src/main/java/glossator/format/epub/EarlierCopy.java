package glossator.format.epub;

import glossator.format.html.MarkupEdits;
import glossator.format.html.MarkupSource;

import org.jsoup.nodes.Element;

import java.util.Map;
import java.util.TreeMap;

/// Removes from a page what an annotated copy has added to it, so that exactly the page of the book
/// is left.
final class EarlierCopy {
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private EarlierCopy() {}

    static MarkupEdits removal(MarkupSource page) {
        var ours = new TreeMap<Integer, Integer>();
        EpubMarkup markup = EpubMarkup.in(page.page().body());
        markup.added().forEach(e -> addElement(page, e, ours));
        markup.marks().filter(e -> !isInside(e, markup)).forEach(e -> {
            page.start(e).ifPresent(tag -> ours.put(tag.start(), tag.end()));
            page.endTag(e).ifPresent(tag -> ours.put(tag.start(), tag.end()));
        });
        page.page().head().children().stream()
                .filter(EarlierCopy::isInHead)
                .forEach(e -> addElement(page, e, ours));
        var edits = new MarkupEdits();
        int from = -1;
        int to = -1;
        for (Map.Entry<Integer, Integer> part : ours.entrySet()) {
            if (part.getKey() > to) {
                remove(page, from, to, edits);
                from = part.getKey();
            }
            to = Math.max(to, part.getValue());
        }
        remove(page, from, to, edits);
        return edits;
    }

    private static boolean isInHead(Element e) {
        boolean style = e.nameIs("style") && e.data().concat(e.text()).startsWith(EpubMarkup.STYLE);
        return style || (e.nameIs("meta") && e.attr("name").equals(EpubMarkup.COPY));
    }

    private static boolean isInside(Element mark, EpubMarkup markup) {
        return mark.parents().stream().anyMatch(markup.added()::contains);
    }

    private static void addElement(MarkupSource page, Element e, Map<Integer, Integer> to) {
        page.start(e)
                .ifPresent(start ->
                        page.end(e).ifPresent(end -> to.merge(start.start(), end, Math::max)));
    }

    /// A section of character data that was closed for tags is one again.
    private static void remove(MarkupSource page, int from, int to, MarkupEdits edits) {
        if (from < 0) {
            return;
        }
        boolean cdata = page.text().startsWith(CDATA, to)
                && page.text().startsWith(CDATA_END, from - CDATA_END.length());
        edits.replace(
                from - (cdata ? CDATA_END.length() : 0), to + (cdata ? CDATA.length() : 0), "");
    }
}
