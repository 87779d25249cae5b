package glossator.ui.session;

import glossator.exchange.AnnotatedDocument;
import glossator.exchange.AreaPictures;
import glossator.exchange.CitationForm;
import glossator.exchange.CopiesReport;
import glossator.exchange.DrawnAreas;
import glossator.exchange.ExportChoices;
import glossator.exchange.ExportFile;
import glossator.exchange.ExportPreview;
import glossator.exchange.Exporter;
import glossator.exchange.KnownExports;
import glossator.exchange.LossReport;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Counts what an export would hand on, and writes it, in the background. Used on the FX thread;
/// what is counted is as it was when the documents were first asked for.
public final class Exporting {
    private final Session session;
    private List<Source> counted = List.of();
    private List<AnnotatedDocument> documents = List.of();
    private int asked;

    public Exporting(Session session) {
        this.session = session;
    }

    /// What a preview is made of, and the preview.
    public record Counted(List<AnnotatedDocument> documents, ExportPreview preview) {}

    /// Counts what would leave; only the last request is answered.
    public void count(List<Source> sources, ExportChoices choices, Consumer<Counted> then) {
        int request = ++asked;
        List<AnnotatedDocument> known = counted.equals(sources) ? documents : List.of();
        session.tasks()
                .read(
                        () -> {
                            List<AnnotatedDocument> all =
                                    known.isEmpty() ? documents(sources) : known;
                            return new Counted(all, ExportPreview.of(all, choices));
                        },
                        found -> {
                            if (request == asked) {
                                counted = sources;
                                documents = found.documents();
                                then.accept(found);
                            }
                        });
    }

    private List<AnnotatedDocument> documents(List<Source> sources) {
        return sources.stream()
                .map(source -> document(source, new CompletableFuture<>()))
                .toList();
    }

    private AnnotatedDocument document(Source source, CompletableFuture<?> stop) {
        Library library = session.library();
        Source now = library.source(source.id());
        Edition edition = library.editions(now.id()).getLast();
        AreaPictures areas = new DrawnAreas(session.sourceFiles()::drawPage);
        return AnnotatedDocument.of(library, now, edition, areas)
                .withOriginal(session.sourceFiles().original(edition, stop));
    }

    /// Does everything but writing, so that what the export cannot hold is known.
    public Progress rehearse(
            Exporter exporter,
            List<Source> sources,
            ExportChoices choices,
            Consumer<LossReport> then,
            Consumer<Throwable> failed) {
        String style = citationStyle(exporter);
        return session.tasks()
                .run(
                        Messages.of("ui.export.rehearsing"),
                        progress -> exporter.write(
                                works(sources, choices, style, progress),
                                OutputStream.nullOutputStream()),
                        then,
                        failed);
    }

    /// Writes the export to `target`.
    public Progress write(
            Exporter exporter,
            List<Source> sources,
            ExportChoices choices,
            Path target,
            Consumer<LossReport> then,
            Consumer<Throwable> failed) {
        String style = citationStyle(exporter);
        return session.tasks()
                .run(
                        Messages.of("ui.export.writing", target.getFileName()),
                        progress -> {
                            List<AnnotatedDocument> works =
                                    works(sources, choices, style, progress);
                            LossReport report =
                                    ExportFile.write(exporter, works, session.library(), target);
                            rememberFile(target);
                            return report;
                        },
                        then,
                        failed);
    }

    /// Writes a copy of each source into `folder`, over nothing that is there; one that cannot be
    /// written is in the report, and the others are written all the same.
    public Progress writeCopies(
            Exporter exporter,
            List<Source> sources,
            ExportChoices choices,
            Path folder,
            Consumer<LossReport> then,
            Consumer<Throwable> failed) {
        return session.tasks()
                .run(
                        Messages.of("ui.export.writing-copies", sources.size()),
                        progress -> copies(exporter, sources, choices, folder, progress),
                        then,
                        failed);
    }

    private LossReport copies(
            Exporter exporter,
            List<Source> sources,
            ExportChoices choices,
            Path folder,
            Progress progress)
            throws IOException {
        var report = new CopiesReport();
        int done = 0;
        for (Source source : sources) {
            if (progress.isCancelled()) {
                break;
            }
            progress.report(done++, sources.size(), source.title());
            try {
                AnnotatedDocument work = choices.applyTo(document(source, progress.stopRequest()));
                Path place = CopiesReport.freePlace(
                        folder, ExportFile.suggestName(exporter, List.of(work)));
                report.add(
                        source.title(),
                        ExportFile.write(exporter, List.of(work), session.library(), place));
                rememberFile(place);
            } catch (Refusal refusal) {
                report.addRefused(source.title(), refusal.sentence());
            }
        }
        return report.report();
    }

    private String citationStyle(Exporter exporter) {
        return exporter.cites() ? session.settings().citationStyleProperty().get() : "";
    }

    /// @param style that quotes are cited in; empty for the program's own form
    private List<AnnotatedDocument> works(
            List<Source> sources, ExportChoices choices, String style, Progress progress) {
        CitationForm citing = CitationForm.of(session.library(), style);
        var works = new ArrayList<AnnotatedDocument>();
        for (Source source : sources) {
            if (progress.isCancelled()) {
                throw new Refusal("ui.export.cancelled");
            }
            progress.report(works.size(), sources.size(), source.title());
            works.add(choices.applyTo(document(source, progress.stopRequest()).withCiting(citing)));
        }
        progress.report(0, 0, "");
        return works;
    }

    private void rememberFile(Path target) throws IOException {
        if (session.library().whyReadOnly().isEmpty()) {
            new KnownExports(session.library()).remember(target);
        }
    }

    /// Tells whether an export may be written to this path without asking: nothing is there, or
    /// what was exported there and nobody has changed since.
    public void mayReplace(Path target, Consumer<Boolean> then) {
        session.tasks()
                .read(
                        () -> !Files.exists(target)
                                || new KnownExports(session.library()).isUnchanged(target),
                        then);
    }
}
