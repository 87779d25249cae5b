package glossator.format.office.docx;

import glossator.document.Inline;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;
import glossator.format.source.Pictures;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Pictures and text boxes, in the old drawing format (VML) and the new one. Pictures outside the
/// package are never fetched.
final class DocxShapes {
    private static final Set<String> READABLE = Set.of("a:blip", "w:txbxContent", "w:t", "m:t");

    private final DocxParts parts;
    private final Pictures pictures;
    private final ParagraphBuilder paragraphBuilder;
    private final Map<String, byte[]> unpacked = new HashMap<>();
    private List<Element> boxes = new ArrayList<>();
    private @Nullable Element shown;
    private Map<String, DocxParts.Relation> relations = Map.of();

    DocxShapes(DocxParts parts, Pictures pictures, ParagraphBuilder paragraphBuilder) {
        this.parts = parts;
        this.pictures = pictures;
        this.paragraphBuilder = paragraphBuilder;
    }

    void setPart(DocxParts.Part part) {
        relations = part.relations();
    }

    /// The text boxes found since the last call.
    List<Element> boxes() {
        List<Element> met = boxes;
        boxes = new ArrayList<>();
        return met;
    }

    /// The first of several alternatives that holds something readable.
    static Optional<Element> findReadable(Element alternatives) {
        List<Element> all = XmlNames.children(alternatives);
        Optional<Element> first = all.stream()
                .filter(e -> XmlNames.is(e, "mc:Choice"))
                .filter(e -> READABLE.stream().anyMatch(n -> holds(e, n)))
                .findFirst();
        return first.or(
                () -> all.stream().filter(e -> XmlNames.is(e, "mc:Fallback")).findFirst());
    }

    private static boolean holds(Element e, String name) {
        return XmlNames.first(e, name).isPresent();
    }

    void show(Element drawing, List<Inline> inlines) {
        shown = drawing;
        showContent(drawing, "", inlines);
    }

    private void showContent(Element parent, String described, List<Inline> inlines) {
        String words = described;
        for (Element e : XmlNames.children(parent)) {
            switch (XmlNames.nameOf(e)) {
                case "w:txbxContent" -> boxes.add(e);
                case "mc:AlternateContent" -> {
                    Optional<Element> chosen = findReadable(e);
                    if (chosen.isPresent()) {
                        showContent(chosen.get(), words, inlines);
                    }
                }
                case "wp:docPr" -> words = description(e, words);
                case "pic:pic" -> {
                    String own = XmlNames.child(e, "pic:nvPicPr", "pic:cNvPr")
                            .map(p -> description(p, ""))
                            .orElse("");
                    showContent(e, own.isEmpty() ? words : own, inlines);
                }
                case "a:blip" -> picture(XmlNames.attribute(e, "r:embed"), words, inlines);
                case "v:imagedata" -> picture(XmlNames.attribute(e, "r:id"), words, inlines);
                case "v:textpath" ->
                    paragraphBuilder.addGenerated(e.getAttribute("string"), inlines, e);
                case "v:rect" -> {
                    if (XmlNames.attribute(e, "o:hr").matches("t|true")) {
                        paragraphBuilder.addSoftBreak();
                    }
                    showContent(e, words, inlines);
                }
                case "v:shape" -> {
                    String own = e.getAttribute("alt").strip();
                    showContent(e, own.isEmpty() ? words : own, inlines);
                }
                default -> showContent(e, words, inlines);
            }
        }
    }

    private Element shown() {
        return Objects.requireNonNull(shown);
    }

    private static String description(Element e, String otherwise) {
        String description = e.getAttribute("descr").strip();
        String title = e.getAttribute("title").strip();
        String own = description.isEmpty() ? title : description;
        // Word stores the address of a picture pasted from a web page there.
        return own.isEmpty() || own.matches("(?i)(https?|file):\\S+") ? otherwise : own;
    }

    private void picture(String id, String words, List<Inline> inlines) {
        DocxParts.Relation relation = relations.get(id);
        Optional<String> found = relation == null || relation.external()
                ? Optional.empty()
                : bytes(relation.target()).flatMap(pictures::keep);
        if (found.isPresent()) {
            paragraphBuilder.addImage(found.get(), words, inlines, shown());
        } else if (!words.isEmpty()) {
            paragraphBuilder.addGenerated(words, inlines, shown());
        }
    }

    /// A picture shown in many places is unpacked once.
    private Optional<byte[]> bytes(String part) {
        byte[] known = unpacked.get(part);
        Optional<byte[]> bytes = known == null ? parts.bytes(part) : Optional.of(known);
        bytes.ifPresent(b -> unpacked.put(part, b));
        return bytes;
    }
}
