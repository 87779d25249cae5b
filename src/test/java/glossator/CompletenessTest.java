package glossator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import glossator.exchange.Exporter;
import glossator.exchange.Exporters;
import glossator.exchange.GoldenTest;
import glossator.exchange.Samples;
import glossator.format.Format;
import glossator.format.Formats;
import glossator.format.Fuzz;
import glossator.message.Messages;
import glossator.ui.library.FormatIcons;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every format, every export and every action of the window is in every place that has to know it:
/// the lists are walked, so that a place that was forgotten fails with its name. `architecture.md`
/// has the same tables in words.
final class CompletenessTest {
    private static final String READS = "## What it reads";
    private static final String WRITES = "## What it writes";

    /// The second column of a table: the word.
    private static final Pattern WORD = Pattern.compile("(?m)^\\| [^|]+ \\| `(\\w[\\w-]*)` \\|");

    /// A place, and whether it knows this one. `NAME` in the words stands for its name.
    private record Place<T>(String where, Predicate<T> knows) {}

    private static final List<Place<Format>> OF_A_FORMAT = List.of(
            new Place<>(
                    "README.md, “What it reads”: a row with `NAME` and its first ending",
                    f -> row(READS, f.name()).contains("." + f.endings().getFirst())),
            new Place<>(
                    "glossator/ui/messages.properties: format.NAME, the name on screen",
                    f -> Messages.has("ui.format." + f.name())),
            new Place<>(
                    "SourceWording.ICONS in ui.library: an icon for `NAME`",
                    f -> FormatIcons.has(f.name())),
            new Place<>(
                    "Format.mediaTypes of `NAME`: what a desktop calls its files",
                    f -> !f.mediaTypes().isEmpty()
                            && f.mediaTypes().stream()
                                    .allMatch(t -> t.matches("[a-z]+/[A-Za-z0-9.+-]+"))),
            new Place<>(
                    "a test class in its room, named after its class", CompletenessTest::hasTest),
            new Place<>(
                    "the hostile list, Fuzz.ofAllKinds: a file with an ending of `NAME`",
                    CompletenessTest::isFuzzed));

    /// What is written by the process that reads files has tests of its own.
    private static final List<Place<Exporter>> OF_AN_EXPORT = List.of(
            new Place<>(
                    "README.md, “What it writes”: a row with `NAME`",
                    e -> !row(WRITES, e.name()).isEmpty()),
            new Place<>(
                    "glossator/ui/messages.properties: export.kind.NAME, the name on screen",
                    e -> Messages.has("ui.export.kind." + e.name())),
            new Place<>(
                    "glossator/ui/messages.properties: export.kind.NAME.about, what it is for",
                    e -> Messages.has("ui.export.kind." + e.name() + ".about")),
            new Place<>(
                    "the golden list, Samples.exports in glossator.exchange",
                    e -> e.usesOriginal()
                            || Samples.exports().stream()
                                    .anyMatch(g -> g.getClass().equals(e.getClass()))),
            new Place<>(
                    "the golden files: rich-NAME and its ending beside GoldenTest",
                    e -> e.usesOriginal() || hasGoldenFile(e)));

    static Stream<Arguments> places() {
        return Stream.concat(
                Formats.ALL.stream().flatMap(f -> of(OF_A_FORMAT, f, "format", f.name())),
                Exporters.ALL.stream().flatMap(e -> of(OF_AN_EXPORT, e, "export", e.name())));
    }

