package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Locks;
import glossator.Rounds;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.CollectionTree;
import glossator.annotation.SavedSearch;
import glossator.annotation.SourceCollection;
import glossator.annotation.Tag;
import glossator.format.Formats;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Which changes make which sidecars due, how they are written, and what is read from files that
/// nobody of ours has written.
class SidecarsTest {
    @TempDir
    Path folder;

    private Set<String> due() {
        try (Database database = Database.connect(folder.resolve(Library.FILE))) {
            var due = new TreeSet<String>();
            new SidecarDueRows(database).all().forEach(d -> due.add(d.subject()));
            return due;
        }
    }

    private List<Path> sidecars() throws IOException {
        try (var files = Files.list(folder.resolve("sources"))) {
            return files.filter(f -> f.toString().contains(".json")).sorted().toList();
        }
    }

    private Path sidecarOf(Library library, Source source) {
        return folder.resolve("sources")
                .resolve(library.editions(source.id()).getFirst().sha256() + ".json");
    }

    record Act(String name, BiConsumer<Library, Source> change, boolean source, boolean library) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Act> acts() {
        return List.of(
                new Act(
                        "a note",
                        (l, s) -> l.apply(Change.add(Sample.annotation(l, s, 0, 3))),
                        true,
                        true),
                new Act("undo", (l, s) -> l.undo(UndoScope.marksOf(s.id())), true, true),
                new Act("a rename", (l, s) -> l.renameSource(s.id(), "Other"), true, true),
                new Act("removing", (l, s) -> l.removeSource(s.id()), true, true),
                new Act("a look", (l, s) -> l.markOpened(s.id()), false, false),
                new Act("an author", (l, _) -> l.setAuthor("Other"), false, true),
                new Act("a meaning", (l, _) -> l.setMeaning(Color.RED, "x"), false, true),
                new Act("the window", (l, _) -> l.setSetting("window", "x"), false, false),
                new Act("a new tag", (l, _) -> l.findOrMakeTag("other"), false, true),
                new Act("a tag above", (l, _) -> rename(l, "top"), true, true),
                new Act("a rating", (l, s) -> l.arrange(s.id(), x -> x.withRating(2)), true, true),
                new Act(
                        "a collection above",
                        (l, _) -> renameCollection(l, "Letters"),
                        true,
                        true),
                new Act(
                        "a collection of others",
                        (l, _) -> renameCollection(l, "Empty"),
                        false,
                        true),
                new Act(
                        "a search",
                        (l, _) -> l.apply(SampleItems.made(
                                new SavedSearch(UUID.randomUUID(), "Doubts", "x"))),
                        false,
                        true),
                new Act("the tag of a source", (l, _) -> rename(l, "of-source"), true, true),
                new Act("a tag of others", (l, _) -> rename(l, "unused"), false, true),
                new Act(
                        "an edition",
                        (l, s) -> Article.update(l, s, "b.txt", Article.SECOND),
                        true,
                        true));
    }

    private static void rename(Library library, String path) {
        Tag tag = library.codebook().find(path).orElseThrow();
        library.apply(new Change.OfTag(
                tag, new Tag(tag.id(), tag.name() + "2", tag.parent(), "", "more")));
    }

    private static void renameCollection(Library library, String name) {
        SourceCollection one = CollectionTree.of(library.items()).find(name).orElseThrow();
        library.apply(new Change.OfItem(
                one, new SourceCollection(one.id(), name + "2", one.parent(), one.query())));
    }

