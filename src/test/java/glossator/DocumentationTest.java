package glossator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /// Pages that tell of the code as it is; decisions and the changelog tell of their day.
    static List<Path> presentPages() throws IOException {
        return pages().stream()
                .filter(p -> !p.equals(README))
                .filter(p -> !p.toString().contains("decisions") && !p.endsWith("changelog.md"))
                .toList();
    }

    /// A class, named bare (`Session`) or by its package (`ui.session.Session`), and a member.
    private static final Pattern NAME = Pattern.compile(
            "`(?:glossator\\.)?((?:[a-z0-9]+\\.)*)([A-Z]\\w*[a-z]\\w*)(?:[.#](\\w+))?(?:\\([^`]*\\))?`");

    /// Classes of others, and the operator of a PDF.
    private static final Set<String> FOREIGN =
            Set.of("Application", "Do", "FxRobot", "InstantSource", "Map", "Platform", "Throwable");

    private static Map<String, String> sources = Map.of();

    @BeforeAll
    static void readSources() throws IOException {
        sources = sources();
    }

    @ParameterizedTest
    @MethodSource("presentPages")
    void everyClassThatIsNamedIsThere(Path page) throws IOException {
        List<String> missing = NAME.matcher(Files.readString(page))
                .results()
                .filter(m -> !FOREIGN.contains(m.group(2)))
                .filter(m -> !isThere(sources, m.group(1), m.group(2), m.group(3)))
                .map(m -> m.group())
                .toList();
        assertEquals(List.of(), missing);
    }

    /// The text of each source file, by its path with dots: `glossator.ui.session.Session.java`.
    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        for (String root : List.of("src/main/java", "src/test/java", "packaging")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    String name = Path.of(root).relativize(file).toString();
                    sources.put(
                            name.replace(file.getFileSystem().getSeparator(), "."),
                            Files.readString(file));
                }
            }
        }
        return sources;
    }

    private static boolean isThere(
            Map<String, String> sources, String room, String name, @Nullable String member) {
        Pattern declared = Pattern.compile("\\b(record|class|enum|interface) " + name + "\\b");
        Pattern used = Pattern.compile(member == null ? "" : "\\b" + member + "\\b");
        return sources.entrySet().stream().anyMatch(source -> {
            String path = "." + source.getKey();
            // Most sources do not have the word at all, which is quick to see.
            boolean named = source.getValue().contains(name);
            boolean own = path.endsWith("." + room + name + ".java");
            boolean inside = named
                    && path.contains("." + room)
                    && declared.matcher(source.getValue()).find();
            return (own || inside) && used.matcher(source.getValue()).find();
        });
    }

    @Test
    void everyPackageIsOnTheMap() throws IOException {
        String map = Files.readString(Path.of("src/site/markdown/architecture.md"));
        for (String name : Rules.ORDER) {
            assertTrue(map.contains("`" + name + "`"), name);
        }
    }
}
