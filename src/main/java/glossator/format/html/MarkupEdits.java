package glossator.format.html;

import glossator.format.copy.EncodedText;
import glossator.format.source.Charsets;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Edits of markup as text: whatever they do not touch stays the same, byte for byte. Positions are
/// in UTF-16 units of the decoded source.
public final class MarkupEdits {
    private final List<Edit> edits = new ArrayList<>();
    private final List<Integer> growth = new ArrayList<>();

    private record Edit(int from, int to, String markup) {}

    /// Writes `markup` before the character at `at`; what is inserted there later follows it.
    public void insert(int at, String markup) {
        replace(at, at, markup);
    }

    /// Writes `markup` instead of the characters `from` to `to`, which no other edit touches.
    public void replace(int from, int to, String markup) {
        edits.add(new Edit(from, to, markup));
        growth.clear();
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /// Sorts the edits, and adds up by how much the source has grown after each.
    private void settle() {
        if (growth.size() == edits.size()) {
            return;
        }
        edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
        int sum = 0;
        for (Edit edit : edits) {
            sum += edit.markup.length() - (edit.to - edit.from);
            growth.add(sum);
        }
    }

    /// The edits in order.
    List<EncodedText.Edit> list() {
        settle();
        return edits.stream()
                .map(e -> new EncodedText.Edit(e.from, e.to, e.markup))
                .toList();
    }

    /// The edited source.
    public String applyTo(String source) {
        settle();
        var out = new StringBuilder(source.length() + 64 * edits.size());
        int at = 0;
        for (Edit edit : edits) {
            out.append(source, at, edit.from).append(edit.markup);
            at = edit.to;
        }
        return out.append(source, at, source.length()).toString();
    }

    /// Where in the edited source the character is that was at `at`, behind what was inserted
    /// before it. Of a part that was replaced, the end.
    public int moved(int at) {
        settle();
        int low = 0;
        int high = edits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edits.get(middle).from <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? at : Math.max(at, edits.get(low - 1).to) + growth.get(low - 1);
    }

    /// The edited source in its own charset. What the charset lacks is written as character
    /// references.
    ///
    /// @param original the bytes that `decoded` was decoded from
    public byte[] toBytes(byte[] original, Charsets.Decoded decoded) {
        Charset charset = decoded.charset();
        if (charset.name().startsWith("ISO-2022")) {
            // Its bytes mean something else after each escape sequence.
            return encode(applyTo(decoded.text()), charset);
        }
        settle();
        var out = new ByteArrayOutputStream(original.length + 64 * edits.size());
        out.write(original, 0, decoded.mark());
        var in = ByteBuffer.wrap(original, decoded.mark(), original.length - decoded.mark());
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        int at = 0;
        for (Edit edit : edits) {
            int from = in.position();
            skip(decoder, in, edit.from - at);
            out.write(original, from, in.position() - from);
            out.writeBytes(encode(edit.markup, charset));
            skip(decoder, in, edit.to - edit.from);
            at = edit.to;
        }
        out.write(original, in.position(), in.remaining());
        return out.toByteArray();
    }

    private static void skip(CharsetDecoder decoder, ByteBuffer in, int characters) {
        CharBuffer out = CharBuffer.allocate(characters);
        decoder.decode(in, out, false);
        if (out.hasRemaining()) {
            // The last bytes are the beginning of a character that never ends.
            decoder.decode(in, out, true);
            decoder.reset();
        }
    }

    private static byte[] encode(String markup, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(markup)) {
            return markup.getBytes(charset);
        }
        var out = new StringBuilder();
        markup.codePoints().forEach(c -> {
            String letter = Character.toString(c);
            out.append(encoder.canEncode(letter) ? letter : "&#" + c + ";");
        });
        return out.toString().getBytes(charset);
    }
}
