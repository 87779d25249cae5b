package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Reply;
import glossator.annotation.Threads;
import glossator.library.RecoveryReport.Outcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Areas and threads in sidecars that nobody of ours has written.
class HostileThreadsTest {
    private static final int MANY = 100_000;

    @TempDir
    Path folder;

    private Path file;
    private UUID source;
    private Annotation area;
    private Reply first;
    private Reply second;

    /// A passage, an area of the second page, and two replies to the area.
    @BeforeEach
    void make() {
        try (Library library = Library.open(folder.resolve("library"))) {
            Source added = Sample.addPaged(library, "One", "The quick brown fox.");
            source = added.id();
            area = Sample.annotation(library, added, 4, 4)
                    .withTarget(Sample.targets().get(1));
            first = Sample.reply(area, null, "Is it?");
            second = Sample.reply(area, first, "It is.");
            library.apply(List.of(
                    Change.add(Sample.annotation(library, added, 0, 3)),
                    Change.add(area),
                    new Change.OfReply(null, first),
                    new Change.OfReply(null, second)));
            library.writeSidecars();
            String sha256 = library.editions(source).getFirst().sha256();
            file = folder.resolve("library").resolve("sources").resolve(sha256 + ".json");
        }
    }

    /// @param notes how many can be read, of 2
    /// @param replies how many can be read, of 2
    /// @param problems how many are told
    record Wrong(String name, UnaryOperator<String> of, int notes, int replies, int problems) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static UnaryOperator<String> replacing(String regex, String by) {
        return text -> text.replaceFirst(regex, by);
    }

    private static Wrong area(String name, String regex, String by) {
        return new Wrong("area: " + name, replacing(regex, by), 1, 0, 1);
    }

    private static Wrong reply(String name, String regex, String by) {
        return new Wrong("reply: " + name, replacing(regex, by), 2, 1, 1);
    }

