package glossator.format.office.rtf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/// Bytes of text that follow each other in an RTF file, and where each is written.
final class RtfBytes {
    private final RtfCharacters characters;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int[] from = new int[256];
    private int[] to = new int[256];

    RtfBytes(RtfCharacters characters) {
        this.characters = characters;
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    void add(int value, int begin, int end) {
        int size = bytes.size();
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
        }
        from[size] = begin;
        to[size] = end;
        bytes.write(value);
    }

    int size() {
        return bytes.size();
    }

    /// The first `count` of the bytes as text; they stay.
    String peek(Charset charset, int count) {
        byte[] all = bytes.toByteArray();
        return new String(all, 0, Math.min(count, all.length), charset);
    }

    /// Takes the bytes and adds the characters that they are. The first `skipped` bytes repeat the
    /// last character, and belong to it.
    String decode(Charset charset, int skipped) {
        byte[] all = bytes.toByteArray();
        bytes.reset();
        int begin = Math.min(skipped, all.length);
        if (begin > 0) {
            characters.stretchLast(to[begin - 1]);
        }
        if (begin == all.length) {
            return "";
        }
        String text = new String(all, begin, all.length - begin, charset);
        int[] lengths = lengths(all, begin, charset, text);
        int at = begin;
        int next = begin;
        for (int length : lengths) {
            if (length > 0) {
                at = next;
                next += length;
            }
            boolean known = length >= 0;
            characters.add(known ? from[at] : -1, known ? to[next - 1] : -1);
        }
        return text;
    }

    /// How many bytes each character is: 0 for the second half of a pair, -1 if it cannot be told.
    private static int[] lengths(byte[] all, int begin, Charset charset, String text) {
        var lengths = new int[text.length()];
        if (text.length() == all.length - begin) {
            Arrays.fill(lengths, 1);
            return lengths;
        }
        Arrays.fill(lengths, -1);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer in = ByteBuffer.wrap(all, begin, all.length - begin);
        int done = 0;
        while (done < lengths.length) {
            int before = in.position();
            int units = Character.isHighSurrogate(text.charAt(done)) ? 2 : 1;
            CharBuffer out = CharBuffer.allocate(units);
            decoder.decode(in, out, true);
            String decoded = out.flip().toString();
            if (in.position() == before || !text.startsWith(decoded, done)) {
                break;
            }
            lengths[done] = in.position() - before;
            Arrays.fill(lengths, done + 1, done + decoded.length(), 0);
            done += decoded.length();
        }
        return lengths;
    }
}
