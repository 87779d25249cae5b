package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class UsageTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    frobnicate               | There is no command “frobnicate”
                    hilight x                | Did you mean highlight?
                    exprot --as html         | There is no option --as here
                    frob sources             | There is no command “frob”
                    sorces                   | Did you mean sources?
                    add                      | Something is missing: PATH.
                    text                     | Something is missing: SOURCE.
                    text a b                 | There is one argument too many: “b”
                    sources --jsno           | Did you mean --json?
                    sources --library        | Something is missing: --library DIR.
                    highlight a              | Say what to highlight
                    highlight a --quote      | Something is missing: --quote Q.
                    highlight a --quote=     | The quote is empty
                    highlight a --quote q --color mauve | There is no color “mauve”; choose one of yellow
                    highlight a --quote q --style wavy  | There is no style “wavy”; choose one of highlight
                    highlight a --quote q --range 5     | “5” is not a range
                    highlight a --quote q --range 9:5   | “9:5” is not a range
                    highlight a --range 1:2 --prefix p  | --prefix and --suffix need a --quote
                    highlight a --quote q --tag a//b    | “a//b” is not a tag
                    highlight a --quote q --note x --note y | --note
                    notes --color mauve      | There is no color “mauve”
                    export a                 | Something is missing: --as KIND.
                    export a --as nonesuch   | There is no export called “nonesuch”
                    export --as native       | give exactly one
                    history --limit few      | “few” is not a valid value for --limit N
                    history --limit 0        | --limit takes a number of at least 1
                    undo a --sources         | Give a source or --sources, not both.
                    redo a --sources         | Give a source or --sources, not both.
                    undo a b                 | There is one argument too many: “b”
                    help frob                | There is no command “frob”.
                    tags ad x                | There is no command “ad”. Did you mean add?
                    tags add x --color mauve | “mauve” is not a color
                    tags rename x            | Something is missing: NAME.
                    """)
    void wrongUsageIsOneSentenceAndAHintAndChangesNothing(String line, String sentence) {
        var desk = new CliFixture(folder);
        Said said = desk.run(line.split(" "));
        assertEquals(2, said.code(), said.err());
        assertTrue(said.err().contains(sentence), said.err());
        assertTrue(said.err().contains("“glossator help"), said.err());
        assertEquals(2, said.err().lines().count(), said.err());
        assertEquals("", said.out());
        assertFalse(Files.exists(desk.library()));
    }

    @Test
    void theHintNamesTheCommandThatWasMisused() {
        assertTrue(new CliFixture(folder)
                .run("tags", "add")
                .err()
                .contains("“glossator help tags add”"));
    }

    @Test
    void everyCommandOptionAndArgumentIsExplained() {
        var desk = new CliFixture(folder);
        everyPartIsExplained(commandLine(), desk);
    }

    private static void everyPartIsExplained(CommandLine line, CliFixture desk) {
        var spec = line.getCommandSpec();
        String name = spec.qualifiedName(" ");
        assertTrue(spec.usageMessage().header().length > 0, name);
        assertTrue(spec.usageMessage().description().length > 0, name);
        spec.args().forEach(a -> assertTrue(a.description().length > 0, name + a.paramLabel()));
        Said help =
                desk.runBare((name + " --help").replaceFirst("glossator ", "").split(" "));
        assertEquals(0, help.code(), name);
        assertTrue(help.out().contains("Usage: glossator"), name);
        assertTrue(help.out().lines().allMatch(l -> l.length() <= 80), help.out());
        line.getSubcommands().values().forEach(sub -> everyPartIsExplained(sub, desk));
    }

    @Test
    void theReadmeNamesEveryCommand() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("\n## Command line\n"));
        String list = section.substring(0, section.indexOf("\n## ", 1));
        assertEquals(
                java.util.List.of(),
                commandLine().getSubcommands().keySet().stream()
                        .filter(name -> !list.matches("(?s).*\\b" + name + "\\b.*"))
                        .toList(),
                "missing in README.md, “Command line”");
    }

    private CommandLine commandLine() {
        var nothing = java.io.OutputStream.nullOutputStream();
        var stream = new java.io.PrintStream(nothing);
        var surroundings = new CliContext(
                java.io.InputStream.nullInputStream(),
                stream,
                stream,
                false,
                false,
                java.util.Map.of(),
                question -> java.util.Optional.empty(),
                new glossator.reading.InProcessWorker(),
                java.util.Optional.empty());
        return Cli.commandLine(surroundings, NoWindow.ONLY, new FailureReport(surroundings));
    }

    /// For a command line that is only looked at.
    private enum NoWindow implements WindowLauncher {
        ONLY;

        @Override
        public int open(
                Path library,
                java.util.List<Path> files,
                java.util.function.Consumer<String> tell) {
            throw new AssertionError("no window was asked for");
        }

        @Override
        public int tour(java.util.Optional<Path> library, Path output) {
            throw new AssertionError("no tour was asked for");
        }
    }

    @Test
    void helpOfACommandIsTheSameByWordAndByOption() {
        var desk = new CliFixture(folder);
        assertEquals(desk.runBare("tags", "move", "--help"), desk.runBare("help", "tags", "move"));
        assertEquals(desk.runBare("--help"), desk.runBare("help"));
    }

    @Test
    void versionSaysTheName() {
        Said said = new CliFixture(folder).runBare("--version");
        assertEquals(0, said.code());
        assertTrue(said.out().startsWith("Glossator "), said.out());
    }

    @Test
    void filesOpenInTheWindowWithTheLibraryThatIsNamed() throws IOException {
        var desk = new CliFixture(folder).withDisplay();
        Path file = Files.writeString(folder.resolve("a naïve 🦊 file.txt"), "text");
        assertEquals(0, desk.runBare(file.toString()).code());
        assertEquals(0, desk.run().code());
        assertEquals(
                java.util.List.of(
                        "open " + desk.library() + " [" + file + "]",
                        "open " + desk.library() + " []"),
                desk.windowCalls());
    }

    @Test
    void aFileThatIsNotThereIsToldBeforeAWindowOpens() {
        var desk = new CliFixture(folder).withDisplay();
        Said said = desk.run("no/such.txt");
        assertEquals(1, said.code());
        assertEquals("There is no file no/such.txt.\n", said.err());
        assertTrue(desk.windowCalls().isEmpty());
    }

    @Test
    void withoutADisplayItSaysWhatElseCanBeDone() {
        var desk = new CliFixture(folder);
        Said said = desk.run();
        assertEquals(1, said.code());
        assertTrue(said.err().contains("glossator tour -o DIR"), said.err());
        assertTrue(desk.windowCalls().isEmpty());
    }

    @Test
    void withoutADisplayTheTourRunsWhereOneIsWanted() {
        var desk = new CliFixture(folder).withTour(folder);
        Said said = desk.run();
        assertEquals(0, said.code());
        assertTrue(said.err().contains("no display"), said.err());
        assertEquals(1, desk.windowCalls().size());
        assertTrue(desk.windowCalls().getFirst().startsWith("tour "));
    }

    @Test
    void theTourTakesAFolder() {
        var desk = new CliFixture(folder);
        assertEquals(0, desk.run("tour", "-o", "pictures").code());
        assertTrue(desk.windowCalls().getFirst().endsWith(" pictures"));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,,,false",
        "Linux,:0,,true",
        "Linux,,wayland-0,true",
        "Mac OS X,,,true",
        "Windows 11,,,true"
    })
    void aDisplayIsKnownByPlatformAndEnvironment(
            String system, String x, String wayland, boolean there) {
        var environment = new java.util.HashMap<String, String>();
        environment.put("DISPLAY", x == null ? "" : x);
        environment.put("WAYLAND_DISPLAY", wayland == null ? "" : wayland);
        assertEquals(there, CliContext.hasDisplay(system, environment));
    }
}
