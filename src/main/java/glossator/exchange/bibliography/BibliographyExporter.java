package glossator.exchange.bibliography;

import glossator.annotation.Target;
import glossator.bibliography.AttachedFile;
import glossator.bibliography.BibliographyEntry;
import glossator.bibliography.CitationKeys;
import glossator.bibliography.bibtex.BibtexWriter;
import glossator.bibliography.csl.CslJson;
import glossator.bibliography.ris.RisWriter;
import glossator.document.DetailField;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.Exporter;
import glossator.exchange.LossReport;
import glossator.exchange.Losses;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The details of sources for reference managers, with the tags of each and what was noted on it
/// as a whole; other annotations are not in them.
public final class BibliographyExporter implements Exporter {
    private final String name;
    private final String extension;
    private final Function<List<BibliographyEntry>, String> writer;

    private BibliographyExporter(
            String name, String extension, Function<List<BibliographyEntry>, String> writer) {
        this.name = name;
        this.extension = extension;
        this.writer = writer;
    }

    /// All of them, in the order of the lists.
    public static List<Exporter> all() {
        return List.of(
                new BibliographyExporter("bibtex", "bib", BibtexWriter::bibtex),
                new BibliographyExporter("biblatex", "bib", BibtexWriter::biblatex),
                new BibliographyExporter("ris", "ris", RisWriter::write),
                new BibliographyExporter("csl-json", "json", CslJson::write));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String extension() {
        return extension;
    }

    @Override
    public boolean isCopy() {
        return false;
    }

    @Override
    public boolean hasAnnotations() {
        return false;
    }

    @Override
    public LossReport write(List<AnnotatedDocument> works, OutputStream out) throws IOException {
        var losses = new Losses();
        Set<String> keys = new HashSet<>();
        works.forEach(w -> keys.add(setKey(w)));
        var entries = new ArrayList<BibliographyEntry>();
        int written = 0;
        for (AnnotatedDocument work : works) {
            List<String> notes = notes(work);
            written += notes.size();
            losses.add(Losses.Kind.NOT_IN_BIBLIOGRAPHY, work.annotations().size() - notes.size());
            String set = setKey(work);
            String key =
                    set.isBlank() ? CitationKeys.of(work.source().metadata(), keys::contains) : set;
            keys.add(key);
            entries.add(BibliographyEntry.of(work.source().metadata())
                    .withKey(key)
                    .withTags(work.codebook().paths(work.source().tags()))
                    .withNotes(notes)
                    .withFiles(files(work)));
        }
        out.write(writer.apply(entries).getBytes(StandardCharsets.UTF_8));
        return losses.report(written);
    }

    private static String setKey(AnnotatedDocument work) {
        return work.source().metadata().details().get(DetailField.CITATION_KEY);
    }

    private static List<String> notes(AnnotatedDocument work) {
        return work.annotations().stream()
                .map(placement -> placement.annotation())
                .filter(a ->
                        a.target() instanceof Target.WholeSource && !a.note().isBlank())
                .map(a -> a.note().strip())
                .toList();
    }

    private static List<AttachedFile> files(AnnotatedDocument work) {
        String origin = work.edition().origin();
        boolean path = !origin.isBlank() && !origin.matches("(?i)[a-z]{2,}:.*");
        return path ? List.of(AttachedFile.of(origin)) : List.of();
    }
}
