package glossator.format.office.docx;

import glossator.format.container.XmlSource;
import glossator.format.office.XmlNames;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The properties of a run as they are written (ECMA-376, part 1, 17.3.2.28), without our marks,
/// and with a look of ours on them.
final class DocxRunProperties {
    /// The order that the schema of the first edition demands.
    private static final List<String> ORDER = List.of(
            "rStyle",
            "rFonts",
            "b",
            "bCs",
            "i",
            "iCs",
            "caps",
            "smallCaps",
            "strike",
            "dstrike",
            "outline",
            "shadow",
            "emboss",
            "imprint",
            "noProof",
            "snapToGrid",
            "vanish",
            "webHidden",
            "color",
            "spacing",
            "w",
            "kern",
            "position",
            "sz",
            "szCs",
            "highlight",
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath");

    private final @Nullable Element element;
    private final String open;
    private final String close;
    private final String written;
    private final List<Piece> pieces = new ArrayList<>();
    private final WordNames names;
    private boolean restored;

    /// What is written between the tags: an element, or what is between two.
    ///
    /// @param name empty between elements; `*` for an element of another namespace
    private record Piece(
            String name, String markup, @Nullable DocxProperty property) {
        int order() {
            int order = ORDER.indexOf(name);
            return order < 0 ? ORDER.size() : order;
        }
    }

    /// @param covering what of ours lies on the run now; null if nothing does
    DocxRunProperties(
            Element run, XmlSource source, DocxMarks.@Nullable Covering covering, WordNames names) {
        this.names = names;
        element = XmlNames.child(run, "w:rPr").orElse(null);
        if (element == null || source.isEmptyTag(element)) {
            open = names.start("rPr");
            close = names.end("rPr");
        } else {
            open = source.startTag(element).of(source.text());
            close = source.endTag(element).of(source.text());
        }
        written = element == null ? "" : source.element(element).of(source.text());
        if (element != null) {
            addPieces(element, source);
        }
        if (covering != null) {
            restore(covering);
        }
    }

    private void addPieces(Element properties, XmlSource source) {
        int at = source.startTag(properties).end();
        for (Element e : XmlNames.children(properties)) {
            var range = source.element(e);
            addPiece("", source.text().substring(at, range.start()), null);
            String name = XmlNames.nameOf(e);
            String markup = range.of(source.text());
            boolean ours = name.startsWith("w:");
            addPiece(
                    ours ? name.substring(2) : "*",
                    markup,
                    ours ? DocxProperty.of(e, markup) : null);
            at = range.end();
        }
        if (!source.isEmptyTag(properties)) {
            addPiece("", source.text().substring(at, source.endTag(properties).start()), null);
        }
    }

    private void addPiece(String name, String markup, @Nullable DocxProperty property) {
        if (!markup.isEmpty()) {
            pieces.add(new Piece(name, markup, property));
        }
    }

    private void restore(DocxMarks.Covering covering) {
        restored = pieces.removeIf(
                piece -> piece.property != null && isOurs(piece.property, covering));
        for (DocxProperty property : covering.own()) {
            insert(pieces, new Piece(property.name(), property.markup(names), property));
        }
    }

    private static boolean isOurs(DocxProperty property, DocxMarks.Covering covering) {
        String color = property.attributes().getOrDefault("color", "");
        return covering.hasSet(property.name(), property.value(), color);
    }

    private static void insert(List<Piece> into, Piece piece) {
        int at = 0;
        for (int i = 0; i < into.size(); i++) {
            Piece each = into.get(i);
            at = !each.name.isEmpty() && each.order() <= piece.order() ? i + 1 : at;
        }
        into.add(at, piece);
    }

    /// Where the properties are written; null if the run has none.
    @Nullable
    Element element() {
        return element;
    }

    /// As the file has them; empty if it has none.
    String written() {
        return written;
    }

    /// The markup of the properties with this look; empty if there are none.
    String with(DocxLook look) {
        var all = new ArrayList<>(pieces);
        Set<String> replaced = look.replaced();
        all.removeIf(piece -> replaced.contains(piece.name));
        for (Map.Entry<String, String> each : look.markup(names).entrySet()) {
            insert(all, new Piece(each.getKey(), each.getValue(), null));
        }
        var out = new StringBuilder();
        all.forEach(piece -> out.append(piece.markup));
        if (out.isEmpty()) {
            return restored ? "" : written;
        }
        return open + out + close;
    }

    /// The properties that the look stands in for.
    List<DocxProperty> hiddenBy(DocxLook look) {
        Set<String> replaced = look.replaced();
        var hidden = new ArrayList<DocxProperty>();
        for (Piece piece : pieces) {
            if (replaced.contains(piece.name) && piece.property != null) {
                hidden.add(piece.property);
            }
        }
        return hidden;
    }
}
