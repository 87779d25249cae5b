package glossator.format.office.docx;

import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// The bookmarks and comment boundaries that stand between the rows of a table, the cells of a row,
/// or around the content of a control (ECMA-376-1 §17.13), where there is no text to mark.
final class DocxPlacesBetween {
    private final IdentityHashMap<Element, List<Element>> before = new IdentityHashMap<>();
    private List<Element> open = new ArrayList<>();

    private DocxPlacesBetween() {}

    /// @param parts the name of what they stand between; it may be nested in changes and the like
    static DocxPlacesBetween of(Element parent, String parts) {
        var between = new DocxPlacesBetween();
        between.add(parent, parts);
        return between;
    }

    private void add(Element parent, String parts) {
        for (Element e : XmlNames.children(parent)) {
            if (XmlNames.is(e, parts)) {
                before.put(e, open);
                open = new ArrayList<>();
            } else if (DocxRuns.isPlace(e)) {
                open.add(e);
            } else if (DocxTables.mayNest(e)) {
                add(e, parts);
            }
        }
    }

    List<Element> before(Element part) {
        return before.getOrDefault(part, List.of());
    }

    List<Element> startsBefore(Element part) {
        return before(part).stream().filter(e -> !isEnd(e)).toList();
    }

    List<Element> endsBefore(Element part) {
        return before(part).stream().filter(DocxPlacesBetween::isEnd).toList();
    }

    /// Those behind the last part.
    List<Element> behind() {
        return open;
    }

    private static boolean isEnd(Element place) {
        return XmlNames.is(place, "w:commentRangeEnd") || XmlNames.is(place, "w:bookmarkEnd");
    }
}
