package glossator.format.office.odt;

import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.office.OfficeComments;
import glossator.format.office.OfficeMetadata;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.CopyFinding;
import glossator.format.office.copy.CopyFindings;
import glossator.format.source.Pictures;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An OpenDocument text as it is read: its words, where each character is in the file, and what was
/// added.
///
/// @param document without the names of places that are only for the reader
/// @param placed with them
record OdtText(
        OdtParts parts,
        OdtStyles styles,
        OdtMarkup markup,
        OdtProperties properties,
        Document document,
        Document placed,
        List<ParagraphBuilder.Place> places,
        List<CopyFinding> findings,
        Pictures pictures) {

    /// Throws [Refusal] if there is nothing to read.
    static OdtText of(SourceFile original) {
        OdtParts parts = OdtParts.of(original);
        var styles = new OdtStyles(parts.content(), parts.part("styles.xml"));
        var builder = new DocumentBuilder();
        var pictures = new Pictures(original);
        var paragraphBuilder = new ParagraphBuilder(builder);
        var markup = new OdtMarkup(paragraphBuilder, styles);
        var walk = new OdtWalk(parts, styles, paragraphBuilder, pictures, markup);
        walk.walk();
        Metadata said = metadata(parts, styles);
        builder.metadata(said.title().isEmpty() ? said.withTitle(walk.title()) : said);
        Document placed = builder.build();
        if (placed.blocks().isEmpty()) {
            throw new Refusal("format.no-text", original.name());
        }
        List<ParagraphBuilder.Place> places =
                withoutRepeated(paragraphBuilder.allPlaces(placed).stream()
                        .flatMap(List::stream)
                        .toList());
        var own = new BitSet();
        places.forEach(p -> own.set(p.start(), p.start() + p.length()));
        markup.pictures(placed)
                .forEach((at, frame) -> own.set(at, OdtCharacters.isMarkable(frame)));
        OdtProperties properties = OdtProperties.of(parts.part("meta.xml"));
        List<CopyFinding> findings = CopyFindings.of(
                markup.officeComments(placed, own),
                markup.placedBookmarks(placed, own),
                properties.values(),
                Messages.of("format.origin.odt"),
                placed.text());
        return new OdtText(
                parts,
                styles,
                markup,
                properties,
                OfficeComments.withoutPlaces(placed),
                placed,
                places,
                findings,
                pictures);
    }

    /// What a repeated cell shows again is in the file only once.
    private static List<ParagraphBuilder.Place> withoutRepeated(
            List<ParagraphBuilder.Place> places) {
        var known = new IdentityHashMap<Node, Set<Integer>>();
        return places.stream()
                .filter(p ->
                        known.computeIfAbsent(p.node(), _ -> new HashSet<>()).add(p.from()))
                .toList();
    }

    ImportedDocument imported() {
        return new ImportedDocument(
                        "odt",
                        Odt.VERSION,
                        document,
                        pictures.found(),
                        pictures.companions(),
                        parts.warnings(),
                        findings.stream().map(CopyFinding::annotation).toList())
                .withCopy(properties.copy());
    }

    private static Metadata metadata(OdtParts parts, OdtStyles styles) {
        Optional<Element> meta =
                parts.part("meta.xml").flatMap(root -> XmlNames.child(root, "office:meta"));
        String writer = value(meta, "meta:initial-creator");
        String created = value(meta, "meta:creation-date");
        String language = value(meta, "dc:language");
        return OfficeMetadata.of(
                        value(meta, "dc:title"),
                        List.of(writer.isEmpty() ? value(meta, "dc:creator") : writer),
                        value(meta, "dc:publisher"),
                        created.isEmpty() ? value(meta, "dc:date") : created,
                        language.isEmpty() ? styles.language() : language)
                .withDetails(OfficeMetadata.details(
                        value(meta, "dc:description"), value(meta, "dc:identifier")));
    }

    private static String value(Optional<Element> in, String name) {
        return in.flatMap(e -> XmlNames.child(e, name))
                .map(Element::getTextContent)
                .orElse("");
    }
}
