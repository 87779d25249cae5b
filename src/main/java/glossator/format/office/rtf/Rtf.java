package glossator.format.office.rtf;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;

import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.office.OfficeMetadata;
import glossator.format.office.ParagraphBuilder;
import glossator.format.source.Pictures;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Rich Text Format, up to version 1.9.1 of its specification.
public final class Rtf implements Format {
    static final int VERSION = 1;

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
    public Match match(SourceFile original) {
        int length = Math.min(HEAD, original.bytes().length);
        String head = new String(original.bytes(), 0, length, StandardCharsets.ISO_8859_1);
        return head.stripLeading().startsWith("{\\rtf") ? Match.CERTAIN : Match.NO;
    }

    @Override
    public ImportedDocument read(SourceFile original) {
        var pictures = new Pictures(original);
        var walk = new RtfWalk(pictures, original.name());
        boolean whole = parse(original, walk);
        var builder = new DocumentBuilder();
        walk.writeTo(new ParagraphBuilder(builder));
        builder.metadata(
                OfficeMetadata.of(walk.title(), List.of(walk.author()), "", walk.date(), ""));
        Document document = builder.build();
        if (document.blocks().isEmpty()) {
            throw new Refusal(whole ? "format.no-text" : "format.kind.rtf", original.name());
        }
        List<String> warnings =
                whole ? List.of() : List.of(Messages.of("format.rtf.cut", original.name()));
        return new ImportedDocument(
                name(), VERSION, document, pictures.found(), pictures.companions(), warnings);
    }

    /// Whether the file could be read to its end.
    private static boolean parse(SourceFile original, RtfWalk walk) {
        RtfRepair.Mended mended = RtfRepair.repair(original.bytes());
        try {
            new StandardRtfParser()
                    .parse(new RtfStreamSource(new ByteArrayInputStream(mended.bytes())), walk);
            return mended.whole();
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}
