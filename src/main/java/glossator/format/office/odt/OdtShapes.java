package glossator.format.office.odt;

import glossator.document.Inline;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;
import glossator.format.source.Formula;
import glossator.format.source.Pictures;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Pictures, formulas and text boxes of an OpenDocument text. Pictures outside the file are never
/// fetched.
final class OdtShapes {
    private static final Set<String> TOKENS =
            Set.of("math:mi", "math:mn", "math:mo", "math:mtext", "math:ms");

    private final OdtParts parts;
    private final Pictures pictures;
    private final ParagraphBuilder paragraphBuilder;
    private final OdtMarkup markup;
    /// A picture shown in many places is unpacked once.
    private final Map<String, byte[]> unpacked = new HashMap<>();

    private List<Element> boxes = new ArrayList<>();

    OdtShapes(
            OdtParts parts,
            Pictures pictures,
            ParagraphBuilder paragraphBuilder,
            OdtMarkup markup) {
        this.markup = markup;
        this.parts = parts;
        this.pictures = pictures;
        this.paragraphBuilder = paragraphBuilder;
    }

    /// The text boxes found since the last call.
    List<Element> boxes() {
        List<Element> met = boxes;
        boxes = new ArrayList<>();
        return met;
    }

    /// A frame holds the same content in one or several formats, the best first.
    void frame(Element frame, List<Inline> inlines) {
        Optional<Element> box = XmlNames.child(frame, "draw:text-box");
        Optional<String> formula = XmlNames.child(frame, "draw:object").flatMap(this::formula);
        if (box.isPresent()) {
            boxes.add(box.get());
        } else if (formula.isPresent()) {
            paragraphBuilder.addGenerated(formula.get(), inlines);
        } else {
            picture(frame, inlines);
        }
    }

    private void picture(Element frame, List<Inline> inlines) {
        String words = described(frame);
        for (Element image : XmlNames.children(frame, "draw:image")) {
            Optional<String> id = bytes(image).flatMap(pictures::keep);
            if (id.isPresent()) {
                markup.addPicture(frame);
                paragraphBuilder.addImage(id.get(), words, inlines);
                return;
            }
        }
        if (!words.isEmpty()) {
            paragraphBuilder.addGenerated(words, inlines);
        }
    }

    private static String described(Element frame) {
        String description = text(frame, "svg:desc");
        return description.isEmpty() ? text(frame, "svg:title") : description;
    }

    private static String text(Element in, String name) {
        return XmlNames.child(in, name)
                .map(e -> e.getTextContent().strip().replaceAll("\\s+", " "))
                .orElse("");
    }

    private Optional<byte[]> bytes(Element image) {
        Optional<Element> here = XmlNames.child(image, "office:binary-data");
        if (here.isEmpty()) {
            String address = XmlNames.attribute(image, "xlink:href");
            byte[] known = unpacked.get(address);
            Optional<byte[]> bytes = known == null ? parts.bytes(address) : Optional.of(known);
            bytes.ifPresent(b -> unpacked.put(address, b));
            return bytes;
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(here.get().getTextContent()));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /// The text of MathML, without the annotation that repeats it for another program.
    private Optional<String> formula(Element object) {
        Optional<Element> root = XmlNames.child(object, "math:math")
                .or(() -> parts.object(XmlNames.attribute(object, "xlink:href"))
                        .filter(e -> XmlNames.is(e, "math:math")));
        return root.map(e -> term(e).line(Formula.Dialect.OFFICE).strip())
                .filter(t -> !t.isBlank())
                .or(() -> root.map(OdtShapes::annotation).filter(t -> !t.isBlank()));
    }

    /// The formula as it was typed, where that is all there is.
    private static String annotation(Element math) {
        return XmlNames.all(math, "math:annotation").stream()
                .map(e -> e.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static Formula term(Element e) {
        String name = XmlNames.nameOf(e);
        List<Formula> parts = TOKENS.contains(name)
                ? List.of(Formula.ofText(e.getTextContent().strip()))
                : XmlNames.children(e).stream().map(OdtShapes::term).toList();
        return Formula.ofElement(name.startsWith("math:") ? name.substring(5) : "mrow", parts);
    }

    /// Writes a drawn shape with text in it.
    void shape(Element shape) {
        boolean text = XmlNames.child(shape, "text:p").isPresent()
                || XmlNames.child(shape, "text:list").isPresent();
        if (text) {
            boxes.add(shape);
        }
    }
}
