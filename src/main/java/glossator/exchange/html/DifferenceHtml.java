package glossator.exchange.html;

import glossator.anchoring.Difference.Kind;
import glossator.anchoring.Difference.Paragraph;
import glossator.anchoring.Difference.Run;
import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.exchange.FileNames;
import glossator.exchange.LossReport;
import glossator.exchange.Losses;
import glossator.exchange.NoteSanitizer;
import glossator.exchange.TextSanitizer;
import glossator.library.Edition;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.wording.AnchorWording;
import glossator.wording.EditionComparison;
import glossator.wording.Phrases;
import glossator.wording.TargetWording;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The difference between two editions as one self-contained HTML file: the evidence (names,
/// origins, times and hashes of both), the whole text with deletions and insertions, the
/// annotations in it, and what happened to each.
public final class DifferenceHtml {
    private final InstantSource clock;

    public DifferenceHtml(InstantSource clock) {
        this.clock = clock;
    }

    /// The suggested name of the file.
    public static String fileName(Source source) {
        return FileNames.of(source.title(), Messages.of("exchange.file.difference") + ".html");
    }

    /// Writes to `out` (UTF-8), which it does not close.
    public LossReport write(EditionComparison comparison, OutputStream out) throws IOException {
        var losses = new Losses();
        Writer writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        try {
            new Page(comparison, new HtmlWriter(writer, new TextSanitizer(losses)), losses)
                    .write(clock.instant());
            writer.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return losses.report(comparison.after().size());
    }

    private record Page(EditionComparison comparison, HtmlWriter html, Losses losses) {
        void write(Instant exported) {
            String title =
                    Messages.of("exchange.difference.title", comparison.source().title());
            HtmlPageHeader.openPage(html, title, "difference.css");
            html.raw("</head>\n<body>\n").open("header").newLine();
            html.element("p", Messages.of("exchange.difference.kind"), "class", "kind")
                    .newLine();
            html.element("h1", comparison.source().title(), "dir", "auto").newLine();
            writeEvidence(exported);
            html.element("p", countsSentence(), "class", "counts").newLine();
            html.close("header").newLine().open("main").newLine();
            html.open("article", "id", "text").newLine();
            comparison.difference().paragraphs().forEach(this::writeParagraph);
            html.close("article").newLine();
            writeNotes();
            html.close("main").newLine().open("footer");
            html.element("p", Messages.of("exchange.html.made")).close("footer").newLine();
            html.raw("</body>\n</html>\n");
        }

        private void writeEvidence(Instant exported) {
            Edition old = comparison.old();
            Edition now = comparison.now();
            html.open("div", "class", "table")
                    .open("table", "class", "evidence")
                    .open("tr");
            html.element("td", "");
            for (Edition edition : List.of(old, now)) {
                String number = Messages.of("exchange.difference.edition", edition.number());
                html.element("th", number, "scope", "col");
            }
            html.close("tr").newLine();
            writeRow("file", old.fileName(), now.fileName());
            writeRow("origin", old.origin(), now.origin());
            writeRow("imported", Phrases.minute(old.imported()), Phrases.minute(now.imported()));
            writeRow("format", old.format(), now.format());
            writeRow("size", String.valueOf(old.size()), String.valueOf(now.size()));
            writeRow("sha256", old.sha256(), now.sha256());
            html.close("table").close("div").newLine();
            html.element(
                    "p",
                    Messages.of("exchange.difference.made", Phrases.minute(exported)),
                    "class",
                    "made");
            html.newLine();
        }

        private void writeRow(String key, String old, String now) {
            html.open("tr", "class", key);
            html.element("th", Messages.of("exchange.difference." + key), "scope", "row");
            html.element("td", old, "dir", "auto").element("td", now, "dir", "auto");
            html.close("tr").newLine();
        }

        private String countsSentence() {
            var difference = comparison.difference();
            int respelled = difference.countWords(Kind.RESPELLED);
            if (difference.isSame()) {
                return Messages.of("exchange.difference.same", respelled);
            }
            return Messages.of(
                    "exchange.difference.counts",
                    difference.countWords(Kind.REMOVED),
                    difference.countWords(Kind.INSERTED),
                    difference.countWords(Kind.CHANGED),
                    difference.countWords(Kind.MOVED_HERE),
                    respelled);
        }

        private void writeParagraph(Paragraph paragraph) {
            html.open("p", "class", paragraph.isSame() ? "same" : "changed", "dir", "auto");
            boolean first = true;
            for (Run run : paragraph.runs()) {
                html.raw(run.spaced() && !first ? " " : "");
                first = false;
                writeRun(run);
            }
            html.close("p").newLine();
        }

        private void writeRun(Run run) {
            if (EditionComparison.showsOld(run)) {
                String moved = run.kind() == Kind.MOVED_AWAY ? "moved" : "";
                html.open("del", moved.isEmpty() ? "" : "class", moved);
                comparison.oldPieces(run).forEach(this::writePiece);
                html.close("del");
            }
            if (EditionComparison.showsNew(run)) {
                boolean isNew = switch (run.kind()) {
                    case INSERTED, MOVED_HERE, CHANGED -> true;
                    case SAME, RESPELLED, REMOVED, MOVED_AWAY -> false;
                };
                String moved = run.kind() == Kind.MOVED_HERE ? "moved" : "";
                if (isNew) {
                    html.open("ins", moved.isEmpty() ? "" : "class", moved);
                } else if (run.kind() == Kind.RESPELLED) {
                    html.open(
                            "span",
                            "class",
                            "respelled",
                            "title",
                            comparison.difference().oldText(run));
                }
                comparison.newPieces(run).forEach(this::writePiece);
                html.raw(isNew ? "</ins>" : run.kind() == Kind.RESPELLED ? "</span>" : "");
            }
        }

        private void writePiece(EditionComparison.Piece piece) {
            for (Placement mark : piece.over()) {
                Annotation a = mark.annotation();
                html.open(
                        "mark",
                        "class",
                        a.style().word() + ' ' + a.color().word(),
                        "data-annotation",
                        a.id().toString());
            }
            html.text(piece.text().replace('\n', ' ').replace("\uFFFC", ""));
            piece.over().forEach(_ -> html.close("mark"));
        }

        private void writeNotes() {
            if (comparison.after().size() == 0) {
                return;
            }
            html.open("section", "id", "notes").newLine();
            html.element("h2", Messages.of("exchange.difference.notes")).newLine();
            html.open("ol", "class", "entries").newLine();
            comparison.after().allWithOrphans().forEach(this::writeNote);
            html.close("ol").close("section").newLine();
        }

        private void writeNote(Placement placement) {
            Annotation annotation = placement.annotation();
            html.open("li", "class", annotation.color().word(), "id", "n-" + annotation.id());
            html.element("p", AnchorWording.sentences(placement), "class", "about");
            String target = Phrases.capitalize(TargetWording.name(placement.target()));
            html.raw(target.isEmpty() ? "" : "<p>").text(target);
            html.raw(target.isEmpty() ? "" : "</p>");
            writeQuote(annotation.words(), "was");
            String now = placement
                    .place()
                    .map(r -> r.of(comparison.difference().now()))
                    .orElse("");
            if (!now.isEmpty() && !now.equals(annotation.selector().exact())) {
                writeQuote(now, "is");
            }
            if (!annotation.note().isBlank()) {
                html.open("div", "class", "body");
                var sanitizer = new NoteSanitizer(new TextSanitizer(losses), losses);
                html.raw(new HtmlNoteBody(sanitizer).toHtml(annotation.note()));
                html.close("div");
            }
            html.close("li").newLine();
        }

        private void writeQuote(String words, String kind) {
            if (!words.isEmpty()) {
                html.open("blockquote", "class", kind).open("p", "dir", "auto");
                html.text(Phrases.toOneLine(words)).close("p").close("blockquote");
            }
        }
    }
}
