package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Digest;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Document;
import glossator.document.Range;
import glossator.exchange.AreaPictures;
import glossator.exchange.CitationForm;
import glossator.exchange.ExportFile;
import glossator.exchange.digest.DigestDocument;
import glossator.exchange.digest.DigestFormat;
import glossator.library.Library;
import glossator.library.Source;
import glossator.reading.InProcessWorker;
import glossator.ui.session.Digests;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// From a question to a text with citations: search, preview, mark, gather by tag, digest, Word.
/// With `-Dglossator.film=FOLDER -Dglossator.film.sources=500` in a large library, with pictures.
class LibraryFilmIT {
    private static final Instant MOMENT = Instant.parse("2026-11-30T10:00:00Z");
    private static final String PHRASE = "Reading is never a private act";
    private static final int SMALL = 12;
    private static final int TAGGED = 9;

    @TempDir
    Path temp;

    @SuppressWarnings("NullAway.Init") // the test opens the window
    private WindowFixture window;

    @SuppressWarnings("NullAway.Init")
    private WindowRobot robot;

    private int pictures;

    @Test
    void aQuestionBecomesATextWithCitations() throws IOException {
        int count = Integer.getInteger("glossator.film.sources", SMALL);
        Path folder = temp.resolve("library");
        StudyLibrary.make(temp.resolve("files"), folder, count);
        try (Library library = Library.open(folder)) {
            markBefore(library);
        }
        window = new WindowFixture(folder, List.of(), List.of(), new InProcessWorker());
        robot = window.robot;
        try {
            robot.run(() -> {
                window.app.scene().getWindow().setWidth(1360);
                window.app.scene().getWindow().setHeight(860);
                window.app.session().settings().citationStyleProperty().set("apa");
            });
            robot.waitUntil("everything is indexed", this::isIndexed);
            shoot("library");
            search();
            mark();
            gather();
            digest();
            write(window.app.session().library());
        } finally {
            window.close();
        }
    }

    /// What the reader has marked on other days.
    private static void markBefore(Library library) {
        UUID social = library.findOrMakeTag("reading/social");
        UUID doubt = library.findOrMakeTag("doubt");
        int tagged = 0;
        for (Source source : library.sources()) {
            Document document = library.document(source.edition());
            int at = document.text().indexOf("asked for");
            if (at >= 0 && tagged < TAGGED) {
                int start = Math.max(
                        document.text().lastIndexOf(". ", at) + 2,
                        document.text().lastIndexOf('\n', at) + 1);
                int end = document.text().indexOf('.', at) + 1;
                Color color = tagged % 3 == 0 ? Color.GREEN : Color.YELLOW;
                mark(library, source, new Range(start, end), color, tagged++ == 1 ? doubt : social);
            }
        }
    }

    private static void mark(Library library, Source in, Range range, Color color, UUID tag) {
        Document document = library.document(in.edition());
        library.apply(Change.add(new Annotation(
                UUID.randomUUID(),
                in.id(),
                in.edition(),
                Selector.of(document.text(), range),
                Style.HIGHLIGHT,
                color,
                color == Color.GREEN ? "Compare with the *statutes*." : "",
                List.of(tag),
                "Ada",
                MOMENT,
                MOMENT)));
    }

