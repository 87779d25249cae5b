package glossator.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The bundles against the sources: every key that the code names is there, every key that is there
/// is named, and every sentence can be formatted.
///
/// The code names a key whole (`"cli.add.nothing"`), by its beginning (`"exchange.color."` +
/// something), or by an ending that it hangs to another key (`".why"`).
final class BundlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/glossator");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]*\\.[A-Za-z0-9._-]*)\"");

    /// The command line's library finds its descriptions by names of its own making, and formats
    /// them in its own way.
    private static final Pattern NAMED_BY_PICOCLI = Pattern.compile(
            "cli\\.(glossator\\..*|usage\\.\\w+Heading|library|help|version|json|[A-Z]+)");

    /// Look like keys and are names of files.
    private static final Set<String> NO_KEYS = Set.of("library.db", "library.json", "search.db");

    /// `package.key` to sentence, over all bundles.
    private static final Map<String, String> SENTENCES = new TreeMap<>();

    private static final Set<String> LITERALS = new TreeSet<>();

    @BeforeAll
    static void readAll() throws IOException {
        for (Path bundle : files(RESOURCES, "messages.properties")) {
            var properties = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                properties.load(reader);
            }
            String name = String.valueOf(RESOURCES.relativize(bundle).getParent());
            properties.forEach((key, value) -> SENTENCES.put(name + "." + key, value.toString()));
        }
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            LITERAL.matcher(Files.readString(source))
                    .results()
                    .forEach(m -> LITERALS.add(m.group(1)));
        }
    }

    @Test
    void everyKeyThatTheCodeNamesIsThere() {
        Set<String> bundles = SENTENCES.keySet().stream()
                .map(k -> k.substring(0, k.indexOf('.')))
                .collect(Collectors.toSet());
        List<String> missing = LITERALS.stream()
                .filter(l -> !NO_KEYS.contains(l))
                .filter(l -> bundles.contains(l.substring(0, l.indexOf('.'))))
                .filter(l -> !SENTENCES.containsKey(l))
                .filter(l -> SENTENCES.keySet().stream().noneMatch(k -> begins(k, l)))
                .toList();
        assertEquals(List.of(), missing);
    }

    private static boolean begins(String key, String literal) {
        return key.startsWith(literal.endsWith(".") ? literal : literal + ".");
    }

    @Test
    void everyKeyThatIsThereIsNamed() {
        Set<String> endings =
                LITERALS.stream().filter(l -> l.startsWith(".")).collect(Collectors.toSet());
        List<String> unused = SENTENCES.keySet().stream()
                .filter(key -> !NAMED_BY_PICOCLI.matcher(key).matches())
                .filter(key -> !isNamed(key, endings))
                .toList();
        assertEquals(List.of(), unused);
    }

    private static boolean isNamed(String key, Set<String> endings) {
        return LITERALS.contains(key)
                || LITERALS.stream().anyMatch(l -> isBeginning(l) && key.startsWith(l))
                || endings.stream()
                        .anyMatch(e -> key.endsWith(e)
                                && LITERALS.contains(key.substring(0, key.length() - e.length())));
    }

    /// The bare name of a bundle and its dot would excuse every key in it.
    private static boolean isBeginning(String literal) {
        return literal.indexOf('.') > 0
                && literal.indexOf('.') < literal.length() - 1
                && (literal.endsWith(".") || literal.endsWith("-"));
    }

    @Test
    void noSentenceHasAnApostropheOfAscii() {
        assertEquals(List.of(), keysWhere(sentence -> sentence.contains("'")));
    }

    @Test
    void everySentenceCanBeFormattedAndCountsItsArgumentsFromZero() {
        assertEquals(List.of(), keysWhere(sentence -> !isSound(sentence)));
    }

    /// A placeholder left out, as in `{0} {2}`, is an argument that nobody sees.
    private static boolean isSound(String sentence) {
        try {
            var format = new MessageFormat(sentence);
            for (int i = 0; i < format.getFormatsByArgumentIndex().length; i++) {
                if (!sentence.contains("{" + i)) {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> keysWhere(java.util.function.Predicate<String> wrong) {
        return SENTENCES.entrySet().stream()
                .filter(e -> !NAMED_BY_PICOCLI.matcher(e.getKey()).matches())
                .filter(e -> wrong.test(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void noKeyStandsTwiceInABundle() throws IOException {
        var twice = new ArrayList<String>();
        for (Path bundle : files(RESOURCES, ".properties")) {
            var seen = new TreeSet<String>();
            for (String line : Files.readAllLines(bundle)) {
                String key = line.replaceFirst("\\s*=.*", "");
                if (line.matches("[A-Za-z0-9._-]+\\s*=.*") && !seen.add(key)) {
                    twice.add(bundle + ": " + key);
                }
            }
        }
        assertEquals(List.of(), twice);
    }

    /// A translation (`messages_de.properties`) has the keys and the placeholders of the original.
    @Test
    void everyTranslationHasTheKeysAndPlaceholdersOfItsOriginal() throws IOException {
        var wrong = new ArrayList<String>();
        for (Path file : files(RESOURCES, ".properties")) {
            var translated = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                translated.load(reader);
            }
            String name = String.valueOf(RESOURCES.relativize(file).getParent());
            for (String key : translated.stringPropertyNames()) {
                String original = SENTENCES.get(name + "." + key);
                if (original == null
                        || !placeholders(original)
                                .equals(placeholders(translated.getProperty(key)))) {
                    wrong.add(file + ": " + key);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Set<String> placeholders(String sentence) {
        return Pattern.compile("\\{\\d+")
                .matcher(sentence)
                .results()
                .map(m -> m.group())
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}
