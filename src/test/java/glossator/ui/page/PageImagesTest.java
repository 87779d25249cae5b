package glossator.ui.page;

import static glossator.ui.session.OnFx.fx;
import static glossator.ui.session.OnFx.until;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.PagePicture;
import glossator.message.Refusal;
import glossator.ui.session.Tasks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

import java.util.List;
import java.util.concurrent.TimeoutException;

/// A page that cannot be drawn says why, and the pages after it are drawn.
final class PageImagesTest {
    private Tasks tasks = new Tasks();

    static List<Throwable> failures() {
        return List.of(
                new Refusal("format.page.slow", 1, "a.pdf"),
                new IllegalStateException("exception"),
                new OutOfMemoryError("memory"),
                new StackOverflowError("stack"),
                new NoClassDefFoundError("no/such/Class"),
                new AssertionError("assertion"));
    }

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() {
        tasks = fx(Tasks::new);
    }

    @AfterEach
    void stop() {
        tasks.close();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aPageThatFailsSaysSoAndTheNextIsDrawn(Throwable failure) {
        PageRenderer renderer = (page, scale) -> {
            if (page == 0) {
                PageImagesTest.<RuntimeException>fling(failure);
            }
            return new PagePicture(1, 1, new int[1]);
        };
        PageImages images = fx(() -> {
            PageImages made = new PageImages(tasks, renderer, page -> {});
            made.request(List.of(0, 1), 1);
            return made;
        });
        until(() -> images.picture(1) != null);
        String fault = fx(() -> images.fault(0));
        assertNotNull(fault);
        assertTrue(fault.contains(String.valueOf(failure.getMessage())), fault);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void fling(Throwable failure) throws T {
        throw (T) failure;
    }
}
