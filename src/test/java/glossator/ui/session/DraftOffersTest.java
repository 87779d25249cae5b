package glossator.ui.session;

import static glossator.ui.session.OnFx.fx;
import static glossator.ui.session.OnFx.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.library.DraftSubject;
import glossator.library.KeptDraft;
import glossator.library.Library;
import glossator.library.Source;
import glossator.library.StateFolder;
import glossator.reading.InProcessWorker;
import glossator.ui.session.OfferedDraft.Fate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Drafts of an earlier window: what has become of their notes, and that each text gets back into
/// the library whatever that is.
final class DraftOffersTest {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private Library library;
    private Tasks tasks;
    private StateFolder state;
    private Session session;
    private Source source;
    private Annotation annotation;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws IOException {
        library = Library.open(folder.resolve("library"));
        state = StateFolder.open(folder.resolve("state"), library.folder());
        Path file = Files.writeString(folder.resolve("a.txt"), "The sea keeps its own time.\n");
        source = library.add(file, Formats::read).source();
        String text = library.document(source.edition()).text();
        annotation = new Annotation(
                UUID.randomUUID(),
                source.id(),
                source.edition(),
                Selector.of(text, new Range(4, 7)),
                Style.HIGHLIGHT,
                Color.RED,
                "stored",
                List.of(library.findOrMakeTag("tide")),
                "Ada",
                Session.now(),
                Session.now());
        tasks = fx(Tasks::new);
        tasks.onFailed(told::add);
        session = fx(() -> new Session(library, tasks, new InProcessWorker(), state));
    }

    @AfterEach
    void close() {
        fx(() -> {
            tasks.close();
            return true;
        });
        library.close();
        state.close();
        assertEquals(List.of(), told);
    }

    private KeptDraft draft(String text) {
        return new KeptDraft(UUID.randomUUID(), annotation, source.title(), text, Session.now());
    }

    private List<OfferedDraft> find(UUID... live) {
        var found = new CompletableFuture<DraftOffers.Found>();
        fx(() -> {
            session.draftOffers().find(List.of(live), found::complete);
            return true;
        });
        return found.orTimeout(60, TimeUnit.SECONDS).join().drafts();
    }

