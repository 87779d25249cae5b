package glossator.ui.gather;

import glossator.annotation.Digest;
import glossator.annotation.Placement;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.CitationForm;
import glossator.exchange.DrawnAreas;
import glossator.exchange.ExportFile;
import glossator.exchange.Exporter;
import glossator.exchange.Exporters;
import glossator.exchange.FileNames;
import glossator.exchange.KnownExports;
import glossator.exchange.LossReport;
import glossator.exchange.digest.DigestDocument;
import glossator.exchange.digest.DigestFormat;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.LibraryNote;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Toasts;
import glossator.ui.session.Progress;
import glossator.ui.session.Session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Writes chosen notes, and digests, to files, in the background.
public final class GatherExport {
    private final Session session;
    private final Toasts toasts;
    private final Chooser chooser;
    private final Consumer<Path> open;

    /// Asks for a file.
    public interface Chooser {
        /// Empty if the user cancels.
        ///
        /// @param kinds what each ending stands for, by the ending without its dot
        Optional<Path> choose(String title, String name, Map<String, String> kinds);
    }

    /// @param open opens a file that was written
    public GatherExport(Session session, Toasts toasts, Chooser chooser, Consumer<Path> open) {
        this.session = session;
        this.toasts = toasts;
        this.chooser = chooser;
        this.open = open;
    }

    /// Asks for a file, whose ending says in which format.
    public void exportNotes(List<LibraryNote> notes) {
        Map<String, String> kinds = new LinkedHashMap<>();
        sets().forEach(e -> kinds.put(e.extension(), Messages.of("ui.export.kind." + e.name())));
        String name = FileNames.of(Messages.of("ui.gather.file"), ".md");
        String style = session.settings().citationStyleProperty().get();
        chooser.choose(Messages.of("ui.gather.export-title", notes.size()), name, kinds)
                .ifPresent(path -> write(path, progress -> {
                    List<AnnotatedDocument> works = works(notes, style, progress);
                    return ExportFile.write(exporter(path), works, session.library(), path);
                }));
    }

    private static List<Exporter> sets() {
        return Exporters.ALL.stream()
                .filter(e -> !e.isCopy())
                .sorted((a, b) -> Boolean.compare(
                        b.extension().equals("md"), a.extension().equals("md")))
                .toList();
    }

    private static Exporter exporter(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return sets().stream()
                .filter(e -> name.endsWith("." + e.extension()))
                .findFirst()
                .orElse(sets().getFirst());
    }

    private List<AnnotatedDocument> works(
            List<LibraryNote> notes, String style, Progress progress) {
        CitationForm citing = CitationForm.of(session.library(), style);
        Library library = session.library();
        Map<UUID, Set<UUID>> bySource = notes.stream()
                .collect(Collectors.groupingBy(
                        LibraryNote::source,
                        LinkedHashMap::new,
                        Collectors.mapping(LibraryNote::id, Collectors.toSet())));
        var works = new ArrayList<AnnotatedDocument>();
        bySource.forEach((id, wanted) -> {
            Source source = library.source(id);
            progress.report(works.size(), bySource.size(), source.title());
            Edition edition = library.edition(source.edition());
            var areas = new DrawnAreas(session.sourceFiles()::drawPage);
            AnnotatedDocument whole = AnnotatedDocument.of(library, source, edition, areas);
            List<Placement> some = whole.annotations().stream()
                    .filter(p -> wanted.contains(p.id()))
                    .toList();
            works.add(whole.withAnnotations(some, whole.threads()).withCiting(citing));
        });
        return works;
    }

    /// Asks for a file of this format.
    public void exportDigest(Digest digest, DigestFormat format) {
        String style = session.settings().citationStyleProperty().get();
        Map<String, String> kinds =
                Map.of(format.extension(), Messages.of("ui.digest.export." + format.word()));
        chooser.choose(
                        Messages.of("ui.digest.export-title", digest.title()),
                        format.fileName(digest.title()),
                        kinds)
                .ifPresent(path -> write(path, _ -> {
                    var areas = new DrawnAreas(session.sourceFiles()::drawPage);
                    DigestDocument document = DigestDocument.of(
                            session.library(),
                            digest,
                            CitationForm.of(session.library(), style),
                            areas);
                    LossReport report = ExportFile.write(
                            out -> format.write(document, out, path), session.library(), path);
                    format.writePictures(document, session.library(), path);
                    return report;
                }));
    }

    private interface Work {
        LossReport run(Progress progress);
    }

    private void write(Path path, Work work) {
        var _ = session.tasks()
                .run(
                        Messages.of("ui.export.writing", path.getFileName()),
                        progress -> {
                            LossReport report = work.run(progress);
                            remember(path);
                            return report;
                        },
                        report -> tell(path, report));
    }

    private void remember(Path path) throws IOException {
        if (session.library().whyReadOnly().isEmpty()) {
            new KnownExports(session.library()).remember(path);
        }
    }

    private void tell(Path path, LossReport report) {
        String losses = report.losses().stream()
                .map(loss -> " " + loss.what())
                .collect(Collectors.joining());
        toasts.showAction(
                Messages.of("ui.gather.exported", report.written(), path.getFileName()) + losses,
                Messages.of("ui.gather.open-file"),
                () -> open.accept(path),
                () -> {});
    }
}
