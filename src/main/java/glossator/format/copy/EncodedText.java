package glossator.format.copy;

import glossator.format.Patch;
import glossator.format.source.Charsets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

/// The bytes of a text, and edits of its characters as edits of the bytes.
///
/// @param from where the text begins, behind a byte order mark
public record EncodedText(byte[] bytes, int from, Charset charset) {

    /// Replaces the characters `from` to `to` (UTF-16 units, exclusive end) of the text.
    public record Edit(int from, int to, String by) {}

    public static EncodedText of(byte[] bytes, Charsets.Decoded decoded) {
        return new EncodedText(bytes, decoded.mark(), decoded.charset());
    }

    /// The text with the edits.
    public static String apply(List<Edit> edits, String text) {
        var out = new StringBuilder(text.length() + 1024);
        int at = 0;
        for (Edit edit : edits) {
            out.append(text, at, edit.from).append(edit.by);
            at = edit.to;
        }
        return out.append(text, at, text.length()).toString();
    }

    /// Whether the character set has a code point.
    public IntPredicate keeps() {
        if (charset.name().startsWith("UTF-")) {
            return c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE;
        }
        if (!charset.canEncode()) {
            return c -> c < 0x7F;
        }
        var encoder = charset.newEncoder();
        return c -> c < 0x7F || encoder.canEncode(Character.toString(c));
    }

    /// The edits of the bytes. If `decode` would not read `expected` from them, because the
    /// character set has states, all of the text is written again; if that is not read either, as
    /// UTF-8.
    ///
    /// @param edits ascending, not overlapping
    public Patch patch(List<Edit> edits, String expected, Function<byte[], String> decode) {
        if (charset.canEncode()) {
            var patch = new Patch(encode(edits));
            if (decode.apply(patch.applyTo(bytes)).equals(expected)) {
                return patch;
            }
            byte[] whole = expected.getBytes(charset);
            var replacement = new Patch(List.of(new Patch.Edit(from, bytes.length, whole)));
            if (decode.apply(replacement.applyTo(bytes)).equals(expected)) {
                return replacement;
            }
        }
        byte[] unicode = ('\uFEFF' + expected).getBytes(StandardCharsets.UTF_8);
        return new Patch(List.of(new Patch.Edit(0, bytes.length, unicode)));
    }

    private List<Patch.Edit> encode(List<Edit> edits) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var encoded = new ArrayList<Patch.Edit>();
        int at = 0;
        for (Edit edit : edits) {
            int start = skip(decoder, in, edit.from - at);
            int end = skip(decoder, in, edit.to - edit.from);
            at = edit.to;
            encoded.add(new Patch.Edit(start, end, edit.by.getBytes(charset)));
        }
        return encoded;
    }

    /// The position behind the next `count` characters.
    private static int skip(CharsetDecoder decoder, ByteBuffer in, int count) {
        CharBuffer out = CharBuffer.allocate(Math.min(Math.max(count, 1), 8192));
        int rest = count;
        while (rest > 0) {
            out.clear().limit(Math.min(rest, out.capacity()));
            CoderResult result = decoder.decode(in, out, true);
            rest -= out.position();
            if (result.isUnderflow() || out.position() == 0) {
                break;
            }
        }
        return in.position();
    }
}
