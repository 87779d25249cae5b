package glossator.format.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// How often the character set of a text is guessed so that its letters come out right, by set,
/// language and length; the texts of `languages.txt` are our own. `mvn -Pmeasure verify` prints it.
final class EncodingMeasure {
    /// In characters; 0 for the whole text.
    static final List<Integer> LENGTHS = List.of(12, 25, 60, 0);

    /// A text in a language: a phrase, and some sentences.
    record Sample(String language, String phrase, String text) {}

    /// What came out for one set and language.
    record Row(String charset, String language, int[] right, int[] all) {}

    static List<Sample> samples() throws IOException {
        try (var in =
                EncodingMeasure.class.getResourceAsStream("/glossator/format/languages.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split("\\|"))
                    .map(p -> new Sample(p[0], p[1], p[2]))
                    .toList();
        }
    }

    static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        var candidates = new ArrayList<>(EncodingCandidate.NARROW);
        candidates.addAll(EncodingCandidate.MULTIBYTE);
        for (EncodingCandidate candidate : candidates) {
            for (Sample sample : samples()) {
                String text = sample.text();
                if (candidate.languages().contains(sample.language())
                        && candidate.charset().newEncoder().canEncode(text)) {
                    rows.add(row(candidate.charset(), sample.language(), text));
                }
            }
        }
        return rows;
    }

    private EncodingMeasure() {}

    private static Row row(Charset charset, String language, String text) {
        var row =
                new Row(charset.name(), language, new int[LENGTHS.size()], new int[LENGTHS.size()]);
        for (int i = 0; i < LENGTHS.size(); i++) {
            for (String piece : pieces(text, LENGTHS.get(i))) {
                byte[] bytes = piece.getBytes(charset);
                if (piece.chars().anyMatch(c -> c >= 0x80)) {
                    row.all[i]++;
                    row.right[i] += Charsets.decode(bytes).text().equals(piece) ? 1 : 0;
                }
            }
        }
        return row;
    }

    /// Pieces of about this length that begin with a word.
    private static List<String> pieces(String text, int length) {
        if (length == 0) {
            return List.of(text);
        }
        var pieces = new ArrayList<String>();
        int at = 0;
        while (at + length <= text.length()) {
            int space = text.indexOf(' ', at + length);
            int end = space < 0 || space > at + length + 15 ? at + length : space;
            pieces.add(text.substring(at, end));
            at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        }
        return pieces;
    }

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        Map<String, int[][]> sums = new TreeMap<>();
        out.println("charset language " + LENGTHS);
        for (Row row : rows()) {
            var line = new StringBuilder(row.charset + " " + row.language);
            int[][] sum = sums.computeIfAbsent(row.charset, _ -> new int[2][LENGTHS.size()]);
            for (int i = 0; i < LENGTHS.size(); i++) {
                line.append(' ').append(row.right[i]).append('/').append(row.all[i]);
                sum[0][i] += row.right[i];
                sum[1][i] += row.all[i];
            }
            out.println(line);
        }
        sums.forEach((charset, sum) -> out.println("= " + charset + " "
                + java.util.stream.IntStream.range(0, LENGTHS.size())
                        .mapToObj(i -> sum[0][i] + "/" + sum[1][i])
                        .toList()));
    }
}
