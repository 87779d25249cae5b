package glossator.format.mail;

import glossator.format.SourceFile;
import glossator.format.html.Html;
import glossator.format.source.Charsets;

import java.util.List;
import java.util.stream.Stream;

/// A message or one of its parts (RFC 2045, 2046): its header and either its decoded body or its
/// parts.
public record MimePart(MimeHeaders headers, byte[] body, List<MimePart> parts) {

    public String type() {
        String type = headers.value("content-type");
        return type.isEmpty() ? "text/plain" : type;
    }

    /// The address of the part, without a fragment; empty if it has none.
    String location() {
        return headers.text("content-location").replaceAll("\\s", "").replaceFirst("#.*$", "");
    }

    /// The body as text, in the charset that a person has named for the file, or else that the
    /// header or the text itself names.
    public Charsets.Decoded text(SourceFile file) {
        String named = headers.parameter("content-type", "charset");
        boolean html = type().contains("html");
        return Charsets.decode(
                new SourceFile(file.name(), body, null).withEncoding(file.encoding()),
                head -> named.isEmpty() && html ? Html.declaredCharset(head) : named);
    }

    /// This part and all below it, in order.
    public Stream<MimePart> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(MimePart::all));
    }
}
