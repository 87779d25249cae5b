package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.format.SourceFile;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.file.Path;

/// How a [SourceFile] is transmitted to the worker.
final class SourceFileCodec {
    private SourceFileCodec() {}

    static void send(BinaryWriter out, SourceFile file) {
        out.string(file.name());
        sendOptional(out, file.folder() == null ? null : file.folder().toString());
        sendOptional(out, file.password());
        Charset encoding = file.encoding();
        sendOptional(out, encoding == null ? null : encoding.name());
        out.bytes(file.bytes());
    }

    static SourceFile receive(BinaryReader in) {
        String name = in.string();
        String folder = receiveOptional(in);
        String password = receiveOptional(in);
        String encoding = receiveOptional(in);
        Path beside = folder == null ? null : Path.of(folder);
        return new SourceFile(name, in.bytes(), beside, password)
                .withEncoding(encoding == null ? null : Charset.forName(encoding));
    }

    static void sendOptional(BinaryWriter out, @Nullable String value) {
        out.number(value == null ? 0 : 1).string(value == null ? "" : value);
    }

    static @Nullable String receiveOptional(BinaryReader in) {
        boolean there = in.number(1) == 1;
        String value = in.string();
        return there ? value : null;
    }
}
