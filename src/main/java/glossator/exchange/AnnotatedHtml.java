package glossator.exchange;

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
import java.util.Locale;

/// The annotated copy as one HTML file that needs nothing beside it: written from the text model,
/// with the marks in their colours, the notes in the margin and in a list, and the annotations once
/// more as Web Annotations for programs to read.
public final class AnnotatedHtml implements Exchange {
    private final InstantSource clock;

    public AnnotatedHtml(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String ending() {
        return "html";
    }

    @Override
    public boolean isCopy() {
        return true;
    }

    @Override
    public LossReport write(List<Work> works, OutputStream out) throws IOException {
        Work work = Work.only(works, name());
        var losses = new Losses();
        Writer writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        try {
            write(work, writer, losses);
            writer.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return losses.report(work.annotations().size());
    }

    private void write(Work work, Writer writer, Losses losses) {
        var clean = new Clean(losses);
        var html = new Html(writer, clean);
        Sheet sheet = Sheet.of(html, work, clean, losses);
        Instant exported = clock.instant();
        var frame = new HtmlFrame(sheet, exported);
        var notes = new HtmlNotes(sheet);
        losses.add(Losses.Kind.UNPLACED, sheet.placing().elsewhere().size());
        losses.add(Losses.Kind.TAG_UNKNOWN, work.unknownTags());
        frame.head();
        html.raw("<script type=\"application/ld+json\">\n");
        html.raw(scriptSafe(new JsonLd(new Losses()).text(List.of(work), exported)));
        html.raw("\n</script>\n</head>\n<body>\n");
        frame.header();
        frame.contents();
        html.open("main").line();
        String language = work.document().metadata().language();
        html.open("article", "id", "text", isTag(language) ? "lang" : "", language).line();
        new HtmlBlocks(sheet, notes, frame.titleIsInText() ? 0 : 1)
                .write(Node.tree(Unit.of(work.document())));
        html.close("article").line();
        notes.legend();
        notes.list();
        html.close("main").line().open("footer");
        html.element("p", Messages.of("exchange.html.made")).close("footer").line();
        html.raw("</body>\n</html>\n");
    }

    /// JSON in which nothing can end the script element or open a comment in it.
    private static String scriptSafe(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("&", "\\u0026");
    }

    private static boolean isTag(String language) {
        return language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
                && !Locale.forLanguageTag(language).getLanguage().isEmpty();
    }
}
