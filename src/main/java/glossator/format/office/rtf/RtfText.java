package glossator.format.office.rtf;

import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.office.OfficeComments;
import glossator.format.office.OfficeMetadata;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.copy.CompactId;
import glossator.format.office.copy.CopyFinding;
import glossator.format.office.copy.CopyFindings;
import glossator.format.office.copy.CopyValues;
import glossator.format.source.Pictures;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// An RTF file as it is read: its text, where each character is in the file, and what was added.
///
/// @param document without the targets of pictures
/// @param placed with them
record RtfText(
        SourceFile original,
        RtfWalk walk,
        Document document,
        Document placed,
        List<CopyFinding> findings,
        Pictures pictures,
        boolean whole) {

    /// Throws [Refusal] if there is nothing to read.
    static RtfText of(SourceFile original) {
        var pictures = new Pictures(original);
        var walk = new RtfWalk(pictures, original.bytes(), original.name());
        boolean whole = new RtfDecoder(original.bytes(), walk).decode();
        var builder = new DocumentBuilder();
        var paragraphBuilder = new ParagraphBuilder(builder);
        walk.writeTo(paragraphBuilder);
        builder.metadata(
                OfficeMetadata.of(walk.title(), List.of(walk.author()), "", walk.date(), ""));
        Document placed = builder.build();
        if (placed.blocks().isEmpty()) {
            throw new Refusal(whole ? "format.no-text" : "format.kind.rtf", original.name());
        }
        for (ParagraphBuilder.Place each : paragraphBuilder.places(placed)) {
            walk.characters().place(each.from(), each.length(), each.start());
        }
        RtfMarkup markup = walk.markup();
        List<CopyFinding> findings = CopyFindings.of(
                markup.officeComments(),
                markup.placedBookmarks(),
                markup.values(),
                Messages.of("format.origin.rtf"),
                placed.text());
        return new RtfText(
                original,
                walk,
                OfficeComments.withoutPlaces(placed),
                placed,
                findings,
                pictures,
                whole);
    }

    ImportedDocument imported() {
        List<String> warnings =
                whole ? List.of() : List.of(Messages.of("format.rtf.cut", original.name()));
        return new ImportedDocument(
                        "rtf",
                        Rtf.VERSION,
                        document,
                        pictures.found(),
                        pictures.companions(),
                        warnings,
                        findings.stream().map(CopyFinding::annotation).toList())
                .withCopy(copy());
    }

    private @Nullable UUID copy() {
        RtfMarkup.Property property = walk.markup().properties().get(CopyValues.COPY);
        return property == null ? null : CompactId.read(property.value()).orElse(null);
    }
}
