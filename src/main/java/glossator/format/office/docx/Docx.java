package glossator.format.office.docx;

import glossator.document.Document;
import glossator.format.CopyPlan;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.container.Archive;
import glossator.format.office.OfficeComments;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.util.ArrayList;
import java.util.List;

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
    public List<String> mediaTypes() {
        return List.of(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                "application/vnd.ms-word.document.macroEnabled.12",
                "application/vnd.ms-word.template.macroEnabled.12");
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
        DocxReading reading = DocxReading.of(original);
        Document document = reading.document();
        if (document.blocks().isEmpty()) {
            throw new Refusal("format.no-text", original.name());
        }
        return new ImportedDocument(
                        name(),
                        VERSION,
                        OfficeComments.withoutPlaces(document),
                        reading.pictures().found(),
                        reading.pictures().companions(),
                        warnings(reading, original),
                        DocxFindings.of(reading).stream()
                                .map(DocxFinding::annotation)
                                .toList())
                .withCopy(reading.copy());
    }

    @Override
    public WrittenCopy write(SourceFile original, CopyPlan plan) {
        return DocxWriter.write(original, plan);
    }

    private static List<String> warnings(DocxReading reading, SourceFile original) {
        DocxParts parts = reading.parts();
        var warnings = new ArrayList<>(parts.warnings());
        if (reading.walk().hasLeftOutChunks()) {
            warnings.add(Messages.of("format.docx.chunk", original.name()));
        }
        if (reading.walk().hasBrokenFields()) {
            warnings.add(Messages.of("format.docx.field", original.name()));
        }
        return warnings;
    }
}
