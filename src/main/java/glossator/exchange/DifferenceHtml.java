package glossator.exchange;

import glossator.annotation.Annotation;
import glossator.annotation.Difference.Kind;
import glossator.annotation.Difference.Paragraph;
import glossator.annotation.Difference.Run;
import glossator.annotation.Placed;
import glossator.library.Edition;
import glossator.library.Source;
import glossator.message.Messages;

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

/// What is different between two editions as one HTML file that needs nothing beside it: the
/// evidence (names, origins, times and hashes of both), the whole text with what is gone and what
/// is new, the reader's marks in it, and what became of each.
public final class DifferenceHtml {
    private final InstantSource clock;

    public DifferenceHtml(InstantSource clock) {
        this.clock = clock;
    }

    /// The name to suggest for the file.
    public static String fileName(Source source) {
        return FileNames.of(source.title(), Messages.of("exchange.file.difference") + ".html");
    }

    /// Writes to `out` (UTF-8), which it does not close.
    public LossReport write(Comparison comparison, OutputStream out) throws IOException {
        var losses = new Losses();
        Writer writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        try {
            new Page(comparison, new Html(writer, new Clean(losses)), losses)
                    .write(clock.instant());
            writer.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return losses.report(comparison.after().size());
    }

    private record Page(Comparison comparison, Html html, Losses losses) {
        void write(Instant exported) {
            String title = Messages.of("exchange.difference.title", comparison.source().title());
            HtmlFrame.open(html, title, "difference.css");
            html.raw("</head>\n<body>\n").open("header").line();
            html.element("p", Messages.of("exchange.difference.kind"), "class", "kind").line();
            html.element("h1", comparison.source().title(), "dir", "auto").line();
            evidence(exported);
            html.element("p", counts(), "class", "counts").line();
            html.close("header").line().open("main").line();
            html.open("article", "id", "text").line();
            comparison.difference().paragraphs().forEach(this::paragraph);
            html.close("article").line();
            notes();
            html.close("main").line().open("footer");
            html.element("p", Messages.of("exchange.html.made")).close("footer").line();
            html.raw("</body>\n</html>\n");
        }

        private void evidence(Instant exported) {
            Edition old = comparison.old();
            Edition now = comparison.now();
            html.open("div", "class", "table").open("table", "class", "evidence").open("tr");
            html.element("td", "");
            for (Edition edition : List.of(old, now)) {
                String number = Messages.of("exchange.difference.edition", edition.number());
                html.element("th", number, "scope", "col");
            }
            html.close("tr").line();
            row("file", old.fileName(), now.fileName());
            row("origin", old.origin(), now.origin());
            row("imported", Phrases.minute(old.imported()), Phrases.minute(now.imported()));
            row("format", old.format(), now.format());
            row("size", String.valueOf(old.size()), String.valueOf(now.size()));
            row("sha256", old.sha256(), now.sha256());
            html.close("table").close("div").line();
            html.element(
                    "p",
                    Messages.of("exchange.difference.made", Phrases.minute(exported)),
                    "class",
                    "made");
            html.line();
        }

        private void row(String key, String old, String now) {
            html.open("tr", "class", key);
            html.element("th", Messages.of("exchange.difference." + key), "scope", "row");
            html.element("td", old, "dir", "auto").element("td", now, "dir", "auto");
            html.close("tr").line();
        }

        private String counts() {
            var difference = comparison.difference();
            int respelled = difference.words(Kind.RESPELLED);
            if (difference.isSame()) {
                return Messages.of("exchange.difference.same", respelled);
            }
            return Messages.of(
                    "exchange.difference.counts",
                    difference.words(Kind.REMOVED),
                    difference.words(Kind.INSERTED),
                    difference.words(Kind.CHANGED),
                    difference.words(Kind.MOVED_HERE),
                    respelled);
        }

        private void paragraph(Paragraph paragraph) {
            html.open("p", "class", paragraph.isSame() ? "same" : "changed", "dir", "auto");
            boolean first = true;
            for (Run run : paragraph.runs()) {
                html.raw(run.spaced() && !first ? " " : "");
                first = false;
                run(run);
            }
            html.close("p").line();
        }

        private void run(Run run) {
            if (Comparison.isGone(run)) {
                String moved = run.kind() == Kind.MOVED_AWAY ? "moved" : "";
                html.open("del", moved.isEmpty() ? "" : "class", moved);
                comparison.was(run).forEach(this::piece);
                html.close("del");
            }
            if (Comparison.isThere(run)) {
                boolean isNew =
                        switch (run.kind()) {
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
                            comparison.difference().was(run));
                }
                comparison.is(run).forEach(this::piece);
                html.raw(isNew ? "</ins>" : run.kind() == Kind.RESPELLED ? "</span>" : "");
            }
        }

        private void piece(Comparison.Piece piece) {
            for (Placed mark : piece.over()) {
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

        private void notes() {
            if (comparison.after().size() == 0) {
                return;
            }
            html.open("section", "id", "notes").line();
            html.element("h2", Messages.of("exchange.difference.notes")).line();
            html.open("ol", "class", "entries").line();
            comparison.after().whole().forEach(this::note);
            html.close("ol").close("section").line();
        }

        private void note(Placed placed) {
            Annotation annotation = placed.annotation();
            html.open("li", "class", annotation.color().word(), "id", "n-" + annotation.id());
            html.element("p", Fate.told(placed), "class", "about");
            quote(annotation.selector().exact(), "was");
            String now = placed.place().map(r -> r.of(comparison.difference().now())).orElse("");
            if (!now.isEmpty() && !now.equals(annotation.selector().exact())) {
                quote(now, "is");
            }
            if (!annotation.note().isBlank()) {
                html.open("div", "class", "body");
                var sanitizer = new NoteSanitizer(new Clean(losses), losses);
                html.raw(new HtmlNoteBody(sanitizer).of(annotation.note()));
                html.close("div");
            }
            html.close("li").line();
        }

        private void quote(String words, String kind) {
            if (!words.isEmpty()) {
                html.open("blockquote", "class", kind).open("p", "dir", "auto");
                html.text(Phrases.oneLine(words)).close("p").close("blockquote");
            }
        }
    }
}
