package glossator.format.office.docx;

import glossator.format.container.XmlEdits;
import glossator.format.container.XmlSource;
import glossator.format.office.ParagraphBuilder.Place;
import glossator.format.office.XmlNames;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeMap;

/// The edit of one part with text: marks at their positions, runs split there, looks on runs.
final class DocxPartEdit {
    private final DocxParts.Part part;
    private final XmlSource source;
    private final XmlEdits edits;
    private final String namespace;
    private final TreeMap<Integer, DocxSlot> slots = new TreeMap<>();
    private final IdentityHashMap<Element, List<DocxRunEdit.Look>> looks = new IdentityHashMap<>();

    DocxPartEdit(DocxParts.Part part, XmlSource source) {
        this.part = part;
        this.source = source;
        edits = source.edit();
        namespace = String.valueOf(part.root().getNamespaceURI());
    }

    String name() {
        return part.name();
    }

    WordNames names(Element at) {
        return WordNames.at(at, namespace);
    }

    /// The position before the character of `place` at `offset`.
    DocxSlot before(Place place, DocxSpot spot, int offset) {
        if (spot.isPrecise(place.node())) {
            int index = place.from() + offset;
            var edges = Edges.of(place.node());
            if (index > edges.start) {
                return cut(spot, source.position(place.node(), index), spot.child());
            }
        }
        return before(spot);
    }

    /// The position behind the character of `place` that ends at `offset`.
    DocxSlot after(Place place, DocxSpot spot, int offset) {
        if (spot.isPrecise(place.node())) {
            int index = place.from() + offset;
            if (index < Edges.of(place.node()).end) {
                return cut(spot, source.position(place.node(), index), spot.child());
            }
        }
        return after(spot);
    }

    /// The position before what `spot` is in.
    DocxSlot before(DocxSpot spot) {
        Element run = spot.run();
        Element child = spot.child();
        if (spot.around() != null || run == null || child == null) {
            return slot(source.startTag(spot.unit()).start(), null, null);
        }
        for (Node at = child.getPreviousSibling(); at != null; at = at.getPreviousSibling()) {
            if (at instanceof Element && !XmlNames.is(at, "w:rPr")) {
                return cut(spot, source.startTag(child).start(), null);
            }
        }
        return slot(source.startTag(run).start(), null, null);
    }

    /// The position behind what `spot` is in.
    DocxSlot after(DocxSpot spot) {
        Element run = spot.run();
        Element child = spot.child();
        if (spot.around() != null || run == null || child == null) {
            return slot(source.endTag(spot.unit()).end(), null, null);
        }
        for (Node at = child.getNextSibling(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element next) {
                return cut(spot, source.startTag(next).start(), null);
            }
        }
        return slot(source.endTag(run).end(), null, null);
    }

    private DocxSlot cut(DocxSpot spot, int at, @Nullable Element text) {
        return slot(at, spot.run(), text);
    }

    private DocxSlot slot(int at, @Nullable Element run, @Nullable Element text) {
        return slots.computeIfAbsent(at, _ -> new DocxSlot(at, run, text));
    }

    /// The positions directly before and behind an element between runs.
    DocxSlot beside(Element e, boolean behind) {
        var range = source.element(e);
        return slot(behind ? range.end() : range.start(), null, null);
    }

    /// From `slot` on, or from its beginning if that is null, the run has this look.
    void addLook(Element run, @Nullable DocxSlot slot, DocxLook look) {
        looks.computeIfAbsent(run, _ -> new ArrayList<>())
                .add(new DocxRunEdit.Look(slot == null ? 0 : slot.at(), look));
    }

    @Nullable
    DocxLook lastLook(Element run) {
        List<DocxRunEdit.Look> known = looks.get(run);
        return known == null ? null : known.getLast().look();
    }

    void delete(Element e) {
        edits.delete(source.element(e));
    }

    /// Gives an attribute that is there another value.
    void setAttribute(Element e, String name, String value) {
        for (int i = 0; i < e.getAttributes().getLength(); i++) {
            Node attribute = e.getAttributes().item(i);
            if (XmlNames.nameOf(attribute).equals(name)) {
                source.attribute(e, attribute.getNodeName())
                        .ifPresent(r -> edits.replace(r, XmlSource.escapeAttribute(value)));
            }
        }
    }

    /// The edited part; null if nothing was edited.
    byte @Nullable [] finish(
            DocxCovers covers, IdentityHashMap<Element, DocxMarks.Covering> covered) {
        var cuts = new IdentityHashMap<Element, List<DocxSlot>>();
        for (DocxSlot slot : slots.values()) {
            if (slot.run() != null) {
                cuts.computeIfAbsent(slot.run(), _ -> new ArrayList<>()).add(slot);
            }
        }
        looks.keySet().forEach(run -> cuts.computeIfAbsent(run, _ -> new ArrayList<>()));
        cuts.forEach((run, own) -> {
            WordNames names = names(run);
            var properties = new DocxRunProperties(run, source, covered.get(run), names);
            List<DocxRunEdit.Look> wanted = looks.getOrDefault(run, List.of());
            new DocxRunEdit(run, source, properties, wanted, own)
                    .apply(edits, covers, names, at -> slot(at, null, null));
        });
        for (DocxSlot slot : slots.values()) {
            if (slot.run() == null && !slot.markup().isEmpty()) {
                edits.insert(slot.at(), slot.markup());
            }
        }
        return edits.isEmpty() ? null : edits.toBytes();
    }

    /// The part of a text that is shown: what is not marked as preserved loses the white space at
    /// its ends.
    ///
    /// @param end exclusive
    record Edges(int start, int end) {
        static Edges of(Node text) {
            String value = String.valueOf(text.getNodeValue());
            if (text.getParentNode() instanceof Element e
                    && e.getAttribute("xml:space").equals("preserve")) {
                return new Edges(0, value.length());
            }
            int start = value.length() - value.stripLeading().length();
            return new Edges(start, Math.max(start, value.stripTrailing().length()));
        }
    }
}
