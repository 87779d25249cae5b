package glossator.format.pdf.glyph;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What can be decoded of content streams (ISO 32000-1 §7.8.2): all of a sound one, and of a
/// damaged one what is before the fault.
///
/// @param complete whether that is everything
record ContentBytes(byte[] bytes, boolean complete) {
    /// Filters of pictures: what they unpack is no instructions.
    private static final Set<COSName> OF_PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.JBIG2_DECODE);

    private static final Set<COSName> FLATE =
            Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

    /// The type of the segment of JBIG2 that has the size of the page (ISO/IEC 14492, 7.3).
    private static final int PAGE_SIZE = 48;

    private static final byte[] NONE = {};

    /// The streams one after the other, with white space between them (§7.7.3.3).
    static ContentBytes of(@Nullable COSBase contents) {
        List<@Nullable COSBase> parts = parts(contents);
        var out = new BoundedBytes(BoundedBytes.MOST);
        boolean complete = true;
        for (@Nullable COSBase each : parts) {
            ContentBytes part = each instanceof COSStream stream
                    ? ofStream(stream)
                    : new ContentBytes(NONE, false);
            complete &= part.complete;
            if (parts.size() == 1) {
                return part;
            }
            out.writeBytes(part.bytes);
            out.write('\n');
        }
        return new ContentBytes(out.toByteArray(), complete && !out.isFull());
    }

    private static List<@Nullable COSBase> parts(@Nullable COSBase contents) {
        if (!(contents instanceof COSArray array)) {
            return contents instanceof COSStream ? List.of(contents) : List.of();
        }
        var parts = new ArrayList<@Nullable COSBase>();
        for (int i = 0; i < array.size(); i++) {
            parts.add(array.getObject(i));
        }
        return parts;
    }

    private static ContentBytes ofStream(COSStream stream) {
        byte[] bytes;
        try (InputStream raw = stream.createRawInputStream()) {
            bytes = raw.readAllBytes();
        } catch (IOException | RuntimeException e) {
            return new ContentBytes(NONE, false);
        }
        boolean complete = true;
        long size = bytes.length;
        List<COSName> filters = filters(stream.getFilters());
        for (int i = 0; i < filters.size(); i++) {
            ContentBytes next = decoded(bytes, size, filters.get(i), stream, i);
            bytes = next.bytes;
            complete &= next.complete;
        }
        return new ContentBytes(bytes, complete);
    }

    private static List<COSName> filters(@Nullable COSBase filters) {
        var names = new ArrayList<COSName>();
        if (filters instanceof COSName one) {
            names.add(one);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /// @param size of the stream as it is in the file
    private static ContentBytes decoded(
            byte[] packed, long size, COSName filter, COSStream stream, int index) {
        if (OF_PICTURES.contains(filter)) {
            refuseGiant(packed, filter);
            return new ContentBytes(NONE, false);
        }
        var out = new BoundedBytes(size);
        boolean plain = FLATE.contains(filter) && !hasParameters(stream);
        boolean complete =
                plain ? inflate(packed, out) : unpack(packed, filter, stream, index, out);
        return new ContentBytes(out.toByteArray(), complete && !out.isFull());
    }

    /// A picture of 100,000 × 100,000 points fits into a kilobyte.
    private static void refuseGiant(byte[] packed, COSName filter) {
        if (!filter.equals(COSName.JBIG2_DECODE)
                || packed.length < 19
                || (packed[4] & 0x3F) != PAGE_SIZE) {
            return;
        }
        long width = number(packed, 11);
        long height = number(packed, 15);
        if (width * height / 8 > BoundedBytes.MOST) {
            throw new PdfBomb();
        }
    }

    private static long number(byte[] bytes, int at) {
        long number = 0;
        for (int i = at; i < at + 4; i++) {
            number = (number << 8) | (bytes[i] & 0xFF);
        }
        return number;
    }

    private static boolean hasParameters(COSDictionary stream) {
        return stream.containsKey(COSName.DECODE_PARMS) || stream.containsKey(COSName.DP);
    }

    private static boolean unpack(
            byte[] packed, COSName filter, COSStream stream, int index, BoundedBytes out) {
        try {
            FilterFactory.INSTANCE
                    .getFilter(filter)
                    .decode(new ByteArrayInputStream(packed), out, stream, index);
            return true;
        } catch (PdfBomb e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /// Without regard to the checksum, which says nothing about what was lost; the header may be
    /// missing, or follow a line end.
    private static boolean inflate(byte[] packed, BoundedBytes out) {
        int from = 0;
        while (from < packed.length && (packed[from] == '\r' || packed[from] == '\n')) {
            from++;
        }
        from = isHeader(packed, from) ? from + 2 : isHeader(packed, 0) ? 2 : 0;
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed, from, packed.length - from);
            int count = 1;
            while (!inflater.finished() && count > 0) {
                count = inflate(inflater, out);
            }
            return inflater.finished();
        } finally {
            inflater.end();
        }
    }

    /// Also what comes just before a fault; 0 if there is no more.
    private static int inflate(Inflater inflater, BoundedBytes out) {
        var buffer = new byte[1 << 14];
        long before = inflater.getBytesWritten();
        try {
            inflater.inflate(buffer);
        } catch (DataFormatException e) {
            out.write(buffer, 0, (int) (inflater.getBytesWritten() - before));
            return 0;
        }
        int count = (int) (inflater.getBytesWritten() - before);
        out.write(buffer, 0, count);
        return count;
    }

    /// RFC 1950, 2.2.
    private static boolean isHeader(byte[] packed, int at) {
        return at + 1 < packed.length
                && (packed[at] & 0x0F) == 8
                && (((packed[at] & 0xFF) << 8) | (packed[at + 1] & 0xFF)) % 31 == 0;
    }
}
