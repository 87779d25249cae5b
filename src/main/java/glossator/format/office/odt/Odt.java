package glossator.format.office.odt;

import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.format.office.OfficeComments;
import glossator.format.office.OfficeMetadata;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;
import glossator.format.source.Pictures;
import glossator.message.Refusal;

import org.w3c.dom.Element;

import java.util.List;
import java.util.Optional;

/// OpenDocument texts, as an archive or as a single XML file (ODF 1.3).
public final class Odt implements Format {
    static final int VERSION = ReaderVersions.of("odt");

    private static final List<String> ENDINGS = List.of("odt", "fodt", "ott", "odm");

    @Override
    public String name() {
        return "odt";
    }

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    public Match match(SourceFile original) {
        return OdtParts.match(original, ENDINGS);
    }

    @Override
    public ImportedDocument read(SourceFile original) {
        OdtParts parts = OdtParts.of(original);
        var styles = new OdtStyles(parts.content(), parts.part("styles.xml"));
        var builder = new DocumentBuilder();
        var pictures = new Pictures(original);
        var paragraphBuilder = new ParagraphBuilder(builder);
        var comments = new OfficeComments(paragraphBuilder);
        var walk = new OdtWalk(parts, styles, paragraphBuilder, pictures, comments);
        walk.walk();
        Metadata said = metadata(parts, styles);
        builder.metadata(said.title().isEmpty() ? said.withTitle(walk.title()) : said);
        Document document = builder.build();
        if (document.blocks().isEmpty()) {
            throw new Refusal("format.no-text", original.name());
        }
        return new ImportedDocument(
                name(),
                VERSION,
                OfficeComments.withoutPlaces(document),
                pictures.found(),
                pictures.companions(),
                parts.warnings(),
                comments.findings(document, "format.origin.odt"));
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
                language.isEmpty() ? styles.language() : language);
    }

    private static String value(Optional<Element> in, String name) {
        return in.flatMap(e -> XmlNames.child(e, name))
                .map(Element::getTextContent)
                .orElse("");
    }
}
