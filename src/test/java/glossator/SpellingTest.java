package glossator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One spelling everywhere, the American one: that of the field's own names, such as `Color` and
/// `--color`. The words `grey` and `colour` are understood where a color is asked for.
final class SpellingTest {
    private static final Pattern BRITISH = Pattern.compile("(?i)\\w*("
            + "colour|behaviour|favour|neighbour|\\bgrey|\\bcentre|licence|practis"
            + "|(organ|recogn|normal|optim|synchron|emphas|initial|summar)is(e[ds]?|ing|ation)\\b"
            + ")\\w*");

    /// The British words that are understood, where they are asked for.
    private static final Pattern UNDERSTOOD =
            Pattern.compile("(?i).*(\"grey\"|\"colour\"|colour:).*");

    /// Works of others, and texts that are there to be read as they are written.
    private static final Pattern NOT_OURS =
            Pattern.compile(".*(packaging/LICENSE|/test/resources/.*|SpellingTest\\.java)");

    @Test
    void everythingIsSpelledTheAmericanWay() throws IOException {
        assertEquals(List.of(), found(Path.of("src/main"), ".java", ".properties", ".css", ".sql"));
    }

    @Test
    void soAreTheTestsAndTheBuild() throws IOException {
        assertEquals(List.of(), found(Path.of("src/test"), ".java"));
        assertEquals(List.of(), found(Path.of("packaging"), ".java"));
        assertEquals(List.of(), found(Path.of("pom.xml"), ".xml"));
    }

    @Test
    void soAreThePagesForPeople() throws IOException {
        assertEquals(List.of(), found(Path.of("src/site"), ".md"));
        assertEquals(List.of(), found(Path.of("README.md"), ".md"));
    }

    private static List<String> found(Path root, String... endings) throws IOException {
        var found = new ArrayList<String>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(f -> Stream.of(endings).anyMatch(f.toString()::endsWith))
                    .filter(f -> !NOT_OURS.matcher(f.toString()).matches())
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                var match = BRITISH.matcher(lines.get(i));
                if (match.find() && !UNDERSTOOD.matcher(lines.get(i)).matches()) {
                    found.add(file + ":" + (i + 1) + ": " + match.group());
                }
            }
        }
        return found;
    }
}
