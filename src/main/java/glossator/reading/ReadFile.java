package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Document;
import glossator.document.DocumentCodec;
import glossator.document.Picture;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a file in any supported format.
public record ReadFile(SourceFile original) implements Request<ImportedDocument> {
    static final int KIND = 1;

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public ImportedDocument answer(WorkerContext context) {
        return context.reader().apply(original);
    }

    @Override
    public void send(BinaryWriter out) {
        SourceFileCodec.send(out.number(KIND), original);
    }

    static ReadFile receive(BinaryReader in) {
        return new ReadFile(SourceFileCodec.receive(in));
    }

    @Override
    public void sendAnswer(BinaryWriter out, ImportedDocument imported) {
        Document document = imported.document();
        out.string(imported.format()).number(imported.version());
        out.string(document.text()).bytes(DocumentCodec.encode(document));
        out.all(
                imported.pictures(),
                p -> out.string(p.id()).string(p.mediaType()).bytes(p.bytes()));
        out.all(imported.companions().entrySet(), c -> out.string(c.getKey()).bytes(c.getValue()));
        out.all(imported.warnings(), out::string);
        out.all(imported.findings(), f -> EmbeddedAnnotationCodec.send(out, f));
        out.all(imported.pages(), p -> PageCodec.send(out, p));
        IdCodec.sendOptional(out, imported.copy());
    }

    @Override
    public ImportedDocument receiveAnswer(BinaryReader in) {
        String format = in.string(AnswerChecks.WORD);
        AnswerChecks.require(format.matches("[a-z][a-z0-9-]*"), "format");
        int version = in.number();
        String text = in.string();
        Document document = AnswerChecks.requireSound(DocumentCodec.decode(in.bytes(), text));
        List<Picture> pictures = in.all(() -> picture(in));
        var companions = new HashMap<String, byte[]>();
        for (Map.Entry<String, byte[]> one : in.all(() -> companion(in))) {
            companions.put(one.getKey(), one.getValue());
        }
        List<String> warnings = in.all(() -> AnswerChecks.sentence(in));
        return new ImportedDocument(
                format,
                version,
                document,
                pictures,
                companions,
                warnings,
                in.all(() -> EmbeddedAnnotationCodec.receive(in, document.length())),
                in.all(() -> PageCodec.receive(in, text)),
                IdCodec.receiveOptional(in));
    }

    private static Picture picture(BinaryReader in) {
        String id = in.string(AnswerChecks.NAME);
        String type = in.string(AnswerChecks.WORD);
        AnswerChecks.require(type.matches("[a-z]+/[a-z0-9.+-]+"), "media type");
        return new Picture(id, type, in.bytes());
    }

    private static Map.Entry<String, byte[]> companion(BinaryReader in) {
        return Map.entry(in.string(AnswerChecks.NAME), in.bytes());
    }
}
