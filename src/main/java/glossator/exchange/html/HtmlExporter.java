package glossator.exchange.html;

import glossator.exchange.AnnotatedDocument;
import glossator.exchange.BlockNode;
import glossator.exchange.Exporter;
import glossator.exchange.LossReport;
import glossator.exchange.Losses;
import glossator.exchange.SourceParagraph;
import glossator.exchange.TextSanitizer;
import glossator.exchange.w3c.WebAnnotationJson;
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

/// The annotated copy as one self-contained HTML file: written from the text model, with highlights
/// in their colors, notes in the margin and in a list, and the annotations again as
/// machine-readable Web Annotations.
public final class HtmlExporter implements Exporter {
    private final InstantSource clock;

    public HtmlExporter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public boolean isCopy() {
        return true;
    }

    @Override
    public boolean cites() {
        return true;
    }

    @Override
    public LossReport write(List<AnnotatedDocument> works, OutputStream out) throws IOException {
        AnnotatedDocument annotated = AnnotatedDocument.requireOne(works, name());
        var losses = new Losses();
        Writer writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        try {
            write(annotated, writer, losses);
            writer.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return losses.report(annotated.annotations().size());
    }

    private void write(AnnotatedDocument annotated, Writer writer, Losses losses) {
        var clean = new TextSanitizer(losses);
        var html = new HtmlWriter(writer, clean);
        HtmlContext context = HtmlContext.of(html, annotated, clean, losses);
        Instant exported = clock.instant();
        var frame = new HtmlPageHeader(context, exported);
        var notes = new HtmlAnnotations(context);
        losses.add(
                Losses.Kind.UNPLACED, context.placing().annotationsElsewhere().size());
        losses.add(Losses.Kind.NOTE_LINK_OMITTED, annotated.links().omitted());
        losses.add(Losses.Kind.TAG_UNKNOWN, annotated.countUnknownTags());
        losses.add(Losses.Kind.AREA_UNMEASURED, annotated.countUnmeasuredAreas());
        frame.writeHead();
        if (annotated.options().traces()) {
            html.raw("<script type=\"application/ld+json\">\n");
            html.raw(scriptSafe(
                    new WebAnnotationJson(new Losses()).toJson(List.of(annotated), exported)));
            html.raw("\n</script>\n");
        }
        html.raw("</head>\n<body>\n");
        frame.writeHeader();
        frame.writeContents();
        html.open("main").newLine();
        String language = annotated.document().metadata().language();
        html.open("article", "id", "text", isTag(language) ? "lang" : "", language)
                .newLine();
        var targets = new HtmlTargets(context, notes);
        targets.writeAll(context.placing().memos());
        new HtmlBlocks(context, notes, targets, frame.titleIsInText() ? 0 : 1)
                .write(BlockNode.treeOf(SourceParagraph.allOf(annotated.document())));
        targets.writeAll(context.placing().blocksWithoutText());
        html.close("article").newLine();
        notes.writeLegend();
        notes.writeList();
        html.close("main").newLine();
        if (annotated.options().traces()) {
            html.open("footer").element("p", Messages.of("exchange.html.made"));
            html.close("footer").newLine();
        }
        html.raw("</body>\n</html>\n");
    }

    /// JSON that cannot end the script element or open a comment in it.
    private static String scriptSafe(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("&", "\\u0026");
    }

    private static boolean isTag(String language) {
        return language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
                && !Locale.forLanguageTag(language).getLanguage().isEmpty();
    }
}
