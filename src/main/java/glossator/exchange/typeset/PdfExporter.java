package glossator.exchange.typeset;

import glossator.exchange.AnnotatedDocument;
import glossator.exchange.Exporter;
import glossator.exchange.LossReport;
import glossator.exchange.Losses;
import glossator.exchange.html.TypesetHtml;
import glossator.format.TypesetPages;
import glossator.format.TypesetText;
import glossator.reading.Typeset;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;

/// The annotated copy on pages of its own: the text with its passages in color, the notes in the
/// margin, the legend and a list of all notes behind the text.
public final class PdfExporter implements Exporter {
    private final InstantSource clock;

    public PdfExporter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public boolean isCopy() {
        return true;
    }

    @Override
    public boolean usesOriginal() {
        return true;
    }

    @Override
    public boolean cites() {
        return true;
    }

    @Override
    public LossReport write(List<AnnotatedDocument> works, OutputStream out) throws IOException {
        AnnotatedDocument work = AnnotatedDocument.requireOne(works, name());
        var losses = new Losses();
        TypesetText text = TypesetHtml.of(work, clock.instant(), losses);
        TypesetPages pages = work.original().ask(new Typeset(text));
        out.write(pages.pdf());
        String missing = pages.missing();
        losses.add(Losses.Kind.FONT_MISSING, missing.codePointCount(0, missing.length()));
        return losses.report(work.annotations().size());
    }
}
