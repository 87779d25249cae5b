package glossator.format.office.docx;

import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.format.container.Archive;
import glossator.format.office.OfficeComments;
import glossator.format.office.OfficeMetadata;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;
import glossator.format.source.Pictures;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Word documents, transitional and strict (ECMA-376, ISO/IEC 29500).
public final class Docx implements Format {
    static final int VERSION = ReaderVersions.of("docx");

    private static final List<String> ENDINGS = List.of("docx", "docm", "dotx", "dotm");

    @Override
    public String name() {
        return "docx";
    }

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    public Match match(SourceFile original) {
        if (!Archive.isArchive(original)) {
            return Match.NO;
        } else if (DocxParts.isText(original)) {
            return Match.CERTAIN;
        }
        return ENDINGS.contains(original.ending()) ? Match.LIKELY : Match.NO;
    }

    @Override
    public ImportedDocument read(SourceFile original) {
        DocxParts parts = DocxParts.of(original);
        var builder = new DocumentBuilder();
        var pictures = new Pictures(original);
        var paragraphBuilder = new ParagraphBuilder(builder);
        var comments = new OfficeComments(paragraphBuilder);
        DocxComments.read(parts, comments);
        var walk = new DocxWalk(parts, paragraphBuilder, pictures, comments);
        walk.walk();
        builder.metadata(metadata(parts, walk));
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
                warnings(parts, original),
                comments.findings(document, "format.origin.docx"));
    }

    private static List<String> warnings(DocxParts parts, SourceFile original) {
        var warnings = new ArrayList<>(parts.warnings());
        boolean chunk = parts.main().relations().values().stream()
                .anyMatch(r -> r.type().equals("aFChunk"));
        if (chunk) {
            warnings.add(Messages.of("format.docx.chunk", original.name()));
        }
        return warnings;
    }

    private static Metadata metadata(DocxParts parts, DocxWalk walk) {
        Optional<Element> core = parts.packagePart("core-properties");
        String created = value(core, "dcterms:created");
        Metadata said = OfficeMetadata.of(
                value(core, "dc:title"),
                List.of(value(core, "dc:creator")),
                value(core, "dc:publisher"),
                created.isEmpty() ? value(core, "dcterms:modified") : created,
                value(core, "dc:language").isEmpty()
                        ? walk.language()
                        : value(core, "dc:language"));
        return said.title().isEmpty() ? said.withTitle(walk.title()) : said;
    }

    private static String value(Optional<Element> in, String name) {
        return in.flatMap(e -> XmlNames.child(e, name))
                .map(Element::getTextContent)
                .orElse("");
    }
}
