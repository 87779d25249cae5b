package glossator.exchange.typeset;

import glossator.exchange.AnnotatedDocument;
import glossator.exchange.Exporter;
import glossator.exchange.FileNames;
import glossator.exchange.LossReport;
import glossator.exchange.Losses;
import glossator.exchange.copy.NativeExporter;
import glossator.format.SourceFile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// The annotated copy as a new Word document: the text of the source, with its passages in color
/// and the notes as comments. It is proved like a copy in the source's own format.
public final class WordExporter implements Exporter {
    private final Supplier<UUID> ids;

    /// @param ids of the copies
    public WordExporter(Supplier<UUID> ids) {
        this.ids = ids;
    }

    @Override
    public String name() {
        return "docx";
    }

    @Override
    public String extension() {
        return "docx";
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
    public LossReport write(List<AnnotatedDocument> works, OutputStream out) throws IOException {
        AnnotatedDocument work = AnnotatedDocument.requireOne(works, name());
        var losses = new Losses();
        String name = FileNames.of(work.source().title(), extension());
        var typeset = new SourceFile(name, WordDocument.of(work, losses), null);
        LossReport report = new NativeExporter(ids)
                .write(
                        List.of(work.withOriginal(new TypesetOriginal(typeset, work.original()))),
                        out);
        var all = new ArrayList<>(losses.report(0).losses());
        all.addAll(report.losses());
        return new LossReport(report.written(), all, report.warnings(), report.proof());
    }
}
