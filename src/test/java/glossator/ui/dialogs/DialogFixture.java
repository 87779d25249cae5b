package glossator.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.document.Range;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.library.Source;
import glossator.reading.InProcessWorker;
import glossator.ui.control.Overlay;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.session.Tasks;
import glossator.ui.tour.Screenshots;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// A window over a real library, to be worked with the mouse and the keyboard. All fixtures are
/// written here.
public final class DialogFixture {
    /// Long enough for a machine that is busy with other things.
    private static final long PATIENCE_SECONDS = 180;

    public final Library library;
    public final Tasks tasks;
    public final Session session;
    public final Overlay overlay;
    public final FxRobot robot = new FxRobot();

    /// What has the keyboard focus before a dialog is shown.
    public final TextField behind;

    /// What the one error boundary said.
    public final List<String> failures = new ArrayList<>();

    private final BorderPane frame;
    private final Stage stage;

    public DialogFixture(Path folder) throws Exception {
        library = Library.open(folder);
        library.setSetting("author", "Ada Reader");
        stage = FxToolkit.registerPrimaryStage();
        behind = onFx(() -> new TextField("behind"));
        frame = onFx(BorderPane::new);
        tasks = onFx(Tasks::new);
        tasks.onFailed(failures::add);
        session = onFx(() -> new Session(library, tasks, new InProcessWorker()));
        overlay = onFx(() -> new Overlay(tasks));
        onFx(() -> {
            frame.setCenter(new StackPane(new Label("text")));
            frame.setBottom(behind);
            StackPane root = new StackPane(frame, overlay.node());
            Scene scene = new Scene(root, 1000, 700);
            for (String sheet : List.of("theme", "dialogs", "library")) {
                String path = "/glossator/ui/" + sheet + ".css";
                scene.getStylesheets()
                        .add(Objects.requireNonNull(DialogFixture.class.getResource(path))
                                .toExternalForm());
            }
            stage.setScene(scene);
            stage.sizeToScene(); // a test before this one may have made it smaller
            stage.setX(0);
            stage.setY(0);
            stage.show();
            behind.requestFocus();
            return true;
        });
        theme("light");
    }

    /// Puts a pane of this width at the left of the window.
    public void showAtLeft(Function<Session, Region> making, double width) {
        onFx(() -> {
            Region pane = making.apply(session);
            pane.setPrefWidth(width);
            frame.setLeft(pane);
            return true;
        });
        settle();
    }

    public Scene scene() {
        return stage.getScene();
    }

    /// light, sepia or dark.
    public void theme(String name) {
        onFx(() -> {
            Application.setUserAgentStylesheet(
                    name.equals("dark")
                            ? new PrimerDark().getUserAgentStylesheet()
                            : new PrimerLight().getUserAgentStylesheet());
            Parent root = scene().getRoot();
            root.getStyleClass().removeAll("sepia", "dark");
            root.getStyleClass().add(name);
            return true;
        });
        settle();
    }

    /// Writes pictures of the window in all three themes to `target/pictures/`.
    public void pictures(String name) {
        for (String theme : List.of("light", "sepia", "dark")) {
            theme(theme);
            picture(name + "-" + theme);
        }
        theme("light");
    }

    public void picture(String name) {
        WritableImage image = onFx(() -> scene().snapshot(null));
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            Screenshots.write(image, folder.resolve(name + ".png"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Runs on the FX thread and waits for it.
    public <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1_000, work);
    }

    public void run(Runnable work) {
        onFx(() -> {
            work.run();
            return true;
        });
        settle();
    }

    /// Waits until `condition` holds; fails after three minutes.
    public void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("did not come about in three minutes", e);
        }
        settle();
    }

    /// Waits for what was asked for: writes, then what follows them on the FX thread, then until
    /// the window has been laid out twice.
    public void settle() {
        for (int i = 0; i < 3; i++) {
            var written = new CompletableFuture<Boolean>();
            onFx(() -> {
                tasks.write(() -> true, written::complete);
                return true;
            });
            await(written);
        }
        for (int i = 0; i < 2; i++) {
            var laidOut = new CompletableFuture<Boolean>();
            onFx(() -> {
                onNextPulse(() -> laidOut.complete(true));
                return true;
            });
            await(laidOut);
        }
    }

    private static void await(CompletableFuture<Boolean> done) {
        try {
            assertTrue(done.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("did not come about in three minutes", e);
        }
    }

    private void onNextPulse(Runnable then) {
        if (!stage.isShowing()) {
            then.run();
            return;
        }
        Scene scene = scene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                then.run();
            }
        });
        Platform.requestNextPulse();
    }

    /// Waits until `node` is on screen and has stopped moving.
    public void untilStill(Node node) {
        Bounds[] before = new Bounds[1];
        until(() -> {
            Bounds now = node.localToScreen(node.getBoundsInLocal());
            boolean still = now != null && now.equals(before[0]) && node.getOpacity() == 1;
            before[0] = now;
            return still;
        });
    }

    public void pause(long millis) {
        robot.sleep(millis);
    }

    /// What has the keyboard.
    public Node focus() {
        return Objects.requireNonNull(onFx(() -> scene().getFocusOwner()));
    }

    public Source add(String fileName, String format, Document document) {
        byte[] bytes = (fileName + "\n" + document.text()).getBytes(StandardCharsets.UTF_8);
        ImportedDocument imported =
                new ImportedDocument(format, 1, document, List.of(), Map.of(), List.of());
        Source source = library.add(new ParsedFile(
                        new SourceFile(fileName, bytes, null), imported, "/home/ada/" + fileName))
                .source();
        run(session::refreshSources);
        until(() -> session.sources().stream().anyMatch(s -> s.id().equals(source.id())));
        return source;
    }

    public Source add(String title) {
        Metadata metadata = Metadata.NONE.withTitle(title);
        return add(title + ".txt", "text", document(metadata, 3));
    }

    /// A document of so many chapters, each of a heading and a paragraph.
    public static Document document(Metadata metadata, int chapters) {
        DocumentBuilder builder = new DocumentBuilder().metadata(metadata);
        for (int i = 1; i <= chapters; i++) {
            builder.begin(new Block.Heading(i % 10 == 1 ? 1 : i % 10 == 5 ? 4 : 2))
                    .text("Chapter " + i + (i % 7 == 0 ? " in which rather much happens" : ""));
            builder.begin(new Block.Paragraph())
                    .text("The quick brown fox jumps over the lazy dog, for the " + i + "th time.");
        }
        return builder.build();
    }

    /// The source in front, if any.
    public List<Source> inFront() {
        return session.current().map(OpenSource::source).stream().toList();
    }

    public OpenSource open(Source source) {
        run(() -> session.open(source.id(), o -> {}));
        until(() -> session.current().filter(o -> o.id().equals(source.id())).isPresent());
        return onFx(() -> session.current().orElseThrow());
    }

    public Annotation mark(OpenSource in, int from, int to, Color color, String note) {
        Annotation made = onFx(() -> session.annotating()
                .make(in, new Range(from, to), Style.HIGHLIGHT, color)
                .withNote(note));
        run(() -> session.annotating().apply(Change.add(made)));
        until(() -> in.placements().findAnnotation(made.id()).isPresent());
        return made;
    }

    public void close() throws Exception {
        run(overlay::hide);
        FxToolkit.cleanupStages();
        onFx(() -> {
            tasks.close();
            return true;
        });
        library.close();
    }
}
