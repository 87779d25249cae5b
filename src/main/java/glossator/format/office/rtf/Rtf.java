package glossator.format.office.rtf;

import glossator.format.CopyPlan;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Rich Text Format, up to version 1.9.1 of its specification.
public final class Rtf implements Format {
    static final int VERSION = ReaderVersions.of("rtf");

    private static final int HEAD = 64;

    @Override
    public String name() {
        return "rtf";
    }

    @Override
    public List<String> endings() {
        return List.of("rtf");
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/rtf", "text/rtf");
    }

    @Override
    public Match match(SourceFile original) {
        int length = Math.min(HEAD, original.bytes().length);
        String head = new String(original.bytes(), 0, length, StandardCharsets.ISO_8859_1);
        return head.stripLeading().startsWith("{\\rtf") ? Match.CERTAIN : Match.NO;
    }

    @Override
    public ImportedDocument read(SourceFile original) {
        return RtfText.of(original).imported();
    }

    @Override
    public WrittenCopy write(SourceFile original, CopyPlan plan) {
        return new RtfCopy(RtfText.of(original), plan).write();
    }
}