    private void search() throws IOException {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.waitUntil("the field has the keyboard", () -> field() != null && field().isFocused());
        robot.run(() -> field().setText("\"never a private act\""));
        robot.waitUntil("it counts", () -> found().contains("hit"));
        robot.waitUntil("nothing more is indexed", this::isIndexed);
        robot.pause(600);
        shoot("search");
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.DOWN);
        robot.waitUntil(
                "a source is shown", () -> window.app.session().current().isPresent());
        robot.waitUntil("its text is shown", () -> window.app.reader().isPresent());
        robot.pause(800);
        shoot("preview");
        robot.press(KeyCode.ENTER);
        robot.waitUntil(
                "the text has the keyboard", () -> window.view().keyboard().isFocused());
        robot.settle();
    }

    private boolean isIndexed() {
        return window.app.session().upkeep().index().progressProperty().get().isComplete();
    }

    private TextField field() {
        return (TextField) window.app.scene().lookup(".search-pane .text-field");
    }

    private String found() {
        return ((Label) window.app.scene().lookup("#search-count")).getText();
    }

    private void mark() throws IOException {
        window.mark(PHRASE, KeyCode.DIGIT3);
        robot.press(KeyCode.T);
        robot.waitUntilInField("the tags are asked for");
        robot.type("reading");
        robot.press(KeyCode.ENTER);
        robot.waitUntil(
                "it is tagged",
                () -> window.source().placements().all().stream()
                        .anyMatch(p -> !p.annotation().tags().isEmpty()
                                && p.annotation().words().equals(PHRASE)));
        shoot("mark");
        robot.press(KeyCode.ESCAPE);
        robot.settle();
    }

    private void gather() throws IOException {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        robot.waitUntil(
                "the notes are listed", () -> !list(".gather-list").getItems().isEmpty());
        robot.settle();
        shoot("all-notes");
        robot.run(() -> list(".gather-list").requestFocus());
        robot.press(KeyCode.END);
        robot.waitUntil("the last note is on screen", () -> !chips().isEmpty());
        Node chip = robot.call(() -> chips().getFirst());
        robot.click(chip);
        robot.settle();
        robot.run(() -> list(".gather-list").requestFocus());
        robot.press(KeyCode.HOME);
        robot.pause(400);
        shoot("gather");
    }

    private List<Node> chips() {
        return list(".gather-list").lookupAll(".note-chip-name").stream()
                .filter(WindowFixture::isOnScreen)
                .filter(n -> n.getAccessibleText().endsWith("with reading"))
                .toList();
    }

    private ListView<?> list(String style) {
        return (ListView<?>) window.app.scene().getRoot().lookupAll(style).stream()
                .filter(WindowFixture::isOnScreen)
                .findFirst()
                .orElseThrow();
    }

    private void digest() throws IOException {
        robot.run(() -> list(".gather-list").requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.A);
        robot.press(KeyCode.D);
        robot.waitUntilInField("the digest is asked for");
        robot.type("reading together");
        robot.press(KeyCode.ENTER);
        robot.waitUntil("the digest is there", () -> !all().isEmpty());
        window.push("Open");
        robot.waitUntil("its list has the keyboard", () -> list(".digest-list").isFocused());
        robot.press(KeyCode.H);
        robot.waitUntilInField("a heading is asked for");
        robot.type("what readers share");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.waitUntil(
                "the heading is stored",
                () -> all().getFirst().parts().stream()
                        .anyMatch(Digest.Part.Words.class::isInstance));
        robot.settle();
        robot.pause(400);
        shoot("digest");
    }

    private List<Digest> all() {
        return new Digests(window.app.session()).all();
    }

    private void write(Library library) throws IOException {
        Digest digest = robot.call(this::all).getFirst();
        for (String style : List.of("apa", "chicago-fullnote-bibliography")) {
            Path file = pictureFolder(temp).resolve("digest-" + style + ".docx");
            DigestDocument document = DigestDocument.of(
                    library, digest, CitationForm.of(library, style), AreaPictures.NONE);
            ExportFile.write(out -> DigestFormat.DOCX.write(document, out), library, file);
            try (InputStream in = Files.newInputStream(file);
                    var word = new XWPFDocument(in)) {
                List<String> said = word.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .toList();
                assertTrue(said.contains("References"), said.toString());
                long notes = word.getFootnotes().stream()
                        .filter(note -> note.getId().signum() > 0)
                        .count();
                assertEquals(style.equals("apa") ? 0 : digest.quoted().size(), notes);
            }
        }
    }

    private static Path pictureFolder(Path otherwise) {
        String folder = System.getProperty("glossator.film", "");
        return folder.isEmpty() ? otherwise : Path.of(folder);
    }

    private void shoot(String name) throws IOException {
        pictures++;
        if (System.getProperty("glossator.film", "").isEmpty()) {
            return;
        }
        for (String theme : List.of("light", "dark")) {
            robot.run(() -> window.app.showTheme(theme));
            robot.pause(600);
            var image = robot.call(() -> window.app.scene().snapshot(null));
            Screenshots.write(
                    image,
                    pictureFolder(temp).resolve("%02d-%s-%s.png".formatted(pictures, name, theme)));
        }
        robot.run(() -> window.app.showTheme("light"));
        robot.settle();
    }
}
