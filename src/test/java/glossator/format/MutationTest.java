package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Rounds;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Span;
import glossator.message.Refusal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;

/// Bytes changed at random: a file is read or refused, and what is read keeps the model's promises.
public class MutationTest {
    private static final int ROUNDS = Rounds.of(150);

    @ParameterizedTest
    @CsvSource({
        "golden.html, 1",
        "golden.md, 2",
        "golden.txt, 3",
        "html.cases, 4",
        "markdown.cases, 5",
        "text.cases, 6"
    })
    void aDamagedFileIsReadOrRefused(String name, long seed) throws IOException {
        byte[] whole = CaseTable.resource(name).getBytes(StandardCharsets.UTF_8);
        var random = new Random(seed);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String as = name.replaceFirst("(\\w+)\\.cases", "a.$1").replace(".markdown", ".md");
            var original = new SourceFile(as, mutated(whole, random), null);
            try {
                check(Formats.read(original).document());
                read++;
            } catch (Refusal refused) {
                assertTrue(refused.sentence().contains(as));
            }
        }
        assertTrue(read > 0);
    }

    private static byte[] mutated(byte[] whole, Random random) {
        int from = random.nextInt(whole.length / 2);
        int length = 1 + random.nextInt(whole.length - from);
        byte[] bytes = java.util.Arrays.copyOfRange(whole, from, from + length);
        for (int i = random.nextInt(12); i > 0; i--) {
            boolean sign = random.nextBoolean();
            byte[] signs = "<>&#[]*`|-\n\t \"'/=!".getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(length)] =
                    sign ? signs[random.nextInt(signs.length)] : (byte) random.nextInt(256);
        }
        return bytes;
    }

    /// The promises of the model, and that every annotation found stands in the text.
    public static void check(ImportedDocument imported) {
        int length = imported.document().length();
        imported.findings().forEach(f -> assertTrue(f.range().end() <= length));
        check(imported.document());
    }

    private static void check(Document document) {
        assertEquals(
                document.blocks().stream().map(Block::text).collect(Collectors.joining("\n")),
                document.text());
        for (Block block : document.blocks()) {
            assertTrue(block.text().length() <= Block.MAX_LENGTH);
            assertTrue(block.text().indexOf('\n') < 0 && block.text().indexOf('\r') < 0);
            for (Span span : block.spans()) {
                assertTrue(span.end() <= block.text().length() && span.start() < span.end());
            }
        }
        assertEquals(-1, lone(document.text()));
        document.targets().values().forEach(at -> assertTrue(at >= 0 && at <= document.length()));
    }

    /// Where a surrogate stands alone, or -1.
    private static int lone(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (Character.isSurrogate(c) && !pair) {
                return i;
            }
            i += pair ? 1 : 0;
        }
        return -1;
    }
}
