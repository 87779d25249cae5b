package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// An annotated copy of a source as a reader reads it after it was exported, and then in the hands
/// of somebody else. No format takes part.
public final class SentCopy {
    final UUID id;
    String text;
    final List<EmbeddedAnnotation> notes = new ArrayList<>();
    private final String title;
    private int versions;

    private SentCopy(UUID id, String title, String text) {
        this.id = id;
        this.title = title;
        this.text = text;
    }

    /// Exports what is in the library, and remembers the copy if it is to be known.
    public static SentCopy export(Library library, Source source, boolean known) {
        UUID edition = library.source(source.id()).edition();
        var copy = new SentCopy(
                UUID.randomUUID(), source.title(), library.document(edition).text());
        var planned = new ArrayList<CopyAnnotation>();
        for (Placement placement : library.placements(source.id(), edition).all()) {
            copy.notes.add(copy.embedded(library, placement));
            planned.add(planned(placement));
        }
        if (known) {
            library.rememberCopy(
                    edition,
                    new CopyPlan(copy.id, copy.text, planned, List.of(), CopyOptions.USUAL),
                    copy.reading());
        }
        return copy;
    }

    private static CopyAnnotation planned(Placement placement) {
        Annotation a = placement.annotation();
        return new CopyAnnotation(
                a.id(),
                placement.range(),
                placement.target(),
                a.style(),
                a.color(),
                a.note(),
                List.of(),
                a.author(),
                a.created(),
                a.changed(),
                List.of(),
                a.resolved(),
                null);
    }

    private EmbeddedAnnotation embedded(Library library, Placement placement) {
        Annotation a = placement.annotation();
        List<Reply> replies = library.threads(a.source()).of(a.id());
        List<UUID> ids = replies.stream().map(Reply::id).toList();
        return new EmbeddedAnnotation(
                placement.range(),
                placement.target(),
                a.style(),
                a.color(),
                a.note(),
                library.codebook().paths(a.tags()),
                a.author(),
                a.created(),
                "Word comment",
                replies.stream()
                        .map(r -> new EmbeddedReply(
                                ids.indexOf(r.parent()),
                                r.author(),
                                r.text(),
                                r.state(),
                                r.created(),
                                r.id()))
                        .toList(),
                a.resolved(),
                a.id(),
                a.changed());
    }

    ImportedDocument reading() {
        return Sample.reading(title, text).withFindings(notes).withCopy(id);
    }

    /// The same, for somebody else.
    SentCopy duplicate() {
        var copy = new SentCopy(id, title, text);
        copy.notes.addAll(notes);
        return copy;
    }

    /// The file of a source with two pages.
    ParsedFile pagedFile() {
        versions++;
        return new ParsedFile(
                original(),
                Sample.paged(title, text).withFindings(notes).withCopy(id),
                "/home/reader/back-" + versions + ".pdf");
    }

    /// The file; each time with other bytes.
    public ParsedFile file() {
        versions++;
        return new ParsedFile(original(), reading(), "/home/reader/back-" + versions + ".docx");
    }

    private SourceFile original() {
        String bytes = id + " " + versions + " " + text + notes;
        return new SourceFile("back.docx", bytes.getBytes(StandardCharsets.UTF_8), null);
    }

    // What others do

    public void edit(UUID note, UnaryOperator<EmbeddedAnnotation> change) {
        notes.replaceAll(n -> Objects.equals(n.id(), note) ? change.apply(n) : n);
    }

    public void delete(UUID note) {
        notes.removeIf(n -> Objects.equals(n.id(), note));
    }

    public void comment(Range range, String author, String words) {
        notes.add(new EmbeddedAnnotation(
                range,
                Style.HIGHLIGHT,
                Color.YELLOW,
                words,
                List.of(),
                author,
                Instant.parse("2026-04-01T08:00:00Z"),
                "Word comment"));
    }

    public void answer(UUID note, String author, String words) {
        edit(note, n -> {
            var replies = new ArrayList<>(n.replies());
            replies.add(new EmbeddedReply(
                    -1, author, words, null, Instant.parse("2026-04-02T08:00:00Z")));
            return n.withReplies(replies, n.resolved());
        });
    }

    /// As a program does that does not know them.
    void dropIds() {
        notes.replaceAll(n -> {
            List<EmbeddedReply> replies = n.replies().stream()
                    .map(r -> new EmbeddedReply(
                            r.parent(), r.author(), r.text(), r.state(), r.created()))
                    .toList();
            return n.withReplies(replies, n.resolved()).withTraces(null, null);
        });
    }

    /// Changes the text before all annotations or in one, and moves them along as a word processor
    /// does.
    public void replace(String old, String now) {
        int at = text.indexOf(old);
        int by = now.length() - old.length();
        text = text.substring(0, at) + now + text.substring(at + old.length());
        notes.replaceAll(n -> {
            int start = n.range().start() >= at + old.length()
                    ? n.range().start() + by
                    : n.range().start();
            int end = n.range().end() >= at + old.length()
                    ? n.range().end() + by
                    : n.range().end();
            return with(n, new Range(start, Math.max(start, end)), n.note(), n.color(), n.tags());
        });
    }

    public static EmbeddedAnnotation withNote(EmbeddedAnnotation n, String note) {
        return with(n, n.range(), note, n.color(), n.tags());
    }

    public static EmbeddedAnnotation withColor(EmbeddedAnnotation n, Color color) {
        return with(n, n.range(), n.note(), color, n.tags());
    }

    public static EmbeddedAnnotation withTags(EmbeddedAnnotation n, List<String> tags) {
        return with(n, n.range(), n.note(), n.color(), tags);
    }

    static EmbeddedAnnotation withRange(EmbeddedAnnotation n, Range range) {
        return with(n, range, n.note(), n.color(), n.tags());
    }

    static EmbeddedAnnotation changedAt(EmbeddedAnnotation n, @Nullable Instant changed) {
        return n.withTraces(n.id(), changed);
    }

    private static EmbeddedAnnotation with(
            EmbeddedAnnotation n, Range range, String note, Color color, List<String> tags) {
        return new EmbeddedAnnotation(
                range,
                n.target(),
                n.style(),
                color,
                note,
                tags,
                n.author(),
                n.created(),
                n.origin(),
                n.replies(),
                n.resolved(),
                n.id(),
                n.changed());
    }
}
