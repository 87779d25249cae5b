package glossator.ui.session;

import static glossator.ui.session.OnFx.fx;
import static glossator.ui.session.OnFx.until;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.pdf.AnnotatedPdf;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.library.Source;
import glossator.reading.InProcessWorker;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/// A source with notes that an older version of the program put replies into is opened.
final class RereadingTest {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private Library library;
    private Tasks tasks;
    private Session session;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        library = Library.open(folder);
        tasks = fx(Tasks::new);
        tasks.onFailed(told::add);
        session = fx(() -> new Session(library, tasks, new InProcessWorker()));
    }

    @AfterEach
    void close() {
        fx(() -> {
            tasks.close();
            return true;
        });
        library.close();
        assertEquals(List.of(), told);
    }

    private Source addByOlder() {
        byte[] bytes = new AnnotatedPdf()
                .highlight("twice", "Why?")
                .reply("Bo", "He forgot.", false)
                .bytes();
        var file = new SourceFile("crossing.pdf", bytes, null);
        ImportedDocument now = Formats.read(file);
        EmbeddedAnnotation found = now.findings().getFirst();
        var glued = new EmbeddedAnnotation(
                found.range(),
                found.style(),
                found.color(),
                "Why?\n\nBo: He forgot.",
                List.of(),
                found.author(),
                found.created(),
                found.origin());
        var older = new ImportedDocument(
                "pdf",
                1,
                now.document(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(glued),
                now.pages());
        Source source = library.add(new ParsedFile(file, older, "")).source();
        library.importEmbedded(source.id());
        return source;
    }

    private List<String> notes() {
        return session.current().stream()
                .flatMap(open -> open.placements().allWithOrphans().stream())
                .map(Placement::annotation)
                .map(Annotation::note)
                .toList();
    }

    private List<String> replies() {
        return session.current().stream()
                .flatMap(open -> open.threadsProperty().get().all().stream())
                .map(Reply::text)
                .toList();
    }

    @Test
    void theRepliesAreShownApartAndThisCanBeUndone() {
        Source source = addByOlder();
        fx(() -> {
            session.open(source.id(), opened -> {});
            return true;
        });
        until(() -> notes().equals(List.of("Why?")) && replies().equals(List.of("He forgot.")));
        fx(() -> {
            session.undoing().undo();
            return true;
        });
        until(() ->
                notes().equals(List.of("Why?\n\nBo: He forgot.")) && replies().isEmpty());
    }
}
