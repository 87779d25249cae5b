package glossator.format.pdf.glyph;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// The replacement texts of the structure tree (ISO 32000-1 §14.7, §14.9.4), by the marked content
/// that they replace.
final class StructureTexts {
    /// A tree with more elements is not looked at any further.
    private static final int MOST = 100_000;

    private static final COSName PAGE = COSName.getPDFName("Pg");
    private static final COSName STREAM = COSName.getPDFName("Stm");

    private final IdentityHashMap<COSDictionary, Map<Integer, Element>> pages =
            new IdentityHashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Node> waiting = new ArrayDeque<>();

    private StructureTexts() {}

    /// An element with a replacement text, which is said once, where its first content is.
    static final class Element {
        private final String text;
        private @Nullable COSDictionary page;

        private Element(String text) {
            this.text = text;
        }

        /// The text; nothing if it was said before.
        String say(COSDictionary on) {
            boolean first = page == null;
            page = on;
            return first ? text : "";
        }
    }

    /// Something in the tree, with what is inherited.
    private record Node(
            COSBase content,
            @Nullable COSDictionary page,
            @Nullable Element element) {}

    static StructureTexts of(PDDocument file) {
        var texts = new StructureTexts();
        COSDictionary root =
                file.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root != null) {
            texts.seen.add(root);
            texts.addAll(root.getDictionaryObject(COSName.K), null, null);
            texts.walk();
        }
        return texts;
    }

    /// The elements of a page by the identifiers of its marked content, none of them said.
    Map<Integer, Element> of(COSDictionary page) {
        Map<Integer, Element> own = pages.getOrDefault(page, Map.of());
        for (Element element : own.values()) {
            element.page = page.equals(element.page) ? null : element.page;
        }
        return own;
    }

    private void walk() {
        while (!waiting.isEmpty() && seen.size() < MOST) {
            Node node = waiting.pop();
            switch (node.content) {
                case COSInteger id -> put(node, node.page, id.intValue());
                case COSDictionary part
                when part.containsKey(COSName.MCID) -> {
                    COSDictionary own = part.getCOSDictionary(PAGE);
                    if (!part.containsKey(STREAM)) {
                        put(node, own == null ? node.page : own, part.getInt(COSName.MCID));
                    }
                }
                case COSDictionary part when seen.add(part) -> addElement(node, part);
                default -> {}
            }
        }
        waiting.clear();
        seen.clear();
    }

    private void addElement(Node node, COSDictionary part) {
        COSDictionary own = part.getCOSDictionary(PAGE);
        String text = node.element == null ? PdfStrings.of(part, COSName.ACTUAL_TEXT) : null;
        addAll(
                part.getDictionaryObject(COSName.K),
                own == null ? node.page : own,
                text == null || text.isBlank() ? node.element : new Element(text));
    }

    private void addAll(
            @Nullable COSBase content, @Nullable COSDictionary page, @Nullable Element element) {
        if (content instanceof COSArray several) {
            for (int i = 0; i < Math.min(several.size(), MOST); i++) {
                add(several.getObject(i), page, element);
            }
        } else {
            add(content, page, element);
        }
    }

    private void add(
            @Nullable COSBase content, @Nullable COSDictionary page, @Nullable Element element) {
        COSBase real = content instanceof COSObject reference ? reference.getObject() : content;
        if (real != null && (element != null || real instanceof COSDictionary)) {
            waiting.add(new Node(real, page, element));
        }
    }

    private void put(Node node, @Nullable COSDictionary page, int id) {
        if (node.element != null && page != null && id >= 0) {
            pages.computeIfAbsent(page, _ -> new HashMap<>()).putIfAbsent(id, node.element);
        }
    }
}
