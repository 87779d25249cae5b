package glossator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The pages for people against the project they speak of.
final class DocumentationTest {
    private static final Path README = Path.of("README.md");

    /// The address of a link or picture of Markdown, without a `#place`; not one with a scheme.
    private static final Pattern LINK =
            Pattern.compile("]\\((?![a-z]+:)([^)#\\s]+)(?:#[^)\\s]*)?(?: \"[^\"]*\")?\\)");

    static List<Path> pages() throws IOException {
        try (Stream<Path> site = Files.walk(Path.of("src/site/markdown"))) {
            return Stream.concat(Stream.of(README), site)
                    .filter(f -> f.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        List<String> broken = LINK.matcher(Files.readString(page))
                .results()
                .map(m -> m.group(1))
                .filter(link -> !Files.exists(page.resolveSibling(link)))
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void everyDecisionIsOnTheMapAndNumberedInTurn() throws IOException {
        String map = Files.readString(Path.of("src/site/markdown/architecture.md"));
        List<Path> decisions =
                pages().stream().filter(p -> p.toString().contains("decisions")).toList();
        for (int i = 0; i < decisions.size(); i++) {
            String name = decisions.get(i).getFileName().toString();
            assertTrue(name.startsWith("%04d-".formatted(i + 1)), name);
            assertTrue(map.contains("decisions/" + name), name);
        }
        assertTrue(decisions.size() >= 5);
    }

    @Test
    void everyPackageIsOnTheMap() throws IOException {
        String map = Files.readString(Path.of("src/site/markdown/architecture.md"));
        for (String name : Rules.ORDER) {
            assertTrue(map.contains("`" + name + "`"), name);
        }
    }
}