    private static <T> Stream<Arguments> of(
            List<Place<T>> places, T one, String kind, String name) {
        return places.stream().map(p -> {
            String where = p.where().replace("NAME", name);
            return Arguments.of(kind, name, where, p.knows().test(one));
        });
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("places")
    void nothingIsForgotten(String kind, String name, String where, boolean there) {
        assertTrue(there, "The " + kind + " " + name + " is missing here: " + where);
    }

    @Test
    void theReadmeNamesNoOthers() throws IOException {
        assertEquals(
                names(Formats.ALL.stream().map(Format::name)),
                words(READS),
                "README.md, “What it reads”, is not what Formats.ALL has");
        assertEquals(
                names(Exporters.ALL.stream().map(Exporter::name)),
                words(WRITES),
                "README.md, “What it writes”, is not what Exporters.ALL has");
    }

    /// A class that is in no list is in none of the places above either.
    @Test
    void everyClassIsInItsList() {
        assertEquals(Set.of(), unlisted(Format.class, Formats.ALL), "add it to Formats.ALL");
        assertEquals(Set.of(), unlisted(Exporter.class, Exporters.ALL), "add it to Exporters.ALL");
    }

    private static <T> Set<String> unlisted(Class<T> kind, List<T> list) {
        Set<String> listed = names(list.stream().map(one -> one.getClass().getName()));
        return names(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(kind.getPackageName())
                        .stream()
                        .filter(c -> c.isAssignableTo(kind) && !c.isInterface())
                        .map(JavaClass::getName)
                        .filter(name -> !listed.contains(name)));
    }

    /// One entry of the list of actions in `Actions`: the menu, the id and the keys.
    private static final Pattern ACTION =
            Pattern.compile("\"(\\w+)\",\\s*\"([\\w-]+)\",\\s*\"([^\"]*)\"");

    static Stream<Arguments> actions() throws IOException {
        Path list = Path.of("src/main/java/glossator/ui/shell/Actions.java");
        return ACTION.matcher(Files.readString(list))
                .results()
                .map(m -> Arguments.of(m.group(1), m.group(2), m.group(3)));
    }

    @ParameterizedTest(name = "action {1}")
    @MethodSource("actions")
    void everyActionHasItsNamesAndItsKeysAreInTheReadme(String menu, String id, String keys)
            throws IOException {
        assertTrue(
                Messages.has("ui.action." + id), "glossator/ui/messages.properties: action." + id);
        assertTrue(
                Messages.has("ui.menu." + menu), "glossator/ui/messages.properties: menu." + menu);
        assertTrue(
                keys.isEmpty() || keysInReadme().contains(printed(keys)),
                "README.md, “Keys”: " + printed(keys));
    }

    @Test
    void noTwoActionsHaveTheSameKeys() throws IOException {
        List<String> keys = actions()
                .map(a -> String.valueOf(a.get()[2]))
                .filter(k -> !k.isEmpty())
                .toList();
        assertEquals(List.copyOf(new LinkedHashSet<>(keys)), keys);
        assertTrue(keys.size() > 40, "Actions is no longer read as it is written");
    }

    /// The keys of an action as the README writes them.
    private static String printed(String keys) {
        return keys.replace("Shortcut", "Ctrl")
                .replace("Comma", ",")
                .replace("Equals", "+")
                .replace("Minus", "-")
                .replace("Open_Bracket", "[")
                .replace("Close_Bracket", "]");
    }

    /// The first cell of each row, part by part.
    private static Set<String> keysInReadme() throws IOException {
        return names(section("## Keys")
                .lines()
                .filter(line -> line.startsWith("| "))
                .flatMap(line -> Stream.of(line.split(" \\| ")[0].substring(2).split(", ")))
                .map(key -> key.replace("`", "").strip()));
    }

    @Test
    void noTwoHaveOneName() {
        assertEquals(
                Formats.ALL.size(),
                names(Formats.ALL.stream().map(Format::name)).size());
        assertEquals(
                Exporters.ALL.size(),
                names(Exporters.ALL.stream().map(Exporter::name)).size());
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toSet());
    }

    private static Set<String> words(String heading) throws IOException {
        return WORD.matcher(section(heading))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    /// The row of the table below `heading` whose word is `name`, or nothing.
    private static String row(String heading, String name) {
        try {
            return section(heading)
                    .lines()
                    .filter(line -> line.startsWith("|") && line.contains("| `" + name + "` |"))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String section(String heading) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf(heading + "\n");
        assertTrue(from >= 0, "README.md has no “" + heading + "”");
        int to = readme.indexOf("\n## ", from + 1);
        return readme.substring(from, to < 0 ? readme.length() : to);
    }

    private static boolean hasTest(Format format) {
        try {
            Class.forName(format.getClass().getName() + "Test");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isFuzzed(Format format) {
        try {
            return Fuzz.ofAllKinds().names().stream()
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .anyMatch(format.endings()::contains);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean hasGoldenFile(Exporter export) {
        String file = "rich-" + export.name() + "." + export.extension();
        return GoldenTest.class.getResource(file) != null;
    }
}
