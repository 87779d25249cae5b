package glossator.format.office.docx;

import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/// Which marks that begin a field in a part have one that ends it, and one behind which its result
/// begins (ECMA-376, part 1, 17.16.18).
///
/// @param open those without an end
/// @param separated those with a result
record DocxFieldEnds(Set<Element> open, Set<Element> separated) {
    static final DocxFieldEnds NONE = new DocxFieldEnds(Set.of(), Set.of());

    static DocxFieldEnds of(Element root) {
        Deque<Element> begun = new ArrayDeque<>();
        Set<Element> separated = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element mark : XmlNames.all(root, "w:fldChar")) {
            if (isDeleted(mark)) {
                continue;
            }
            switch (XmlNames.attribute(mark, "w:fldCharType")) {
                case "begin" -> begun.push(mark);
                case "separate" -> {
                    if (!begun.isEmpty()) {
                        separated.add(begun.element());
                    }
                }
                case "end" -> begun.poll();
                default -> {}
            }
        }
        Set<Element> open = Collections.newSetFromMap(new IdentityHashMap<>());
        open.addAll(begun);
        return new DocxFieldEnds(open, separated);
    }

    private static boolean isDeleted(Element mark) {
        var at = mark.getParentNode();
        while (at instanceof Element e) {
            if (XmlNames.is(e, "w:del") || XmlNames.is(e, "w:moveFrom")) {
                return true;
            }
            at = e.getParentNode();
        }
        return false;
    }

    boolean isOpen(Element begin) {
        return open.contains(begin);
    }

    boolean isSeparated(Element begin) {
        return separated.contains(begin);
    }

    boolean hasOpen() {
        return !open.isEmpty();
    }
}
