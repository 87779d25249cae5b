package glossator.format;

import glossator.format.container.Archive;
import glossator.format.container.ZipSamples;
import glossator.format.epub.EpubHostileTest;
import glossator.format.mail.EmlTest;
import glossator.format.mail.MhtmlTest;
import glossator.format.office.OfficeSamples;
import glossator.format.office.docx.DocxTest;
import glossator.format.office.rtf.RtfTest;
import glossator.format.pdf.PdfSafetyTest;
import glossator.message.Refusal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Reads files of each kind that were damaged at random, over and over: each is read or refused, in
/// time. `mvn -Pfuzz verify` runs it for some minutes; what it finds is left in `target/fuzz`.
public final class Fuzz {
    /// No small file may take longer.
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&",
            "&#x10FFFF;",
            "\"",
            "'",
            "<!--",
            "-->",
            "]]>",
            "<![CDATA[",
            "\\",
            "{",
            "}",
            "\\u-1?",
            "\\bin9999999 ",
            "*",
            "_",
            "`",
            "[",
            "](",
            "|",
            "\n\n",
            "\0",
            "\uD83D",
            "\u202E",
            "999999999999",
            "-1",
            "0",
            "/",
            "../",
            "%00",
            "<<",
            ">>",
            "endobj",
            "stream\n",
            " 0 R",
            "=?utf-8?B?",
            "--",
            ":",
            "<div>",
            "<table>",
            "<td colspan=99999 rowspan=99999>",
            "</p>",
            "<svg>",
            "<math>",
            "<select>");

    private final Map<String, byte[]> seeds;

    private Fuzz(Map<String, byte[]> seeds) {
        this.seeds = seeds;
    }

    /// A whole file of each kind, made here.
    public static Fuzz ofAllKinds() throws IOException {
        var seeds = new LinkedHashMap<String, byte[]>();
        for (String golden : List.of("golden.html", "golden.md", "golden.txt")) {
            seeds.put(golden, utf8(CaseTable.resource(golden)));
        }
        seeds.put("cases.html", utf8(CaseTable.resource("html.cases")));
        seeds.put("cases.md", utf8(CaseTable.resource("markdown.cases")));
        seeds.put("book.epub", EpubHostileTest.book().bytes());
        String word = all("docx.cases");
        seeds.put("a.docx", OfficeSamples.docx(word, DocxTest.parts()).bytes());
        String open = all("odt.cases");
        seeds.put(
                "a.odt",
                OfficeSamples.odt(CaseTable.resource("odt.styles.xml"), open, "")
                        .bytes());
        seeds.put(
                "a.fodt",
                OfficeSamples.fodt(CaseTable.resource("odt.styles.xml"), open).bytes());
        seeds.put("a.rtf", utf8(RtfTest.HEAD + all("rtf.cases") + "}"));
        seeds.put("page.mhtml", MhtmlTest.page());
        seeds.put("mail.eml", utf8(EmlTest.letter()));
        seeds.put("paper.pdf", PdfSafetyTest.paper().bytes());
        seeds.put("plain.pdf", PdfSafetyTest.plain());
        return new Fuzz(seeds);
    }

    private static String all(String cases) throws IOException {
        var all = new StringBuilder();
        CaseTable.in(cases).forEach(c -> all.append(c.get()[1]));
        return all.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public List<String> names() {
        return List.copyOf(seeds.keySet());
    }

    /// What one damaged file came to.
    record Trial(SourceFile original, String fault, boolean read, Duration took) {}

    /// Damages the file called `name` as `seed` has it, and reads it.
    Trial trial(String name, long seed) {
        var random = new Random(seed * 31 + name.hashCode());
        byte[] bytes = damaged(seeds.getOrDefault(name, new byte[0]), random);
        var original = new SourceFile(name, bytes, null);
        long begun = worked();
        String fault = "";
        boolean read = false;
        try {
            MutationTest.check(Formats.read(original));
            read = true;
        } catch (Refusal refusal) {
            fault = refusal.sentence().contains(name) ? "" : "nameless: " + refusal.sentence();
        } catch (RuntimeException | Error e) {
            fault = e + " at " + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "");
        }
        Duration took = Duration.ofNanos(worked() - begun);
        boolean late = fault.isEmpty() && took.compareTo(LIMIT) > 0;
        return new Trial(original, late ? "took " + took : fault, read, took);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        if (Archive.isArchive(new SourceFile("a", whole, null)) && random.nextInt(5) > 0) {
            return repacked(whole, random);
        }
        byte[] bytes = whole;
        for (int i = 1 + random.nextInt(8); i > 0 && bytes.length > 4; i--) {
            bytes = changed(bytes, random);
        }
        return bytes.length == 0 ? new byte[] {0} : bytes;
    }

    /// One or two entries damaged, the archive around them whole.
    private static byte[] repacked(byte[] whole, Random random) {
        Archive archive = Archive.open(new SourceFile("a", whole, null));
        var entries = new LinkedHashMap<String, byte[]>();
        archive.names().forEach(n -> entries.put(n, archive.read(n).orElseThrow()));
        List<String> names = List.copyOf(entries.keySet());
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            entries.computeIfPresent(
                    names.get(random.nextInt(names.size())),
                    (_, bytes) -> bytes.length > 4 ? changed(bytes, random) : bytes);
        }
        return ZipSamples.of(entries);
    }

    private static byte[] changed(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(200, bytes.length - at));
        byte[] head = java.util.Arrays.copyOf(bytes, at);
        byte[] tail = java.util.Arrays.copyOfRange(bytes, at + length, bytes.length);
        byte[] part = java.util.Arrays.copyOfRange(bytes, at, at + length);
        return switch (random.nextInt(7)) {
            case 0 -> joined(head, tail); // left out
            case 1 -> joined(head, part, part, tail); // twice
            case 2 -> joined(tail, part, head); // in another order
            case 3 -> joined(head, utf8(piece(random)), part, tail); // something between
            case 4 -> joined(head, utf8(piece(random).repeat(1 + random.nextInt(3000))), tail);
            case 5 -> head.length > 4 ? head : bytes; // cut off
            default -> {
                byte[] other = bytes.clone();
                for (int i = 0; i < 1 + random.nextInt(8); i++) {
                    other[random.nextInt(other.length)] = (byte) random.nextInt(256);
                }
                yield other;
            }
        };
    }

    private static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static byte[] joined(byte[]... parts) {
        var out = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /// Nanoseconds of work, however busy the machine is with other things.
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static final int DEEPEST = 1_000_000;
    private static final int LARGEST = 16 << 20;

    /// Too little memory is an answer, too: the process that reads then says so in one sentence.
    private static String cost(String name, List<String> parts, int depth) {
        long begun = worked();
        try {
            HostileFilesTest.read(HostileFilesTest.nested(name, parts, depth));
            return (worked() - begun) / 1_000_000 + " ms";
        } catch (OutOfMemoryError e) {
            return "more memory than there is";
        }
    }

    /// Each kind of nesting a million deep, or as deep as 16 MiB are, and how long it takes.
    private static void deepest() {
        HostileFilesTest.nests().forEach(nest -> {
            String name = String.valueOf(nest.get()[0]);
            @SuppressWarnings("unchecked")
            var parts = (List<String>) nest.get()[2];
            int each = parts.get(1).length() + parts.get(3).length();
            int depth = Math.min(DEEPEST, LARGEST / each);
            System.gc(); // what the last one left must not count
            System.out.printf(
                    "%-8s %,d %s: %s%n",
                    name, depth, parts.get(1).strip(), cost(name, parts, depth));
        });
    }

    /// Arguments: how many seconds to run, the folder for what is found, and the first seed.
    public static void main(String[] arguments) throws IOException {
        Fuzz fuzz = ofAllKinds();
        Path found = Files.createDirectories(Path.of(arguments[1]));
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        deepest();
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.parseLong(arguments[0])).toNanos();
        var counts = new LinkedHashMap<String, int[]>();
        var slowest = new LinkedHashMap<String, Duration>();
        var faults = new ArrayList<String>();
        for (; System.nanoTime() < end; seed++) {
            for (String name : fuzz.names()) {
                Trial trial = fuzz.trial(name, seed);
                int[] count = counts.computeIfAbsent(name, _ -> new int[2]);
                count[0]++;
                count[1] += trial.read() ? 1 : 0;
                slowest.merge(name, trial.took(), (a, b) -> a.compareTo(b) > 0 ? a : b);
                if (!trial.fault().isEmpty()) {
                    Files.write(
                            found.resolve(seed + "-" + name), trial.original().bytes());
                    faults.add(name + " " + seed + ": " + trial.fault());
                    System.out.println(faults.getLast());
                }
            }
        }
        counts.forEach((name, count) -> System.out.printf(
                "%-12s %6d files, %6d read, %6d refused, slowest %d ms%n",
                name,
                count[0],
                count[1],
                count[0] - count[1],
                slowest.getOrDefault(name, Duration.ZERO).toMillis()));
        System.out.println(faults.size() + " faults");
        System.exit(faults.isEmpty() ? 0 : 1);
    }
}
