package glossator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The program as it is delivered, with its own runtime, libraries and start script: on Linux, if
/// the build has made it.
class ImageIT {
    private static final Path IMAGE = Path.of("target", "glossator").toAbsolutePath();
    private static final Path SCRIPT = IMAGE.resolve("bin").resolve("glossator");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void isThere() {
        assumeTrue(Files.isExecutable(SCRIPT), "There is no " + SCRIPT);
    }

    private record Said(int code, String out, String err) {}

    private Said run(String in, String... words) throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("in"), in);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        var line = new ArrayList<>(List.of(SCRIPT.toString(), "--library"));
        line.add(folder.resolve("library").toString());
        line.addAll(List.of(words));
        if (words[0].equals("anchor")) { // the start script looks at the first word
            line.subList(1, 3).clear();
        }
        var builder = new ProcessBuilder(line);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.redirectInput(input.toFile()).redirectOutput(out.toFile());
        Process running = builder.redirectError(err.toFile()).start();
        assertTrue(running.waitFor(120, TimeUnit.SECONDS), "It did not end");
        return new Said(running.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void itHasLearntWhichClassesItNeeds() {
        assertTrue(Files.exists(IMAGE.resolve("lib").resolve("app").resolve("glossator.aot")));
    }

    /// Works of which the files that are used are copied into the program's own jar.
    private static final Set<String> PARTS_IN_OUR_JAR = Set.of("styles-24.3", "locales-24.3");

    /// `target/bom.json` lists its libraries, and those of JavaFX, which are inside of its runtime.
    @Test
    void itsBillOfMaterialsNamesExactlyTheJarsInIt() throws IOException {
        JsonNode bill =
                JsonMapper.shared().readTree(Files.readString(IMAGE.resolveSibling("bom.json")));
        var named = new TreeSet<String>();
        bill.get("components")
                .forEach(c -> named.add(
                        c.get("name").asString() + "-" + c.get("version").asString()));
        var there = new TreeSet<String>();
        there.addAll(jars(IMAGE.resolve("lib").resolve("app")));
        assertTrue(there.remove("glossator"));
        jars(IMAGE.resolveSibling("javafx")).stream()
                .map(name -> name.replaceFirst("(-[0-9.]+)-[a-z0-9-]+$", "$1"))
                .forEach(there::add);
        there.addAll(PARTS_IN_OUR_JAR);
        assertEquals(there, named);
    }

    private static List<String> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".jar"))
                    .map(name -> name.substring(0, name.length() - ".jar".length()))
                    .toList();
        }
    }

    @Test
    void itReadsAFileMarksAPassageAndTellsOfIt() throws IOException, InterruptedException {
        Path file =
                Files.writeString(folder.resolve("a file 🦊.txt"), "The fox sat under the oak.\n");
        Said added = run("", "add", file.toString());
        assertEquals(0, added.code(), added.err());
        Said marked = run("", "highlight", "a file 🦊.txt", "--quote", "under the oak");
        assertEquals(0, marked.code(), marked.err());
        Said told = run("", "notes");
        assertEquals("", told.err());
        assertTrue(told.out().contains("under the oak"), told.out());
    }

    @Test
    void anchorHasAMachineOfItsOwnAndAnswers() throws IOException, InterruptedException {
        Path old = Files.writeString(folder.resolve("old.txt"), "The fox sat under the oak.");
        Path now = Files.writeString(folder.resolve("new.txt"), "Once the fox sat under the oak.");
        String quote = "{\"id\":\"a\",\"exact\":\"the oak\",\"start\":18,\"end\":25}\n";
        Said said = run(quote, "anchor", "--from", old.toString(), "--to", now.toString());
        assertEquals(0, said.code(), said.err());
        assertEquals("", said.err());
        assertTrue(said.out().contains("\"start\":23,\"end\":30"), said.out());
    }

    @Test
    void aWrongWordIsOneSentence() throws IOException, InterruptedException {
        Said said = run("", "notes", "--no-such-option");
        assertEquals(2, said.code());
        assertTrue(said.err().lines().count() <= 2, said.err());
    }
}