    static List<Wrong> wrongs() {
        return List.of(
                area("NaN", "600\\.5", "\"NaN\""),
                area("no number", "600\\.5", "\"six\""),
                area("infinite", "600\\.5", "1e400"),
                area("too large", "600\\.5", "1e39"),
                area("nothing", "600\\.5", "null"),
                area("an object", "600\\.5", "{ }"),
                area("no extent", "100\\.0", "0"),
                area("a negative extent", "100\\.0", "-5"),
                area("no rectangle", "\"rectangles\" : \\[[^{}]*?\\] \\]", "\"rectangles\" : [ ]"),
                area(
                        "rectangles of words",
                        "\"rectangles\" : \\[[^{}]*?\\] \\]",
                        "\"rectangles\" : \"x\""),
                area("no such kind", "\"kind\" : \"area\"", "\"kind\" : \"line\""),
                area("a kind that is a list", "\"kind\" : \"area\"", "\"kind\" : [ ]"),
                area("a page before the first", "\"page\" : 1", "\"page\" : -1"),
                area("a page without end", "\"page\" : 1", "\"page\" : 99999999999"),
                area("a page that is a word", "\"page\" : 1", "\"page\" : \"x\""),
                area("a page that is a list", "\"page\" : 1", "\"page\" : [ 1 ]"),
                area("no target at all", "\"target\" : \\{", "\"target\" : 7, \"other\" : {"),
                area(
                        "a word for resolved",
                        "\"origin\" : \"\",\\s*\"replies\"",
                        "\"origin\" : \"\", \"resolved\" : 1, \"replies\""),
                new Wrong(
                        "a page that is not there",
                        replacing("\"page\" : 1", "\"page\" : 4000"),
                        2,
                        2,
                        0),
                reply(
                        "no such state",
                        "\"text\" : \"It is.\"",
                        "\"text\" : \"x\", \"state\" : \"maybe\""),
                reply("no text but a list", "\"text\" : \"It is.\"", "\"text\" : [ ]"),
                reply(
                        "a time that is none",
                        "(\"text\" : \"It is.\",\\s*\"created\" : )\"",
                        "$1\"x"),
                reply("a parent that is none", "\"parent\" : \"", "\"parent\" : \"x"),
                new Wrong(
                        "reply: only a number",
                        text -> text.replaceFirst("\"replies\" : \\[ ", "\"replies\" : [ 7, "),
                        2,
                        2,
                        1),
                new Wrong(
                        "replies: an object",
                        text -> text.replaceFirst(
                                "\"replies\" : \\[ ", "\"replies\" : { }, \"other\" : [ "),
                        2,
                        0,
                        1));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void whatMakesNoSenseIsLeftOutAndNamedAndTheRestIsThere(Wrong wrong) throws IOException {
        String whole = Files.readString(file);
        String changed = wrong.of().apply(whole);
        assertFalse(changed.equals(whole), "nothing was changed");
        Files.writeString(file, changed);
        SidecarReading<SourceSidecar> reading = SidecarReading.ofSource(file);
        assertEquals(
                wrong.problems(), reading.problems().size(), reading.problems().toString());
        RecoveryReport report = recover();
        try (Library library = Library.open(report.library())) {
            assertEquals(wrong.notes(), library.annotations(source).size());
            assertEquals(wrong.replies(), library.threads(source).all().size());
            assertEquals(
                    wrong.problems() == 0 && wrong.name().startsWith("a page") ? 1 : 0,
                    library.check().size());
        }
        assertTrue(report.items().stream().anyMatch(i -> i.outcome() != Outcome.WHOLE));
    }

    private RecoveryReport recover() throws IOException {
        for (String name : List.of("library.db", "library.db-wal", "library.db-shm")) {
            Files.deleteIfExists(folder.resolve("library").resolve(name));
        }
        return Recovery.recover(
                folder.resolve("library"), folder.resolve("recovered"), RandomLibrary::read);
    }

    private static String id(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    /// @param parents by number; none is negative
    private static String replies(int[] parents) {
        return IntStream.range(0, parents.length)
                .mapToObj(i -> "{\"id\":\"" + id(i) + "\""
                        + (parents[i] < 0 ? "" : ",\"parent\":\"" + id(parents[i]) + "\"")
                        + ",\"text\":\"" + i + "\",\"created\":\"2026-01-01T00:00:00.000Z\""
                        + ",\"changed\":\"2026-01-01T00:00:00.000Z\"}")
                .collect(Collectors.joining(",", "\"replies\" : [", "], \"old\" : ["));
    }

    private Threads recovered(int... parents) throws IOException {
        Files.writeString(
                file, Files.readString(file).replace("\"replies\" : [", replies(parents)));
        RecoveryReport report = recover();
        try (Library library = Library.open(report.library())) {
            assertEquals(List.of(), library.check());
            return library.threads(source);
        }
    }

    @Test
    void repliesInCirclesAreAllShownOnce() throws IOException {
        Threads threads = recovered(1, 2, 0, 3, 77, -1, 5);
        List<Reply> thread = threads.of(area.id());
        assertEquals(
                List.of("3", "4", "5", "6", "0", "2", "1"),
                thread.stream().map(Reply::text).toList());
        assertEquals(
                List.of(0, 0, 0, 1, 0, 1, 2),
                thread.stream().map(threads::depth).toList());
    }

    @Test
    void aHundredThousandRepliesEachToTheOneBeforeAreRead() throws IOException {
        Threads threads = recovered(IntStream.range(-1, MANY - 1).toArray());
        List<Reply> thread = threads.of(area.id());
        assertEquals(MANY, thread.size());
        assertEquals("" + (MANY - 1), thread.getLast().text());
        assertEquals(MANY - 1, threads.depth(thread.getLast()));
    }

    @Test
    void aReplyThatWasDeletedAfterItsSidecarWasWrittenStaysDeleted() throws IOException {
        try (Library library = Library.open(folder.resolve("library"))) {
            library.apply(new Change.OfReply(second, null));
        }
        RecoveryReport report = Recovery.recover(
                folder.resolve("library"), folder.resolve("recovered"), RandomLibrary::read);
        try (Library library = Library.open(report.library())) {
            assertEquals(List.of(first), library.threads(source).of(area.id()));
            assertEquals(List.of(), library.check());
        }
    }
}
