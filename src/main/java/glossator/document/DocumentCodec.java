package glossator.document;

import glossator.document.Block.Join;
import glossator.document.Inline.Emphasis;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;

/// Encodes everything in a document but its text compactly, and restores the document from both.
/// Users have data in this format: the numbers of kinds, joins and inlines never change; new ones
/// are added.
public final class DocumentCodec {
    private static final int FORMAT = 3;

    /// Has no boilerplate. A document without any is still written like that, for older programs.
    private static final int WITHOUT_BOILERPLATE = 2;

    /// Has the names of the authors in place of contributors, and no details.
    private static final int WITHOUT_DETAILS = 1;

    private DocumentCodec() {}

    public static byte[] encode(Document document) {
        var bytes = new ByteArrayOutputStream(1 << 16);
        BinaryWriter out = BinaryWriter.toMemory(bytes);
        boolean plain = document.boilerplate().isEmpty();
        out.number(plain ? WITHOUT_BOILERPLATE : FORMAT).bits(crc(document.text()));
        metadata(out, document.metadata());
        out.all(document.blocks(), b -> block(out, b));
        out.all(
                document.outline(),
                e -> out.number(e.level()).string(e.title()).number(e.offset()));
        out.all(
                new TreeMap<>(document.targets()).entrySet(),
                t -> out.string(t.getKey()).number(t.getValue()));
        out.all(document.pages(), p -> out.string(p.label()).number(p.offset()));
        if (!plain) {
            out.all(document.boilerplate(), r -> out.number(r.start()).number(r.end()));
        }
        out.bits(crc(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static void metadata(BinaryWriter out, Metadata m) {
        out.string(m.title());
        out.all(
                m.contributors(),
                c -> out.string(c.role().word()).string(c.family()).string(c.given()));
        out.string(m.publisher()).string(m.published()).string(m.url()).string(m.language());
        Details details = m.details();
        out.string(details.kind());
        out.all(
                details.fields().entrySet(),
                f -> out.string(f.getKey().word()).string(f.getValue()));
        out.all(details.other().entrySet(), f -> out.string(f.getKey()).string(f.getValue()));
    }

    private static void block(BinaryWriter out, Block block) {
        switch (block.kind()) {
            case Block.Paragraph() -> out.number(0);
            case Block.Heading(int level) -> out.number(1).number(level);
            case Block.Item(String marker) -> out.number(2).string(marker);
            case Block.Code(String language) -> out.number(3).string(language);
            case Block.Row(int table, boolean header) ->
                out.number(header ? 5 : 4).number(table);
            case Block.Caption() -> out.number(6);
            case Block.Note(String label) -> out.number(7).string(label);
            case Block.Rule() -> out.number(8);
        }
        out.number(block.text().length()).number(block.quote()).number(block.indent());
        out.number(
                switch (block.join()) {
                    case NONE -> 0;
                    case SPACE -> 1;
                    case TIGHT -> 2;
                });
        out.all(block.spans(), s -> span(out, s));
    }

    private static void span(BinaryWriter out, Span span) {
        out.number(span.start()).number(span.end() - span.start());
        switch (span.inline()) {
            case Emphasis emphasis -> out.number(emphasis(emphasis));
            case Inline.Link(String href) -> out.number(16).string(href);
            case Inline.NoteCall(String target) -> out.number(17).string(target);
            case Inline.Image(String id, String alternative) ->
                out.number(18).string(id).string(alternative);
            case Inline.Ruby(String reading) -> out.number(19).string(reading);
            case Inline.TitlePart.TITLE -> out.number(20);
            case Inline.TitlePart.SUBTITLE -> out.number(21);
            case Inline.TitlePart.BYLINE -> out.number(22);
        }
    }

    private static int emphasis(Emphasis emphasis) {
        return switch (emphasis) {
            case BOLD -> 0;
            case ITALIC -> 1;
            case UNDERLINED -> 2;
            case STRUCK -> 3;
            case CODE -> 4;
            case SUPERSCRIPT -> 5;
            case SUBSCRIPT -> 6;
            case MARKED -> 7;
        };
    }

    /// Throws [Corrupt] if `layout` is not that of a document with this text.
    public static Document decode(byte[] layout, String text) {
        return decode(layout, text.getBytes(StandardCharsets.UTF_8), text);
    }

    /// The same; `text` in UTF-8.
    public static Document decode(byte[] layout, byte[] text) {
        return decode(layout, text, new String(text, StandardCharsets.UTF_8));
    }

    private static Document decode(byte[] layout, byte[] bytes, String text) {
        BinaryReader in = checked(layout);
        int format = format(in);
        if (in.bits() != crc(bytes, bytes.length)) {
            throw new Corrupt("another text");
        }
        Metadata metadata = readMetadata(in, format);
        List<Block> blocks = readBlocks(in, text);
        int length = text.length();
        List<OutlineEntry> outline =
                in.all(() -> new OutlineEntry(in.number(), in.string(), in.number(length)));
        var targets = new TreeMap<String, Integer>();
        in.all(() -> targets.put(in.string(), in.number(length)) == null);
        List<PageStart> pages = in.all(() -> new PageStart(in.string(), in.number(length)));
        List<Range> boilerplate = format < FORMAT ? List.of() : in.all(() -> readRange(in, length));
        in.requireEnd();
        return new Document(metadata, blocks, outline, targets, pages, boilerplate, text);
    }

    private static Range readRange(BinaryReader in, int length) {
        int start = in.number(length);
        int end = in.number(length);
        if (end < start) {
            throw new Corrupt("range");
        }
        return new Range(start, end);
    }

    /// Whether `layout` was written for `text`; throws [Corrupt].
    public static boolean belongsTo(byte[] layout, String text) {
        BinaryReader in = checked(layout);
        format(in);
        return in.bits() == crc(text);
    }

    /// All of `layout` except the checksum at its end, which must match.
    private static BinaryReader checked(byte[] layout) {
        int length = layout.length - Integer.BYTES;
        if (length < 0) {
            throw new Corrupt("too short");
        }
        if (ByteBuffer.wrap(layout).getInt(length) != crc(layout, length)) {
            throw new Corrupt("checksum");
        }
        return BinaryReader.of(layout, length);
    }

    private static int crc(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return crc(bytes, bytes.length);
    }

    static int crc(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static int format(BinaryReader in) {
        int format = in.number();
        if (format < WITHOUT_DETAILS || format > FORMAT) {
            throw new Corrupt("unknown format");
        }
        return format;
    }

    private static Metadata readMetadata(BinaryReader in, int format) {
        return format == WITHOUT_DETAILS ? readWithoutDetails(in) : readMetadata(in);
    }

    private static Metadata readMetadata(BinaryReader in) {
        return new Metadata(
                in.string(),
                in.all(() -> readContributor(in)),
                in.string(),
                in.string(),
                in.string(),
                in.string(),
                readDetails(in));
    }

    private static Contributor readContributor(BinaryReader in) {
        Contributor.Role role = Contributor.Role.find(in.string())
                .orElseThrow(() -> new Corrupt("role of a contributor"));
        return new Contributor(role, in.string(), in.string());
    }

    private static Details readDetails(BinaryReader in) {
        String kind = in.string();
        var fields = new EnumMap<DetailField, String>(DetailField.class);
        in.all(() -> fields.put(readField(in), in.string()) == null);
        var other = new LinkedHashMap<String, String>();
        in.all(() -> other.put(in.string(), in.string()) == null);
        return new Details(kind, fields, other);
    }

    private static DetailField readField(BinaryReader in) {
        return DetailField.find(in.string()).orElseThrow(() -> new Corrupt("field"));
    }

    private static Metadata readWithoutDetails(BinaryReader in) {
        return Metadata.of(
                in.string(),
                in.all(in::string),
                in.string(),
                in.string(),
                in.string(),
                in.string());
    }

    private static List<Block> readBlocks(BinaryReader in, String text) {
        int count = in.number(text.length() + 1);
        var blocks = new ArrayList<Block>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (i > 0 && (at >= text.length() || text.charAt(at++) != '\n')) {
                throw new Corrupt("no line end between blocks");
            }
            Block block = readBlock(in, text, at);
            blocks.add(block);
            at += block.text().length();
        }
        if (at != text.length()) {
            throw new Corrupt("text left over");
        }
        return blocks;
    }

    private static Block readBlock(BinaryReader in, String text, int at) {
        Block.Kind kind = readKind(in);
        int length = in.number(text.length() - at);
        int quote = in.number();
        int indent = in.number();
        Join join = switch (in.number()) {
            case 0 -> Join.NONE;
            case 1 -> Join.SPACE;
            case 2 -> Join.TIGHT;
            default -> throw new Corrupt("join");
        };
        List<Span> spans = in.all(() -> readSpan(in, length));
        return new Block(kind, text.substring(at, at + length), spans, quote, indent, join);
    }

    private static Block.Kind readKind(BinaryReader in) {
        return switch (in.number()) {
            case 0 -> new Block.Paragraph();
            case 1 -> new Block.Heading(in.number());
            case 2 -> new Block.Item(in.string());
            case 3 -> new Block.Code(in.string());
            case 4 -> new Block.Row(in.number(), false);
            case 5 -> new Block.Row(in.number(), true);
            case 6 -> new Block.Caption();
            case 7 -> new Block.Note(in.string());
            case 8 -> new Block.Rule();
            default -> throw new Corrupt("kind");
        };
    }

    private static Span readSpan(BinaryReader in, int length) {
        int start = in.number(length);
        int end = start + in.number(length - start);
        return new Span(start, end, readInline(in));
    }

    private static Inline readInline(BinaryReader in) {
        int number = in.number();
        return switch (number) {
            case 16 -> new Inline.Link(in.string());
            case 17 -> new Inline.NoteCall(in.string());
            case 18 -> new Inline.Image(in.string(), in.string());
            case 19 -> new Inline.Ruby(in.string());
            case 20 -> Inline.TitlePart.TITLE;
            case 21 -> Inline.TitlePart.SUBTITLE;
            case 22 -> Inline.TitlePart.BYLINE;
            default -> readEmphasis(number);
        };
    }

    private static Emphasis readEmphasis(int number) {
        for (Emphasis emphasis : Emphasis.values()) {
            if (emphasis(emphasis) == number) {
                return emphasis;
            }
        }
        throw new Corrupt("mark");
    }
}