    private void makeSo(Fate fate) {
        switch (fate) {
            case THERE -> library.apply(Change.add(annotation));
            case IN_TRASH -> {
                Annotation stored = library.apply(Change.add(annotation)).changes().stream()
                        .map(c -> c instanceof Change.OfAnnotation(var _, Annotation after)
                                ? after
                                : null)
                        .findFirst()
                        .orElseThrow();
                library.apply(Change.delete(stored));
            }
            case UNKNOWN ->
                annotation = annotation.withTags(
                        List.of(annotation.tags().getFirst(), UUID.randomUUID()));
            case SOURCE_IN_TRASH -> {
                library.apply(Change.add(annotation));
                library.removeSource(source.id());
            }
            case SOURCE_UNKNOWN ->
                annotation = new Annotation(
                        annotation.id(),
                        UUID.randomUUID(),
                        annotation.edition(),
                        annotation.selector(),
                        annotation.style(),
                        annotation.color(),
                        "stored",
                        List.of(),
                        "Ada",
                        annotation.created(),
                        annotation.changed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftIsTakenIntoItsNoteWhateverHasBecomeOfIt(Fate fate) {
        makeSo(fate);
        KeptDraft draft = draft("typed");
        state.drafts().keep(draft);
        OfferedDraft offered = find().getFirst();
        assertEquals(fate, offered.fate());
        if (fate == Fate.SOURCE_UNKNOWN) {
            assertFalse(offered.canBeTaken());
            return;
        }
        fx(() -> {
            session.draftOffers().take(offered, () -> {});
            return true;
        });
        until(() -> state.drafts().find().drafts().isEmpty());
        Annotation now = library.annotations(source.id()).getFirst();
        assertEquals("typed", now.note());
        assertEquals(
                List.of("tide"),
                now.tags().stream().map(library.codebook()::path).toList());
        assertEquals(1, library.sources().size());
        until(() -> session.sources().size() == 1);
    }

    private Reply reply(String text) {
        Instant now = Session.now();
        return new Reply(
                UUID.randomUUID(),
                annotation.source(),
                annotation.id(),
                null,
                "Ada",
                text,
                null,
                now,
                now,
                "");
    }

    private KeptDraft replyDraft(Reply reply, boolean isStored) {
        var subject = new DraftSubject.Answer(annotation, reply, isStored);
        return new KeptDraft(
                UUID.randomUUID(), subject, source.title(), "typed reply", Session.now());
    }

    private void take(OfferedDraft offered) {
        fx(() -> {
            session.draftOffers().take(offered, () -> {});
            return true;
        });
        until(() -> state.drafts().find().drafts().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void aNewReplyIsStoredWhateverHasBecomeOfWhatItAnswers(Fate fate) {
        makeSo(fate);
        state.drafts().keep(replyDraft(reply(""), false));
        OfferedDraft offered = find().getFirst();
        assertEquals(fate, offered.fate());
        if (fate == Fate.SOURCE_UNKNOWN) {
            assertFalse(offered.canBeTaken());
            return;
        }
        take(offered);
        List<Reply> replies = library.threads(source.id()).of(annotation.id());
        assertEquals(List.of("typed reply"), replies.stream().map(Reply::text).toList());
        assertEquals(
                annotation.id(), library.annotations(source.id()).getFirst().id());
        assertEquals("stored", library.annotations(source.id()).getFirst().note());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReplyThatWasEditedIsChangedOrMadeAgain(boolean deleted) {
        makeSo(Fate.THERE);
        Reply reply = reply("before");
        library.apply(new Change.OfReply(null, reply));
        if (deleted) {
            library.apply(new Change.OfReply(reply, null));
        }
        state.drafts().keep(replyDraft(reply, true));
        OfferedDraft offered = find().getFirst();
        assertEquals(deleted ? Fate.UNKNOWN : Fate.THERE, offered.fate());
        assertEquals(deleted ? "" : "before", offered.stored());
        take(offered);
        List<Reply> replies = library.threads(source.id()).of(annotation.id());
        assertEquals(List.of("typed reply"), replies.stream().map(Reply::text).toList());
        assertEquals(reply.id(), replies.getFirst().id());
    }

    @Test
    void whatTheLibraryHasIsNotOfferedAndRemoved() {
        makeSo(Fate.THERE);
        state.drafts().keep(draft("stored"));
        assertEquals(List.of(), find());
        assertEquals(List.of(), state.drafts().find().drafts());
    }

    @Test
    void whatIsBeingTypedIsNotOffered() {
        makeSo(Fate.THERE);
        KeptDraft draft = draft("being typed");
        state.drafts().keep(draft);
        assertEquals(List.of(), find(draft.id()));
        assertEquals(1, state.drafts().find().drafts().size());
    }

    @Test
    void aDraftIsInItsFileAMomentAfterTheKeysAndGoneWhenItIsNotNeeded() {
        KeptDraft first = draft("a");
        var second = new KeptDraft(first.id(), annotation, first.title(), "ab", first.typed());
        run(() -> session.drafts().keep(first));
        run(() -> session.drafts().keep(second));
        until(() -> state.drafts().find().drafts().equals(List.of(second)));
        assertTrue(session.drafts().areKept(List.of(second.id())));
        run(() -> session.drafts().keep(first));
        assertFalse(session.drafts().areKept(List.of(second.id())));
        run(() -> session.drafts().remove(first.id()));
        until(() -> state.drafts().find().drafts().isEmpty());
    }

    @Test
    void aPlaceThatTakesNoDraftIsToldOnceAndTriedAgain() throws IOException {
        Path own = stateFolder();
        Path aside = Files.move(own, folder.resolve("aside"));
        KeptDraft draft = draft("a");
        run(() -> session.drafts().keep(draft));
        until(() -> told.size() == 1);
        run(() -> session.drafts().keep(draft));
        assertTrue(session.drafts().writeNow().isPresent());
        assertFalse(session.drafts().areKept(List.of(draft.id())));
        Files.move(aside, own);
        assertTrue(session.drafts().writeNow().isEmpty());
        assertTrue(session.drafts().areKept(List.of(draft.id())));
        assertEquals(1, told.size());
        told.clear();
    }

    private Path stateFolder() throws IOException {
        try (var files = Files.walk(folder.resolve("state"))) {
            return files.filter(f -> f.endsWith("lock"))
                    .map(Path::getParent)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void run(Runnable work) {
        fx(() -> {
            work.run();
            return true;
        });
    }
}
