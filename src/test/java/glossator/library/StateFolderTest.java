package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Digest;
import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.message.Refusal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a window keeps outside its library: drafts, and lists of files still to be added.
class StateFolderTest {
    @TempDir
    Path temp;

    private Path state;
    private Path library;

    @BeforeEach
    void prepare() throws IOException {
        state = temp.resolve("state");
        library = Files.createDirectories(temp.resolve("library"));
    }

    private static KeptDraft draft(UUID source, String text) {
        Instant now = Timestamps.now();
        var annotation = new Annotation(
                UUID.randomUUID(),
                source,
                UUID.randomUUID(),
                Selector.of("the sea keeps its own time", new Range(4, 7)),
                Style.HIGHLIGHT,
                Color.GREEN,
                "before",
                List.of(UUID.randomUUID()),
                "Ada",
                now,
                now);
        return new KeptDraft(UUID.randomUUID(), annotation, "A “title”\n🛳", text, now);
    }

    private static KeptDraft draft(String text) {
        return draft(UUID.randomUUID(), text);
    }

    private Path windowFolder() {
        return StateFolder.list(StateFolder.of(state, library)).getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "two\nlines\r\n", "“quotes” \"and\" \\ back", "שלום 🛳 \u0000\u0007"
            })
    void aDraftIsReadAsItWasKept(String text) {
        KeptDraft draft = draft(text);
        try (StateFolder window = StateFolder.open(state, library)) {
            window.drafts().keep(draft(text + " earlier"));
            window.drafts().keep(draft);
            window.drafts().keep(draft);
            assertTrue(window.drafts().find().drafts().contains(draft));
            assertEquals(2, window.drafts().find().drafts().size());
            assertEquals(List.of(), window.drafts().find().unreadable());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDraftOfAReplyIsReadAsItWasKept(boolean isStored) {
        KeptDraft note = draft("typed");
        Annotation to = note.annotation().orElseThrow();
        var reply = new Reply(
                UUID.randomUUID(),
                to.source(),
                to.id(),
                UUID.randomUUID(),
                "Grace",
                "“before”\n",
                ReviewState.REJECTED,
                to.created(),
                to.changed(),
                "draft.pdf");
        var draft = new KeptDraft(
                note.id(),
                new DraftSubject.Answer(to, reply, isStored),
                note.title(),
                note.text(),
                note.typed());
        try (StateFolder window = StateFolder.open(state, library)) {
            window.drafts().keep(draft);
            assertEquals(List.of(draft), window.drafts().find().drafts());
        }
    }

    @Test
    void aDraftOfWordsInADigestDoesNotNameWhatTheDigestQuotes() {
        UUID quoted = UUID.randomUUID();
        var words = new Digest.Part.Words("before");
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        var digest = new Digest(
                UUID.randomUUID(), "d", List.of(new Digest.Part.Quote(quoted), words), now, now);
        var draft = new KeptDraft(
                UUID.randomUUID(), new DraftSubject.Words(digest, 1, words), "d", "typed", now);
        try (StateFolder window = StateFolder.open(state, library)) {
            window.drafts().keep(draft);
            window.forget(List.of(quoted));
            KeptDraft found = window.drafts().find().drafts().getFirst();
            assertEquals("typed", found.text());
            assertEquals(
                    new DraftSubject.Words(digest.withParts(List.of(words)), 1, words),
                    found.subject());
        }
    }

    @Test
    void onlyItsOwnerMayReadADraft() throws IOException {
        try (StateFolder window = StateFolder.open(state, library)) {
            window.drafts().keep(draft("secret"));
            for (Path file : StateFolder.list(windowFolder())) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(windowFolder())));
        }
    }

    @Test
    void theNextWindowFindsWhatIsLeftAndNothingOfAWindowThatLives() {
        KeptDraft first = draft("one");
        StateFolder window = StateFolder.open(state, library);
        window.drafts().keep(first);
        try (StateFolder beside = StateFolder.open(state, library)) {
            assertEquals(List.of(), beside.drafts().find().drafts());
        }
        window.close();
        try (StateFolder next = StateFolder.open(state, library);
                StateFolder elsewhere = StateFolder.open(state, temp.resolve("other"))) {
            assertEquals(List.of(first), next.drafts().find().drafts());
            assertEquals(List.of(), elsewhere.drafts().find().drafts());
            next.drafts().remove(first.id());
            assertEquals(List.of(), next.drafts().find().drafts());
        }
        assertEquals(List.of(), StateFolder.list(StateFolder.of(state, library)));
    }

    @Test
    void aLibraryReachedByALinkIsTheSameOne() throws IOException {
        KeptDraft draft = draft("one");
        try (StateFolder window = StateFolder.open(state, library)) {
            window.drafts().keep(draft);
        }
        Path link = Files.createSymbolicLink(temp.resolve("link"), library);
        try (StateFolder window = StateFolder.open(state, link)) {
            assertEquals(List.of(draft), window.drafts().find().drafts());
        }
    }

    /// A file that is no draft, by its name and what is done to make it.
    interface Spoiling {
        void write(Path folder, Path sound) throws IOException;
    }

    static Stream<Arguments> spoilt() {
        String id = UUID.randomUUID().toString();
        return Stream.of(
                Arguments.of("empty", (Spoiling)
                        (f, s) -> Files.writeString(f.resolve("draft-" + id + ".json"), "")),
                Arguments.of("cut", (Spoiling)
                        (f, s) -> Files.writeString(s, Files.readString(s).substring(0, 200))),
                Arguments.of("not UTF-8", (Spoiling) (f, s) -> Files.write(
                        f.resolve("draft-" + id + ".json"), new byte[] {'{', (byte) 0xff})),
                Arguments.of("another name", (Spoiling)
                        (f, s) -> Files.move(s, f.resolve("draft-" + id + ".json"))),
                Arguments.of("foreign", (Spoiling)
                        (f, s) -> Files.writeString(f.resolve("notes.txt"), "mine")),
                Arguments.of("deep", (Spoiling) (f, s) ->
                        Files.writeString(f.resolve("draft-" + id + ".json"), "[".repeat(100_000))),
                Arguments.of("a folder", (Spoiling)
                        (f, s) -> Files.createDirectory(f.resolve("draft-" + id + ".json"))),
                Arguments.of("a link", (Spoiling) (f, s) -> Files.createSymbolicLink(
                        f.resolve("draft-" + id + ".json"), f.resolve("lock"))),
                Arguments.of("wrong time", (Spoiling) (f, s) -> Files.writeString(
                        s,
                        Files.readString(s)
                                .replaceFirst("\"typed\":\"[^\"]*", "\"typed\":\"noon"))),
                Arguments.of("wrong range", (Spoiling) (f, s) -> Files.writeString(
                        s, Files.readString(s).replaceFirst("start[^,]*,", "start\\\\\":9999,"))),
                Arguments.of("no list of files", (Spoiling) (f, s) ->
                        Files.writeString(f.resolve("import-" + id + ".txt"), "whatever")),
                Arguments.of("huge", (Spoiling) (f, s) -> {
                    try (var file = new RandomAccessFile(s.toFile(), "rw")) {
                        file.setLength(1L << 36);
                    }
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void whatIsNoDraftIsNamedAndStaysAndTheOthersAreRead(String kind, Spoiling spoiling)
            throws IOException {
        KeptDraft sound = draft("sound");
        KeptDraft other = draft("other");
        try (StateFolder window = StateFolder.open(state, library)) {
            window.drafts().keep(sound);
            window.drafts().keep(other);
        }
        spoiling.write(windowFolder(), windowFolder().resolve("draft-" + other.id() + ".json"));
        for (int again = 0; again < 2; again++) {
            try (StateFolder window = StateFolder.open(state, library)) {
                Drafts.Found found = window.drafts().find();
                assertTrue(found.drafts().contains(sound));
                assertEquals(1, found.unreadable().size(), found.toString());
                assertTrue(Files.exists(
                        found.unreadable().getFirst(), java.nio.file.LinkOption.NOFOLLOW_LINKS));
            }
        }
    }

    @Test
    void whatAKillLeftHalfWrittenIsRemoved() throws IOException {
        try (StateFolder window = StateFolder.open(state, library)) {
            window.drafts().keep(draft("whole"));
        }
        Path half = Files.writeString(
                windowFolder().resolve("draft-" + UUID.randomUUID() + ".json.part"), "{\"te");
        try (StateFolder window = StateFolder.open(state, library)) {
            assertEquals(1, window.drafts().find().drafts().size());
            assertEquals(List.of(), window.drafts().find().unreadable());
        }
        assertFalse(Files.exists(half));
    }

    @Test
    void theDraftsOfAnErasedSourceAreGoneFromAllWindows() throws IOException {
        UUID erased = UUID.randomUUID();
        KeptDraft stays = draft("stays");
        KeptDraft damaged = draft(erased, "three");
        try (StateFolder one = StateFolder.open(state, library);
                StateFolder two = StateFolder.open(state, library)) {
            one.drafts().keep(draft(erased, "one"));
            two.drafts().keep(draft(erased, "two"));
            two.drafts().keep(stays);
            two.drafts().keep(damaged);
            for (Path file : StateFolder.list(StateFolder.of(state, library))) {
                Path draft = file.resolve("draft-" + damaged.id() + ".json");
                if (Files.exists(draft)) {
                    Files.writeString(draft, Files.readString(draft) + "}}}");
                }
            }
            assertEquals(3, Drafts.forget(state, library, List.of(erased)));
            assertEquals(List.of(), one.drafts().find().drafts());
            assertEquals(List.of(stays), two.drafts().find().drafts());
            assertEquals(List.of(), two.drafts().find().unreadable());
        }
        assertEquals(0, Drafts.forget(temp.resolve("nowhere"), library, List.of(erased)));
    }

    @Test
    void theDraftOfAnErasedNoteIsGoneFromAllWindows() {
        KeptDraft gone = draft("gone");
        KeptDraft stays = draft("stays");
        try (StateFolder one = StateFolder.open(state, library);
                StateFolder two = StateFolder.open(state, library)) {
            one.drafts().keep(gone);
            one.drafts().keep(stays);
            two.forget(List.of(gone.annotation().orElseThrow().id()));
            assertEquals(List.of(stays), one.drafts().find().drafts());
        }
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsRefusedInOneSentence() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThrows(Refusal.class, () -> StateFolder.open(file, library));
    }

    @Test
    void anInterruptedImportIsFoundWithWhatIsLeftOfIt() throws IOException {
        List<Path> files = IntStream.range(0, 5)
                .mapToObj(i -> temp.resolve("file " + i + "\n% ü.txt"))
                .toList();
        StateFolder window = StateFolder.open(state, library);
        ImportList list = window.begin(files);
        list.finish(0);
        list.finish(3);
        assertEquals(List.of(), window.interrupted());
        window.close();
        try (StateFolder next = StateFolder.open(state, library)) {
            ImportList found = next.interrupted().getFirst();
            assertEquals(5, found.size());
            assertEquals(List.of(files.get(1), files.get(2), files.get(4)), found.remaining());
            assertFalse(found.isWanted());
            found.goOnNextTime();
            assertTrue(next.interrupted().getFirst().isWanted());
            assertEquals(List.of(), next.drafts().find().unreadable());
            IntStream.of(1, 2, 4).forEach(found::finish);
            assertEquals(List.of(), next.interrupted());
        }
        assertEquals(List.of(), StateFolder.list(StateFolder.of(state, library)));
    }

    @Test
    void aForgottenImportDoesNotComeBack() {
        try (StateFolder window = StateFolder.open(state, library)) {
            ImportList list = window.begin(List.of(temp.resolve("a"), temp.resolve("b")));
            list.forget();
            list.finish(0);
            list.goOnNextTime();
            assertEquals(List.of(), list.remaining());
        }
        try (StateFolder window = StateFolder.open(state, library)) {
            assertEquals(List.of(), window.interrupted());
        }
    }

    @Test
    void pathsInAListThatAreNoFilesAreLeftOut() throws IOException {
        Path real = temp.resolve("a");
        try (StateFolder window = StateFolder.open(state, library)) {
            window.begin(List.of(real));
        }
        Path file = StateFolder.list(windowFolder()).getFirst();
        Files.writeString(
                file,
                Files.readString(file)
                        + "https://example.org/x\nfile://\nfile:///%zz\ndone 77\ndone 99999999999\n"
                        + "x".repeat(10_000),
                StandardCharsets.UTF_8);
        try (StateFolder window = StateFolder.open(state, library)) {
            assertEquals(List.of(real), window.interrupted().getFirst().remaining());
        }
    }
}
