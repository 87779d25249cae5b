package glossator.document;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Packs the runs of a page into a few bytes and unpacks them. Lengths are in [#UNIT]ths of a
/// point; the whole is deflated, including the checksum of that format. Users have data in this
/// format.
///
/// Instead of the edges it stores values that are nearly always zero: the gap before a character,
/// and how much its width differs from that of the previous occurrence of the same character on the
/// page.
final class PagePacking {
    /// Units in a point.
    static final int UNIT = 32;

    private static final int FORMAT = 1;

    /// The limit when unpacked, in bytes; a page of 120,000 characters takes less than a tenth of
    /// it.
    private static final int LARGEST = 16 << 20;

    /// A character may be this many units off its place without a gap being stored.
    private static final int SLACK = 1;

    private PagePacking() {}

    static byte[] pack(List<PageRun> runs, String text) {
        var plain = new ByteArrayOutputStream();
        BinaryWriter lines = BinaryWriter.toMemory(plain);
        lines.number(FORMAT).number(runs.size());
        var rest = new Letters(text);
        int end = 0;
        int left = 0;
        int top = 0;
        for (PageRun run : runs) {
            lines.signed(run.start() - end).number(run.length()).number(run.angle());
            end = run.start() + run.length();
            int ownTop = units(run.top());
            lines.signed(ownTop - top).number(Math.max(0, units(run.bottom()) - ownTop));
            top = ownTop;
            int at = run.length() > 0 ? units(run.edges()[0]) : left;
            lines.signed(at - left);
            left = at;
            rest.add(run, at);
        }
        plain.writeBytes(rest.gaps.toByteArray());
        plain.writeBytes(rest.widths.toByteArray());
        return deflated(plain.toByteArray());
    }

    /// The gaps before the characters of all runs, and the widths of the characters.
    private static final class Letters {
        /// The letters of most texts: Latin, Greek and Cyrillic.
        private static final int FEW = 0x500;

        private final ByteArrayOutputStream gaps = new ByteArrayOutputStream();
        private final ByteArrayOutputStream widths = new ByteArrayOutputStream();
        private final int[] known = new int[FEW];
        private final Map<Character, Integer> others = new HashMap<>();
        private final String text;

        Letters(String text) {
            this.text = text;
        }

        void add(PageRun run, int left) {
            BinaryWriter toGaps = BinaryWriter.toMemory(gaps);
            BinaryWriter toWidths = BinaryWriter.toMemory(widths);
            int at = left;
            for (int i = 0; i < run.length(); i++) {
                float from = run.edges()[2 * i];
                int gap = units(from) - at;
                gap = Math.abs(gap) > SLACK ? gap : 0;
                int width = Math.max(0, units(run.edges()[2 * i + 1] - from));
                toGaps.signed(gap);
                toWidths.signed(width - exchange(text.charAt(run.start() + i), width));
                at += gap + width;
            }
        }

        /// The last width of a letter, 0 if there was none; sets the next.
        private int exchange(char letter, int width) {
            if (letter >= FEW) {
                Integer before = others.put(letter, width);
                return before == null ? 0 : before;
            }
            int before = known[letter];
            known[letter] = width;
            return before;
        }
    }

    private static byte[] deflated(byte[] plain) {
        var whole = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (var deflater = new Deflater()) {
            deflater.setInput(plain);
            deflater.finish();
            while (!deflater.finished()) {
                whole.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return whole.toByteArray();
    }

    private static int units(float points) {
        return Math.round(Math.clamp(points, -1e6f, 1e6f) * UNIT);
    }

    /// What is stored for a run before its characters; all but the first three values in units.
    private record Head(int start, int length, int angle, int top, int height, int left) {
        String in(String text) {
            if (start > text.length() - length) {
                throw new Corrupt("behind the text");
            }
            return text.substring(start, start + length);
        }
    }

    static List<PageRun> unpack(byte[] packed, String text) {
        byte[] plain = inflated(packed);
        BinaryReader in = BinaryReader.of(plain, plain.length);
        if (in.number() != FORMAT) {
            throw new Corrupt("unknown format");
        }
        List<Head> heads = heads(in);
        var gaps = new ArrayList<int[]>(heads.size());
        for (Head head : heads) {
            gaps.add(IntStream.range(0, head.length).map(_ -> in.signed()).toArray());
        }
        var runs = new ArrayList<PageRun>(heads.size());
        var known = new HashMap<Character, Integer>();
        for (int i = 0; i < heads.size(); i++) {
            String own = heads.get(i).in(text);
            runs.add(run(heads.get(i), own, gaps.get(i), known, in));
        }
        in.requireEnd();
        return runs;
    }

    private static List<Head> heads(BinaryReader in) {
        int count = in.count();
        var heads = new ArrayList<Head>(count);
        int end = 0;
        int left = 0;
        int top = 0;
        for (int i = 0; i < count; i++) {
            int start = end + in.signed();
            int length = in.count();
            int angle = in.number();
            top += in.signed();
            int height = in.number();
            left += in.signed();
            end = start + length;
            if (start < 0 || angle >= 360) {
                throw new Corrupt("not a run");
            }
            heads.add(new Head(start, length, angle, top, height, left));
        }
        return heads;
    }

    private static PageRun run(
            Head head,
            String text,
            int[] gaps,
            Map<Character, Integer> known,
            BinaryReader widths) {
        float[] edges = new float[2 * head.length];
        int at = head.left;
        for (int i = 0; i < head.length; i++) {
            at += gaps[i];
            edges[2 * i] = points(at);
            int width = known.getOrDefault(text.charAt(i), 0) + widths.signed();
            known.put(text.charAt(i), width);
            at += width;
            edges[2 * i + 1] = points(at);
        }
        float bottom = points(head.top + head.height);
        return new PageRun(head.start, head.angle, points(head.top), bottom, edges);
    }

    private static float points(int units) {
        return (float) units / UNIT;
    }

    private static byte[] inflated(byte[] packed) {
        var plain = new ByteArrayOutputStream(4 * packed.length);
        byte[] buffer = new byte[8192];
        try (var inflater = new Inflater()) {
            inflater.setInput(packed);
            while (!inflater.finished()) {
                int got = inflater.inflate(buffer);
                if (got == 0 || plain.size() > LARGEST) {
                    throw new Corrupt("not packed places");
                }
                plain.write(buffer, 0, got);
            }
            return plain.toByteArray();
        } catch (DataFormatException e) {
            throw new Corrupt("not deflated");
        }
    }
}
