package glossator.ui.editions;

import java.nio.charset.Charset;
import java.util.Arrays;

/// The first lines of a text in a character set in which that makes a difference.
final class EncodingPreview {
    private static final int LOOKED = 256 << 10;
    private static final int LINES = 5;
    private static final int LENGTH = 160;

    private EncodingPreview() {}

    static String of(byte[] bytes, Charset charset) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED));
        // Tags and programs of web pages are no lines to be read.
        String text = new String(head, charset)
                .replaceAll("(?is)<(script|style)\\b.{0,65536}?</\\1>", " ")
                .replaceAll("<[^<>]{0,4096}>", " ");
        var lines = new StringBuilder();
        text.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> line.chars().anyMatch(c -> c >= 0x80))
                .limit(LINES)
                .forEach(line -> lines.append(shorten(line)).append('\n'));
        return lines.toString().strip();
    }

    private static String shorten(String line) {
        int first = 0;
        while (line.charAt(first) < 0x80) {
            first++;
        }
        int from = Math.max(0, first - LENGTH / 2);
        int to = Math.min(line.length(), from + LENGTH);
        return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    }
}
