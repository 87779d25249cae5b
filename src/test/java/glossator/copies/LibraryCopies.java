package glossator.copies;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.AreaPictures;
import glossator.exchange.Exporter;
import glossator.exchange.LossReport;
import glossator.exchange.copy.LibraryOriginal;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.library.Source;
import glossator.reading.InProcessWorker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Files that are put into a library, annotated there and exported, as a user does it.
final class LibraryCopies {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00.5Z");

    private final Library library;
    private final InProcessWorker worker = new InProcessWorker();

    LibraryCopies(Library library) {
        this.library = library;
    }

    /// A file in the library.
    record Added(Source source, Edition edition, String text) {}

    Added add(SourceFile file, ImportedDocument read) {
        Source source = library.add(new ParsedFile(file, read, file.name())).source();
        Edition edition = library.editions(source.id()).getLast();
        return new Added(source, edition, read.document().text());
    }

    /// A file as the next edition of a source.
    Added addEdition(Added of, SourceFile file, ImportedDocument read) {
        Edition edition = library.addEdition(
                        library.compare(of.source().id(), new ParsedFile(file, read, file.name())))
                .edition();
        return new Added(of.source(), edition, read.document().text());
    }

    /// Passages evenly over the text, each from the begin of a word, some with a note, a tag or an
    /// answer.
    void annotate(Added added, int count, int seed) {
        var random = new Random(seed);
        UUID tag = library.findOrMakeTag("method/interview");
        var changes = new ArrayList<Change>();
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) added.text().length() * i / count);
            Range range = passage(added.text(), from, 10 + random.nextInt(80));
            Annotation annotation = annotation(added, range, i, tag, random);
            changes.add(Change.add(annotation));
            if (i % 10 == 0) {
                changes.add(new Change.OfReply(null, reply(added, annotation)));
            }
        }
        library.apply(changes);
    }

    private static Annotation annotation(
            Added added, Range range, int number, UUID tag, Random random) {
        return new Annotation(
                UUID.randomUUID(),
                added.source().id(),
                added.edition().id(),
                Selector.of(added.text(), range),
                number % 3 == 1 ? Style.UNDERLINE : Style.HIGHLIGHT,
                List.of(Color.values()).get(random.nextInt(Color.values().length)),
                number % 3 == 2 ? "" : "Why *so*, “" + number + "”? 🦊",
                number % 3 == 0 ? List.of(tag) : List.of(),
                "Ada Well",
                NOW,
                NOW.plusSeconds(number));
    }

    private static Reply reply(Added added, Annotation annotation) {
        Instant at = NOW.plusSeconds(9);
        return new Reply(
                UUID.randomUUID(),
                added.source().id(),
                annotation.id(),
                null,
                "Ben",
                "Because.",
                null,
                at,
                at,
                "");
    }

    private static Range passage(String text, int from, int length) {
        int start = word(text, from);
        int end = Math.max(word(text, Math.min(text.length(), start + length)), start + 1);
        return new Range(start, Math.min(end, text.length()));
    }

    /// The begin of the word at `at`.
    private static int word(String text, int at) {
        int begin = Math.min(at, text.length() - 1);
        while (begin > 0 && Character.isLetterOrDigit(text.codePointBefore(begin))) {
            begin -= Character.charCount(text.codePointBefore(begin));
        }
        return begin;
    }

    LossReport export(Added added, Exporter exporter, OutputStream out) throws IOException {
        return export(added, CopyOptions.USUAL, exporter, out);
    }

    LossReport export(Added added, CopyOptions options, Exporter exporter, OutputStream out)
            throws IOException {
        AnnotatedDocument work = AnnotatedDocument.of(
                        library, added.source(), added.edition(), AreaPictures.NONE)
                .withOptions(options)
                .withOriginal(LibraryOriginal.of(
                        library, added.edition(), worker, null, new CompletableFuture<>()));
        return exporter.write(List.of(work), out);
    }

    /// Writes the copy once more that `report` is of, and nothing else.
    byte[] write(Added added, LossReport report) {
        var original = LibraryOriginal.of(
                library, added.edition(), worker, null, new CompletableFuture<>());
        CopyPlan plan = Objects.requireNonNull(report.proof()).plan();
        return original.write(plan).patch().applyTo(original.bytes());
    }

    byte[] export(Added added, Exporter exporter) throws IOException {
        var out = new ByteArrayOutputStream();
        export(added, exporter, out);
        return out.toByteArray();
    }
}