    private static void arrange(Library library, Source source) {
        SourceCollection letters = SampleItems.collection("Letters", null);
        SourceCollection early = SampleItems.collection("Early", letters);
        library.apply(List.of(
                SampleItems.made(letters),
                SampleItems.made(early),
                SampleItems.made(SampleItems.collection("Empty", null))));
        UUID tag = library.findOrMakeTag("of-source");
        library.arrange(
                source.id(),
                s -> s.withCollections(List.of(early.id())).withTags(List.of(tag)));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void whatAChangeMakesDueIsWritten(Act act) throws IOException {
        try (Library library = Library.open(folder)) {
            Source source = Sample.add(library, "Kellport", Article.FIRST);
            Source other = Sample.add(library, "Other", "Nothing here is changed.");
            library.findOrMakeTag("unused");
            arrange(library, source);
            Annotation note = Sample.annotation(library, source, 4, 9)
                    .withTags(List.of(library.findOrMakeTag("top/below")));
            library.apply(Change.add(note));
            library.apply(Change.add(Sample.annotation(library, other, 0, 3)));
            assertEquals(3, library.writeSidecars());
            assertEquals(Set.of(), due());
            assertEquals(0, library.writeSidecars());
            act.change().accept(library, source);
            var expected = new TreeSet<String>();
            if (act.source()) {
                expected.add(source.id().toString());
            }
            if (act.library()) {
                expected.add("");
            }
            assertEquals(expected, due());
            assertEquals(expected.size(), library.writeSidecars());
            assertEquals(List.of(), library.check());
            assertEquals(3, sidecars().size(), sidecars().toString());
        }
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        RandomLibrary.make(folder, 1, 3);
        for (Path file : sidecars()) {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    @Test
    void whatCannotBeWrittenStaysDueAndStopsNothing() throws IOException {
        try (Library library = Library.open(folder)) {
            Source source = Sample.add(library, "One", "Some text.");
            Path inTheWay = Files.createDirectory(sidecarOf(library, source));
            Files.writeString(inTheWay.resolve("x"), "x");
            Path aside = folder.resolve("sources-aside");
            Files.move(folder.resolve("sources"), aside);
            assertEquals(0, library.writeSidecars());
            assertEquals(Set.of("", source.id().toString()), due());
            Files.move(aside, folder.resolve("sources"));
            assertEquals(2, library.writeSidecars());
            assertEquals(List.of(), library.check());
        }
        assertEquals(
                "x",
                Files.readString(sidecars().stream()
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElseThrow()
                        .resolve("x")));
    }

    @Test
    void whatALaterStateHasWrittenIsKept() throws IOException {
        Path older = folder.resolve("older.db");
        String later;
        Source source;
        try (Library library = Library.open(folder)) {
            source = Sample.add(library, "One", "Some text.");
            library.writeSidecars();
            Files.copy(library.backups().make().file(), older);
            library.apply(Change.add(Sample.annotation(library, source, 0, 4)));
            library.writeSidecars();
            later = Files.readString(sidecarOf(library, source));
        }
        Files.delete(folder.resolve(Library.FILE));
        Files.copy(older, folder.resolve(Library.FILE));
        try (Library library = Library.open(folder)) {
            assertEquals(1, library.check().size());
            library.renameSource(source.id(), "Other");
            assertEquals(2, library.writeSidecars());
            assertEquals(
                    List.of("library.check-sidecar-aside"),
                    library.check().stream().map(Problem::kind).toList());
        }
        List<Path> all = sidecars();
        assertEquals(4, all.size(), all.toString());
        Path kept = all.stream()
                .filter(f -> f.toString().contains(".json.") && !SidecarFiles.isLibrary(f))
                .findFirst()
                .orElseThrow();
        assertEquals(later, Files.readString(kept));
    }

    record Wrong(String name, UnaryOperator<String> of, String key) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static UnaryOperator<String> replacing(String regex, String by) {
        return text -> text.replaceFirst(regex, by);
    }

    /// With a key the file is refused; without one an entry is left out and named.
    static List<Wrong> wrongs() {
        String damaged = "library.sidecar-damaged";
        String foreign = "library.sidecar-foreign";
        return List.of(
                new Wrong("empty", _ -> "", foreign),
                new Wrong("no object", _ -> "[1, 2]", foreign),
                new Wrong("no JSON", _ -> "\u0000\u0001", foreign),
                new Wrong("another program's", _ -> "{\"a\": 1}", foreign),
                new Wrong(
                        "newer",
                        replacing("\"version\" : 3", "\"version\" : 4"),
                        "library.sidecar-newer"),
                new Wrong(
                        "far newer",
                        replacing("\"version\" : 3", "\"version\" : 99999999999999999999"),
                        "library.sidecar-newer"),
                new Wrong(
                        "a version of words",
                        replacing("\"version\" : 3", "\"version\" : \"x\""),
                        foreign),
                new Wrong(
                        "a huge number",
                        replacing("\"step\" : \\d+", "\"step\" : 1" + "0".repeat(5_000)),
                        damaged),
                new Wrong(
                        "a step of another size",
                        replacing("\"step\" : \\d+", "\"step\" : 99999999999999999999"),
                        damaged),
                new Wrong(
                        "an id that is none",
                        replacing("\"id\" : \"[^\"]+\"", "\"id\" : \"1-1-1-1-1\""),
                        damaged),
                new Wrong("no title", replacing("\"title\" : ", "\"other\" : "), damaged),
                new Wrong(
                        "a time that is none",
                        replacing("\"added\" : \"[^\"]+\"", "\"added\" : \"yesterday\""),
                        damaged),
                new Wrong(
                        "a far time",
                        replacing(
                                "\"added\" : \"[^\"]+\"",
                                "\"added\" : \"+999999999-01-01T00:00:00Z\""),
                        damaged),
                new Wrong(
                        "a hash that leads outside",
                        replacing("\"sha256\" : \"[^\"]+\"", "\"sha256\" : \"../../etc/passwd\""),
                        ""),
                new Wrong(
                        "a name that leads outside",
                        replacing("\"file\" : \"[^\"]+\"", "\"file\" : \"../../x.txt\""),
                        ""),
                new Wrong("a negative range", replacing("\"start\" : \\d+", "\"start\" : -1"), ""),
                new Wrong("a huge range", replacing("\"end\" : \\d+", "\"end\" : 99999999999"), ""),
                new Wrong(
                        "a number of a fraction",
                        replacing("\"start\" : \\d+", "\"start\" : 1e400"),
                        ""),
                new Wrong(
                        "a color that is none",
                        replacing("\"color\" : \"[^\"]+\"", "\"color\" : \"plaid\""),
                        ""),
                new Wrong(
                        "two of one id",
                        text -> text.replaceFirst("(?s)(\"notes\" : \\[ )(\\{.*?\\})", "$1$2, $2"),
                        ""),
                new Wrong(
                        "deep nesting",
                        replacing(
                                "\"title\" : ",
                                "\"deep\" : " + "[".repeat(5_000) + "]".repeat(5_000)
                                        + ", \"title\" : "),
                        damaged),
                new Wrong("cut", text -> text.substring(0, text.length() / 2), ""),
                new Wrong(
                        "a name twice",
                        replacing("\"title\" : ", "\"title\" : \"x\", \"title\" : "),
                        damaged));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void aFileThatMakesNoSenseIsNamedAndDoesNoHarm(Wrong wrong) throws IOException {
        RandomLibrary.make(folder, 2, 20);
        Path file = sidecars().stream()
                .filter(SidecarFiles::isOfSource)
                .filter(f -> !SidecarReading.ofSource(f).sidecar().notes().isEmpty())
                .findFirst()
                .orElseThrow();
        String whole = Files.readString(file);
        String changed = wrong.of().apply(whole);
        assertTrue(!changed.equals(whole), "nothing was changed");
        Files.writeString(file, changed);
        if (wrong.key().isEmpty()) {
            assertTrue(!SidecarReading.ofSource(file).problems().isEmpty());
        } else {
            Refusal refusal = assertThrows(Refusal.class, () -> SidecarReading.ofSource(file));
            assertEquals(wrong.key(), refusal.key());
        }
        try (Library library = Library.open(folder)) {
            assertEquals(1, library.check().size());
            assertEquals(1, library.repair(Formats::read).size());
            assertEquals(List.of(), library.check());
        }
        assertEquals(whole, Files.readString(file));
    }

    @Test
    void aNameThatIsNotKnownIsPassedOver() throws IOException {
        RandomLibrary.make(folder, 3, 20);
        for (Path file : sidecars()) {
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replaceAll("\\{ *\\R", "{ \"later\" : { \"a\" : [ 1 ] },\n"));
        }
        try (Library library = Library.open(folder)) {
            assertEquals(List.of(), library.check());
        }
    }

    @Test
    void whatArrangesASourceAndBelongsToTheLibraryIsReadAsItWasWritten() throws IOException {
        try (Library library = Library.open(folder)) {
            Source source = Sample.add(library, "One", "Some text.");
            Source marked = Sample.add(library, "Kellport", Article.FIRST);
            Article.mark(library, marked);
            SampleItems.arrange(library, List.of(source, marked));
            library.describeSource(source.id(), SampleItems::detailed);
            library.writeSidecars();
            SourceSidecar sidecar =
                    SidecarReading.ofSource(sidecarOf(library, source)).sidecar();
            Source stored = library.source(source.id());
            assertEquals(stored.metadata(), sidecar.metadata());
            assertEquals(stored.tags(), sidecar.arrangement().tags());
            assertEquals(
                    List.of("Letters/Early", "Letters"),
                    sidecar.arrangement().collections().stream()
                            .map(SourceSidecar.InCollection::path)
                            .toList());
            assertEquals(stored.rating(), sidecar.arrangement().rating());
            assertEquals(stored.reading(), sidecar.arrangement().reading());
            Path ofLibrary = folder.resolve("sources").resolve("library.json");
            assertEquals(
                    library.items(),
                    SidecarReading.ofLibrary(ofLibrary).sidecar().items());
        }
    }

    @Test
    void theBeginningOfAFileIsReadWhereverItIsCut() throws IOException {
        try (Library library = Library.open(folder)) {
            Path file = folder.resolve("sources").resolve("library.json");
            for (int length = 0; length < 4; length++) {
                library.apply(SampleItems.made(new SavedSearch(
                        UUID.randomUUID(), "x".repeat(length) + "\uD83D\uDE00".repeat(500), "")));
                library.writeSidecars();
                assertTrue(SidecarHeader.read(file).isPresent());
            }
            assertEquals(1, sidecars().size(), "none is set aside");
        }
    }

    static List<Wrong> wrongItems() {
        return List.of(
                new Wrong(
                        "an id that is none",
                        replacing("(?s)(\"items\".*?\"id\" : )\"[^\"]+\"", "$1\"x\""),
                        ""),
                new Wrong("a kind that is none", replacing("\"digest\"", "\"song\""), ""),
                new Wrong("a relation that is none", replacing("\"supports\"", "\"hates\""), ""),
                new Wrong("no name", replacing("\"name\" : \"Letters\"", "\"name\" : \" \""), ""),
                new Wrong(
                        "a far time",
                        replacing(
                                "(?s)(\"items\".*?\"created\" : )\"[^\"]+\"",
                                "$1\"+999999999-01-01T00:00:00Z\""),
                        ""),
                new Wrong("no list", replacing("\"items\" : \\[", "\"items\" : 5, \"x\" : ["), ""),
                new Wrong("cut", text -> text.substring(0, text.indexOf("\"digest\"")), ""));
    }

    @ParameterizedTest
    @MethodSource("wrongItems")
    void anItemThatMakesNoSenseIsLeftOutAndDoesNoHarm(Wrong wrong) throws IOException {
        RandomLibrary.make(folder, 2, 5);
        Path file = folder.resolve("sources").resolve("library.json");
        String whole = Files.readString(file);
        String changed = wrong.of().apply(whole);
        assertTrue(!changed.equals(whole), "nothing was changed");
        Files.writeString(file, changed);
        SidecarReading.ofLibrary(file);
        try (Library library = Library.open(folder)) {
            assertEquals(1, library.check().size());
            assertEquals(1, library.repair(Formats::read).size());
            assertEquals(List.of(), library.check());
        }
        assertEquals(whole, Files.readString(file));
    }

    /// What dice make of a sidecar is read or refused, and never anything else.
    @Test
    void anyDamageIsReadOrRefused() throws IOException {
        RandomLibrary.make(folder, 4, 60);
        Path file = sidecars().getFirst();
        byte[] whole = Files.readAllBytes(file);
        var random = new Random(4);
        for (int i = 0; i < Rounds.of(600); i++) {
            byte[] bytes = whole.clone();
            for (int k = 1 + random.nextInt(5); k > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try {
                SidecarReading.ofSource(file);
            } catch (Refusal e) {
                assertTrue(e.key().startsWith("library.sidecar-"), e.key());
            }
        }
    }

    @Test
    void severalWritersAtOnceLoseNothing() {
        try (Library library = Library.open(folder)) {
            for (int i = 0; i < 4; i++) {
                Sample.add(library, "Source " + i, "Text number " + i + " of several.");
            }
        }
        IntStream.range(0, 4).parallel().forEach(which -> {
            try (Library library = Library.open(folder)) {
                Source source = library.sources().get(which % 2);
                for (int i = 0; i < Rounds.of(30); i++) {
                    library.apply(Change.add(Sample.annotation(library, source, i % 5, 9)));
                    library.writeSidecars();
                }
            }
        });
        try (Library library = Library.open(folder)) {
            library.writeSidecars();
            assertEquals(Set.of(), due());
            assertEquals(List.of(), library.check());
        }
    }

    @Test
    @ResourceLock(value = Locks.CHILDREN, mode = ResourceAccessMode.READ)
    void aWriterThatIsKilledLeavesWholeFiles() throws Exception {
        Path said = Files.createFile(folder.resolve("said"));
        try (Library library = Library.open(folder)) {
            Sample.add(library, "Kellport", Article.FIRST);
            library.writeSidecars();
        }
        for (int round = 0; round < Rounds.of(4); round++) {
            Process process = start(said);
            while (process.isAlive() && Files.size(said) < 1) {
                Thread.sleep(5);
            }
            Thread.sleep(40L + 37L * round);
            process.destroyForcibly().waitFor();
            Files.writeString(said, "");
            for (Path file : sidecars()) {
                if (SidecarFiles.isOfSource(file)) {
                    assertEquals(List.of(), SidecarReading.ofSource(file).problems());
                }
            }
            try (Library library = Library.open(folder)) {
                library.writeSidecars();
                assertEquals(List.of(), library.check());
            }
        }
    }

    private Process start(Path said) throws IOException {
        return new ProcessBuilder(new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        folder.toString())))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Marks and writes sidecars until it is killed.
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) {
            Library library = Library.open(Path.of(arguments[0]));
            Source source = library.sources().getFirst();
            for (int i = 0; ; i++) {
                library.apply(Change.add(Sample.annotation(library, source, i % 50, 60)));
                library.writeSidecars();
                System.out.println(i);
                System.out.flush();
            }
        }
    }
}
