package glossator.format.office.odt;

import glossator.format.CopyPlan;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;

import java.util.List;

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
    public List<String> mediaTypes() {
        return List.of(
                "application/vnd.oasis.opendocument.text",
                "application/vnd.oasis.opendocument.text-flat-xml",
                "application/vnd.oasis.opendocument.text-template",
                "application/vnd.oasis.opendocument.text-master");
    }

    @Override
    public Match match(SourceFile original) {
        return OdtParts.match(original, ENDINGS);
    }

    @Override
    public ImportedDocument read(SourceFile original) {
        return OdtText.of(original).imported();
    }

    @Override
    public WrittenCopy write(SourceFile original, CopyPlan plan) {
        return new OdtCopy(OdtText.of(original), plan).write();
    }
}
