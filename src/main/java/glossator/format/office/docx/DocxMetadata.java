package glossator.format.office.docx;

import glossator.document.Metadata;
import glossator.format.office.OfficeMetadata;
import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.List;
import java.util.Optional;

/// What the core properties of the package say of the work (ECMA-376, part 2, 11.1), and what the
/// text says where they are silent.
final class DocxMetadata {
    private DocxMetadata() {}

    static Metadata of(DocxParts parts, DocxWalk walk) {
        Optional<Element> core = parts.packagePart("core-properties");
        String created = value(core, "dcterms:created");
        Metadata plain = OfficeMetadata.of(
                value(core, "dc:title"),
                List.of(value(core, "dc:creator")),
                value(core, "dc:publisher"),
                created.isEmpty() ? value(core, "dcterms:modified") : created,
                value(core, "dc:language").isEmpty()
                        ? walk.language()
                        : value(core, "dc:language"));
        Metadata said = plain.withDetails(OfficeMetadata.details(
                value(core, "dc:description"), value(core, "dc:identifier")));
        return said.title().isEmpty() ? said.withTitle(walk.title()) : said;
    }

    private static String value(Optional<Element> in, String name) {
        return in.flatMap(e -> XmlNames.child(e, name))
                .map(Element::getTextContent)
                .orElse("");
    }
}
