package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Step;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Reads again what older versions of the readers have found in files, and takes apart the notes
/// into which they glued the replies.
final class EmbeddedRereading {

    /// The tag that older readers gave to a thread that is settled.
    private static final String RESOLVED = "resolved";

    /// The first version of the readers that keeps replies apart from the note.
    private static final int APART = 2;

    private final Database database;
    private final EditionRows editions;
    private final OriginalFiles originals;
    private final AnnotationRows annotations;
    private final ReplyRows replies;
    private final TagRows tags;
    private final Journal journal;
    private final Set<UUID> vain = ConcurrentHashMap.newKeySet();

    EmbeddedRereading(
            Database database,
            EditionRows editions,
            OriginalFiles originals,
            AnnotationRows annotations,
            ReplyRows replies,
            TagRows tags,
            Journal journal) {
        this.database = database;
        this.editions = editions;
        this.originals = originals;
        this.annotations = annotations;
        this.replies = replies;
        this.tags = tags;
        this.journal = journal;
    }

    /// The editions of a source that an older reader has read, except those whose file was read in
    /// vain since the library was opened.
    ///
    /// @param glued only those from which a note was imported that may hold replies
    private List<Edition> outdated(UUID source, boolean glued) {
        return editions.of(source).stream()
                .filter(e -> e.readerVersion() < ReaderVersions.of(e.format()))
                .filter(e -> !vain.contains(e.id()))
                .filter(e -> !glued || (e.readerVersion() < APART && mayBeGlued(e)))
                .toList();
    }

    /// Replies followed an empty line, or a name with a colon.
    private boolean mayBeGlued(Edition edition) {
        return database.number("""
                        SELECT count(*) FROM finding f JOIN annotation a ON a.id = f.annotation
                        WHERE f.edition = ? AND a.deleted_at IS NULL AND a.note = f.note
                          AND (instr(f.note, char(10) || char(10)) > 0 OR instr(f.note, ': ') > 0
                            OR instr(f.note, ':** ') > 0 OR f.tags LIKE '%"resolved"%')
                        """, edition.id()) > 0;
    }

    /// Reads the files, which may take seconds and stores nothing.
    RereadFiles read(UUID source, boolean glued, Function<SourceFile, ImportedDocument> reader) {
        var read = new ArrayList<RereadFiles.One>();
        var problems = new ArrayList<String>();
        if (database.whyReadOnly().isPresent()) {
            return new RereadFiles(source, read, problems);
        }
        for (Edition edition : database.read(() -> outdated(source, glued))) {
            try {
                if (originals.holds(edition.sha256())) {
                    var repair = new Repair(database, editions, originals, reader);
                    read.add(new RereadFiles.One(edition, repair.read(edition)));
                }
            } catch (IOException e) {
                vain.add(edition.id());
                problems.add(
                        new Refusal(e, "library.reread-failed", edition.fileName()).sentence());
            } catch (Refusal refusal) {
                vain.add(edition.id());
                problems.add(refusal.sentence());
            }
        }
        return new RereadFiles(source, read, problems);
    }

    /// Stores what was found in place of what older readers found, and takes apart the notes that
    /// are still as they were imported, as one step; empty if there are none. An edition whose text
    /// is now read otherwise stays as it is.
    Optional<Step> store(RereadFiles files) {
        return database.write(() -> {
            var changes = new ArrayList<Change>();
            var seen = new HashSet<UUID>();
            for (RereadFiles.One one : files.read()) {
                Edition now = editions.get(one.edition().id());
                String text = one.imported().document().text();
                if (!now.equals(one.edition()) || !text.equals(editions.text(now.id()))) {
                    vain.add(now.id());
                    continue;
                }
                for (EmbeddedAnnotationRows.Reread each : replace(now, one.imported())) {
                    EmbeddedAnnotationRows.Row after = each.after();
                    if (after != null && seen.add(after.annotation())) {
                        changes.addAll(apart(files.source(), each.before().embedded(), after));
                    }
                }
            }
            return Optional.<List<Change>>of(changes)
                    .filter(all -> !all.isEmpty())
                    .map(journal::apply);
        });
    }

    private List<EmbeddedAnnotationRows.Reread> replace(
            Edition edition, ImportedDocument imported) {
        var pages = new PageRows(database);
        if (pages.count(edition.id()) != imported.pages().size()) {
            pages.remove(edition.id());
            pages.add(edition.id(), imported.pages());
        }
        List<EmbeddedAnnotationRows.Reread> reread = new EmbeddedAnnotationRows(database)
                .replace(edition.source(), edition.id(), imported);
        editions.setReaderVersion(edition, imported.version());
        return reread;
    }

    /// The note without replies, and the replies; nothing if the user has changed the note.
    private List<Change> apart(
            UUID source, EmbeddedAnnotation before, EmbeddedAnnotationRows.Row after) {
        Annotation own = annotations.findPresent(after.annotation()).orElse(null);
        EmbeddedAnnotation now = after.embedded();
        boolean thread = !now.replies().isEmpty() || now.resolved();
        if (own == null || !thread || !own.note().equals(before.note())) {
            return List.of();
        }
        var changes = new ArrayList<Change>();
        Annotation apart = own.withNote(now.note())
                .withResolved(now.resolved())
                .withTags(tagsOf(own, before, now));
        if (!apart.equals(own)) {
            changes.add(Change.edit(own, apart));
        }
        Instant moment = own.created();
        EmbeddedReplies.of(source, after, moment).stream()
                .filter(reply -> replies.findStored(reply.id()).isEmpty())
                .forEach(reply -> changes.add(new Change.OfReply(null, reply)));
        return changes;
    }

    private List<UUID> tagsOf(Annotation own, EmbeddedAnnotation before, EmbeddedAnnotation now) {
        boolean stoodIn = now.resolved()
                && before.tags().contains(RESOLVED)
                && !now.tags().contains(RESOLVED);
        return stoodIn
                ? own.tags().stream()
                        .filter(tag -> !tags.codebook().path(tag).equals(RESOLVED))
                        .toList()
                : own.tags();
    }
}
