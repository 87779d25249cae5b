package glossator.ui.session;

import static glossator.ui.session.OnFx.fx;
import static glossator.ui.session.OnFx.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// Whatever fails, and wherever: it is told, and what comes after it goes on.
final class TasksTest {
    private final List<String> told = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private Tasks tasks = new Tasks();

    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("exception"),
                new IOException("checked"),
                new Refusal("library.closed", "refusal"),
                new AssertionError("assertion"),
                new LinkageError("linkage"),
                new NoClassDefFoundError("no/such/Class"),
                new ExceptionInInitializerError("initializer"),
                new StackOverflowError("stack"),
                new OutOfMemoryError("memory"),
                new Error("error"));
    }

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() {
        tasks = fx(Tasks::new);
        tasks.onFailed(told::add);
        fx(() -> {
            tasks.guardThisThread();
            return true;
        });
    }

    @AfterEach
    void close() {
        fx(() -> {
            tasks.close();
            Thread.currentThread().setUncaughtExceptionHandler(null);
            return true;
        });
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aWriteThatFailsIsToldAndNothingIsLeftUnsaved(Throwable failure) {
        run(() -> {
            tasks.write(() -> fail(failure), r -> done.add("never"));
            tasks.runWhenStored(() -> done.add("soon"));
            tasks.write(() -> "next", done::add);
        });
        until(() -> !tasks.writingProperty().get());
        assertEquals(List.of("next", "soon"), fx(() -> List.copyOf(done)));
        assertTold(1, failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatFollowsAWriteMayFailToo(Throwable failure) {
        run(() -> {
            tasks.write(() -> "stored", r -> fail(failure));
            tasks.write(() -> "next", done::add);
        });
        until(() -> !tasks.writingProperty().get());
        assertEquals(List.of("next"), fx(() -> List.copyOf(done)));
        assertTold(1, failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureThatCannotBeToldHoldsNothingUp(Throwable failure) {
        tasks.onFailed(sentence -> {
            told.add(sentence);
            fail(failure);
        });
        run(() -> {
            tasks.write(() -> fail(failure), r -> done.add("never"));
            tasks.write(() -> "next", done::add);
        });
        until(() -> !tasks.writingProperty().get());
        assertEquals(List.of("next"), fx(() -> List.copyOf(done)));
        assertTold(1, failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aListenerThatFailsHoldsNothingUp(Throwable failure) {
        run(() -> {
            tasks.writingProperty().subscribe(writing -> {
                if (!writing && !done.isEmpty()) {
                    fail(failure);
                }
            });
            tasks.write(() -> "stored", done::add);
            tasks.runWhenStored(() -> done.add("soon"));
        });
        until(() -> done.size() == 2);
        assertFalse(fx(() -> tasks.writingProperty().get()));
        assertTold(1, failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void readingsThatFailAreToldAndOthersGoOn(Throwable failure) {
        run(() -> {
            for (int i = 0; i < 10; i++) {
                tasks.read(() -> fail(failure), r -> done.add("never"));
                tasks.read(() -> "read", r -> fail(failure));
            }
        });
        until(() -> told.size() == 20);
        run(() -> tasks.read(() -> "next", done::add));
        until(() -> done.equals(List.of("next")));
        assertTold(20, failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void longWorkThatFailsIsNoLongerShown(Throwable failure) {
        run(() -> tasks.run(
                "long",
                progress -> {
                    progress.stopRequest().join();
                    return fail(failure);
                },
                r -> done.add("never")));
        until(() -> tasks.running().size() == 1);
        run(() -> tasks.running().getFirst().cancel());
        until(() -> tasks.running().isEmpty());
        assertTold(1, failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void longWorkIsFollowedThoughAListenerOfTheListFails(Throwable failure) {
        run(() -> {
            tasks.running().subscribe(() -> {
                if (tasks.running().isEmpty()) {
                    fail(failure);
                }
            });
            tasks.run(
                    "long",
                    progress -> {
                        progress.stopRequest().join();
                        return "followed";
                    },
                    done::add);
        });
        until(() -> tasks.running().size() == 1);
        run(() -> tasks.running().getFirst().cancel());
        until(() -> done.equals(List.of("followed")));
        assertTold(1, failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void handlersThatFailAreTold(Throwable failure) {
        run(() -> {
            tasks.guard(() -> fail(failure));
            tasks.runLater(() -> fail(failure));
            tasks.runWhenStored(() -> fail(failure));
            var _ = tasks.runAfter(1, () -> fail(failure));
            tasks.runWhenStored(() -> done.add("soon"));
        });
        until(() -> told.size() == 4);
        assertEquals(List.of("soon"), fx(() -> List.copyOf(done)));
        assertTold(4, failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatIsDoneAgainAndAgainGoesOnAfterAFailure(Throwable failure) {
        var times = new AtomicInteger();
        run(() -> tasks.runEvery(1, () -> {
            if (times.incrementAndGet() < 4) {
                fail(failure);
            }
        }));
        until(() -> times.get() > 10);
        assertTold(3, failure);
    }

    @Test
    void writesAreMadeInTheirOrderAndShownBeforeTheyCountAsSaved() {
        run(() -> {
            for (int i = 0; i < 100; i++) {
                String word = String.valueOf(i);
                tasks.write(
                        () -> word, w -> done.add(w + tasks.writingProperty().get()));
            }
            assertTrue(tasks.writingProperty().get());
        });
        until(() -> !tasks.writingProperty().get());
        var wanted = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            wanted.add(i + "true");
        }
        assertEquals(wanted, fx(() -> List.copyOf(done)));
        assertEquals(List.of(), told);
    }

    private void assertTold(int times, Throwable failure) {
        List<String> sentences = fx(() -> List.copyOf(told));
        assertEquals(times, sentences.size(), sentences.toString());
        String wanted =
                failure instanceof Refusal refusal ? refusal.sentence() : failure.toString();
        for (String sentence : sentences) {
            assertTrue(sentence.contains(wanted), sentence);
        }
    }

    /// Throws what may be checked.
    private static String fail(Throwable failure) {
        TasksTest.<RuntimeException>fling(failure);
        return "";
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void fling(Throwable failure) throws T {
        throw (T) failure;
    }

    private static void run(Runnable work) {
        fx(() -> {
            work.run();
            return true;
        });
    }
}
