package glossator.format.office;

import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Rounds;
import glossator.format.CaseTable;
import glossator.format.Formats;
import glossator.format.MutationTest;
import glossator.format.SourceFile;
import glossator.format.office.docx.DocxTest;
import glossator.format.office.rtf.RtfTest;
import glossator.message.Refusal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Bytes of office documents changed at random, packed anew or not: a file is read or refused, and
/// what is read keeps the model's promises.
class OfficeMutationTest {
    private static final int ROUNDS = Rounds.of(120);

    @ParameterizedTest
    @CsvSource({"docx, 11", "odt, 12", "fodt, 13", "rtf, 14"})
    void aDamagedFileIsReadOrRefused(String kind, long seed) throws IOException {
        var random = new Random(seed);
        List<Arguments> cases = CaseTable.in(kind.equals("fodt") ? "odt.cases" : kind + ".cases")
                .toList();
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String body = String.valueOf(cases.get(round % cases.size()).get()[1]);
            SourceFile original = damaged(kind, body, random);
            try {
                MutationTest.check(Formats.read(original));
                read++;
            } catch (Refusal refused) {
                assertTrue(refused.sentence().contains(original.name()), refused.sentence());
            }
        }
        assertTrue(read > 0);
    }

    private static SourceFile damaged(String kind, String body, Random random) throws IOException {
        return switch (kind) {
            case "docx" -> packed("a.docx", OfficeSamples.word(body, DocxTest.parts()), random);
            case "odt" ->
                packed(
                        "a.odt",
                        OfficeSamples.open(CaseTable.resource("odt.styles.xml"), body, ""),
                        random);
            case "fodt" -> {
                SourceFile flat = OfficeSamples.fodt(CaseTable.resource("odt.styles.xml"), body);
                yield new SourceFile("a.fodt", shuffled(flat.bytes(), random), null);
            }
            default -> {
                byte[] whole = (RtfTest.HEAD + body + "}").getBytes(StandardCharsets.ISO_8859_1);
                yield new SourceFile("a.rtf", mutated(whole, random), null);
            }
        };
    }

    private static SourceFile packed(String name, Map<String, byte[]> entries, Random random) {
        if (random.nextInt(4) == 0) {
            return new SourceFile(name, mutated(OfficeSamples.zip(entries), random), null);
        }
        entries.replaceAll((entry, bytes) ->
                entry.endsWith(".xml") && random.nextInt(4) == 0 ? shuffled(bytes, random) : bytes);
        if (random.nextInt(4) == 0) {
            entries.remove(List.copyOf(entries.keySet()).get(random.nextInt(entries.size())));
        }
        return new SourceFile(name, OfficeSamples.zip(entries), null);
    }

    /// XML that stays well-formed: values and names of elements are exchanged for others.
    private static byte[] shuffled(byte[] xml, Random random) {
        String text = new String(xml, StandardCharsets.UTF_8);
        String[] names = {"w:p", "w:r", "w:tc", "w:tbl", "text:p", "text:list", "table:table-row"};
        String[] values = {"''", "'-1'", "'99999999999'", "'0'", "'a'", "'\u202E'"};
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String name = names[random.nextInt(names.length)];
            String other = names[random.nextInt(names.length)];
            boolean same = name.startsWith("w:") == other.startsWith("w:");
            text = random.nextBoolean() && same
                    ? text.replaceAll("(</?)" + name + "(?=[ />])", "$1" + other)
                    : text.replaceFirst(
                            "(?<=\\w:(val|id|style-name|level|name)=)[\"'][^\"']*[\"']",
                            values[random.nextInt(values.length)]);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 4));
        byte[] signs = "{}\\'*;0-9 \n".getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(12); i > 0; i--) {
            int at = 6 + random.nextInt(bytes.length - 6);
            bytes[at] = random.nextBoolean()
                    ? signs[random.nextInt(signs.length)]
                    : (byte) random.nextInt(256);
        }
        return bytes;
    }
}
