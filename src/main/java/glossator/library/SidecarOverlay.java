package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.CollectionTree;
import glossator.annotation.Decision;
import glossator.annotation.LibraryItem;
import glossator.annotation.Reply;
import glossator.annotation.SourceCollection;
import glossator.annotation.SourceState;
import glossator.annotation.Tag;
import glossator.library.RecoveryReport.Outcome;
import glossator.library.SourceSidecar.Arrangement;
import glossator.library.SourceSidecar.Note;
import glossator.library.SourceSidecar.Version;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Lays what sidecars say over a database that is being recovered, whose foreign keys are not yet
/// enforced. What is missing in the database is added. Of what both have the later state is taken,
/// by the steps of the journal if they are of one library, or else by the time of the change. What
/// a sidecar does not have is kept: absence is not a deletion.
final class SidecarOverlay {
    private final Database database;
    private final RecoveryLog log;
    private final SourceRows sources;
    private final EditionRows editions;
    private final AnnotationRows annotations;
    private final ReplyRows replies;
    private final DecisionRows decisions;
    private final SidecarAge age;
    private final SidecarTree<Tag> tags;
    private final SidecarTree<SourceCollection> collections;
    private long greatestStep;

    SidecarOverlay(Database database, RecoveryLog log) {
        this.database = database;
        this.log = log;
        sources = new SourceRows(database);
        editions = new EditionRows(database);
        annotations = new AnnotationRows(database);
        replies = new ReplyRows(database);
        decisions = new DecisionRows(database);
        age = new SidecarAge(database);
        tags = SidecarTree.ofTags(database);
        collections = SidecarTree.ofCollections(database);
    }

    /// The greatest step of the journal that a sidecar speaks of.
    long greatestStep() {
        return greatestStep;
    }

    void layLibraries(List<Path> files) {
        inOrder(files).forEach(this::layLibrary);
    }

    private void layLibrary(Path file) {
        try {
            SidecarReading<LibrarySidecar> reading = SidecarReading.ofLibrary(file);
            database.write(() -> lay(reading.sidecar()));
            tell(file, reading.problems());
        } catch (Refusal e) {
            log.addSentence(file.getFileName().toString(), Outcome.LOST, e.sentence());
        }
    }

    private boolean lay(LibrarySidecar sidecar) {
        greatestStep = Math.max(greatestStep, sidecar.step());
        boolean isLater = age.isLater(sidecar);
        var settings = new SettingRows(database);
        if (!sidecar.author().isBlank()
                && (isLater || settings.get(SettingRows.AUTHOR).isEmpty())) {
            settings.setAuthor(sidecar.author());
        }
        sidecar.meanings().forEach((color, meaning) -> {
            if (isLater || !settings.meanings().containsKey(color)) {
                settings.setMeaning(color, meaning);
            }
        });
        sidecar.authorColors().forEach((name, color) -> {
            if (isLater || !settings.authorColors().containsKey(name)) {
                settings.setAuthorColor(name, color);
            }
        });
        tags.addAll(sidecar.tags(), isLater);
        layItems(sidecar, isLater);
        return true;
    }

    private void layItems(LibrarySidecar sidecar, boolean isLater) {
        var rows = new ItemRows(database);
        var trees = new ArrayList<SourceCollection>();
        for (LibraryItem item : sidecar.items()) {
            if (age.deletedSince(sidecar, item.id()).isPresent()) {
                continue;
            }
            if (item instanceof SourceCollection collection) {
                trees.add(collection);
            } else if (isLater || rows.find(item.id()).isEmpty()) {
                rows.write(item);
            }
        }
        collections.addAll(new CollectionTree(trees).inOrder(), isLater);
    }

    /// Reads the files one after the other, those of the earliest state first.
    void layAll(List<Path> files) {
        inOrder(files).forEach(this::lay);
    }

    private static List<Path> inOrder(List<Path> files) {
        var inOrder = new ArrayList<>(files);
        inOrder.sort(Comparator.comparingLong((Path f) ->
                        SidecarHeader.read(f).map(SidecarHeader::step).orElse(0L))
                .thenComparing(Comparator.naturalOrder()));
        return inOrder;
    }

    private void lay(Path file) {
        try {
            SidecarReading<SourceSidecar> reading = SidecarReading.ofSource(file);
            database.write(() -> lay(reading.sidecar()));
            log.partly(reading.sidecar().id(), reading.problems());
        } catch (Refusal e) {
            log.addSentence(file.getFileName().toString(), Outcome.LOST, e.sentence());
        }
    }

    private void tell(Path file, List<String> problems) {
        problems.forEach(p -> log.addSentence(file.getFileName().toString(), Outcome.PARTLY, p));
    }

    private boolean lay(SourceSidecar sidecar) {
        greatestStep = Math.max(greatestStep, sidecar.step());
        boolean isLater = age.isLater(sidecar);
        laySource(sidecar, isLater);
        sidecar.editions().forEach(version -> layEdition(version, isLater));
        layNotes(sidecar, isLater);
        for (Decision decision : sidecar.decisions()) {
            boolean isNew =
                    decisions.find(decision.annotation(), decision.edition()).isEmpty();
            if ((isNew || isLater) && isOf(decision.edition(), sidecar.id())) {
                decisions.write(decision);
            }
        }
        return true;
    }

    private void laySource(SourceSidecar sidecar, boolean isLater) {
        boolean isThere =
                database.number("SELECT count(*) FROM source WHERE id = ?", sidecar.id()) > 0;
        if (!isThere) {
            sources.add(sidecar.id(), sidecar.metadata(), sidecar.added());
        }
        if (!isThere || isLater) {
            sources.write(state(sidecar), Timestamps.now());
            sources.setRemoved(sidecar.id(), sidecar.removed());
        }
    }

    private SourceState state(SourceSidecar sidecar) {
        Arrangement arrangement = sidecar.arrangement();
        return new SourceState(
                sidecar.id(),
                sidecar.metadata(),
                sidecar.removed() != null,
                resolveAll(arrangement.tags(), sidecar),
                arrangement.collections().stream()
                        .flatMap(in -> collections.resolve(in.id(), in.path()).stream())
                        .distinct()
                        .toList(),
                arrangement.reading(),
                arrangement.rating());
    }

    private List<UUID> resolveAll(List<UUID> tags, SourceSidecar sidecar) {
        return tags.stream()
                .flatMap(tag -> resolve(tag, sidecar).stream())
                .distinct()
                .toList();
    }

    /// The text of an edition that is added is read later.
    private void layEdition(Version version, boolean isLater) {
        Edition edition = version.edition();
        boolean isNew =
                database.number("SELECT count(*) FROM edition WHERE id = ?", edition.id()) == 0;
        if (isNew) {
            editions.addWithoutText(edition);
        } else {
            // The file of an edition never changes: another hash is one with a turned bit.
            database.update(
                    "UPDATE edition SET sha256 = ? WHERE id = ? AND source = ? AND sha256 <> ?",
                    edition.sha256(),
                    edition.id(),
                    edition.source(),
                    edition.sha256());
        }
        if ((isNew || isLater) && isOf(edition.id(), edition.source())) {
            setWithdrawn(edition.id(), version.withdrawn());
        }
    }

    private void setWithdrawn(UUID edition, @Nullable Instant moment) {
        database.update("DELETE FROM withdrawn WHERE edition = ?", edition);
        if (moment != null) {
            database.update("INSERT INTO withdrawn (edition, at) VALUES (?, ?)", edition, moment);
        }
    }

    private boolean isOf(UUID edition, UUID source) {
        return database.number(
                        "SELECT count(*) FROM edition WHERE id = ? AND source = ?", edition, source)
                > 0;
    }

    private void layNotes(SourceSidecar sidecar, boolean isLater) {
        Map<UUID, Instant> deleted = annotations.deletedOf(sidecar.id());
        Map<UUID, Annotation> stored = new HashMap<>();
        annotations.allOf(sidecar.id()).forEach(a -> stored.put(a.id(), a));
        for (Note each : sidecar.notes()) {
            Note note = inCodebook(each, sidecar);
            Annotation there = stored.get(note.annotation().id());
            if (there == null) {
                addNote(note, sidecar);
            } else if (isLater
                    || moment(note.annotation(), note.deleted())
                            .isAfter(moment(there, deleted.get(there.id())))) {
                write(note.annotation(), note.deleted());
            } else if (log.hasLost("annotation_tag") && there.tags().isEmpty()) {
                write(there.withTags(note.annotation().tags()), deleted.get(there.id()));
            } else if (isTurned(there, note.annotation())) {
                Annotation read = note.annotation();
                write(read.withTags(tags(there, read)), deleted.get(there.id()));
            }
            layReplies(note, sidecar, isLater);
        }
    }

    /// Whether the database says something else of the same moment: then a bit of it was turned,
    /// which the structure of its tables does not show.
    private static boolean isTurned(Annotation there, Annotation read) {
        return read.changed().equals(there.changed()) && !read.equals(there);
    }

    /// Those of the sidecar, unless the database has one in its codebook that the sidecar lacks.
    private List<UUID> tags(Annotation there, Annotation read) {
        List<UUID> known = there.tags().stream()
                .filter(tag -> new TagRows(database).find(tag).isPresent())
                .toList();
        return read.tags().containsAll(known) ? read.tags() : known;
    }

    /// An id that another source has already is not taken away from it; but the same note of the
    /// same moment is only there because a bit of the id of its source was turned.
    private void addNote(Note note, SourceSidecar sidecar) {
        UUID id = note.annotation().id();
        Optional<Annotation> elsewhere =
                annotations.findPresent(id).or(() -> annotations.findDeleted(id));
        if (elsewhere.filter(a -> !isSameNote(a, note.annotation())).isEmpty()) {
            Optional<Instant> deleted = age.deletedSince(sidecar, id);
            write(note.annotation(), deleted.orElse(note.deleted()));
        } else {
            log.partly(note.annotation().source(), "library.recover-other-note", id);
        }
    }

    private static boolean isSameNote(Annotation one, Annotation other) {
        return one.created().equals(other.created())
                && one.changed().equals(other.changed())
                && one.note().equals(other.note())
                && one.author().equals(other.author())
                && one.selector().equals(other.selector());
    }

    private void write(Annotation annotation, @Nullable Instant deleted) {
        annotations.write(annotation);
        if (deleted != null) {
            annotations.delete(annotation.id(), deleted);
        }
    }

    /// A reply whose annotation is not there belongs to an id of another source.
    /// Also if the database says something else of the same moment.
    private boolean isNewer(Reply read, Reply there) {
        boolean isTurned = read.changed().equals(there.changed())
                && replies.findPresent(read.id()).filter(r -> !r.equals(read)).isPresent();
        return isTurned || read.changed().isAfter(there.changed());
    }

    private void layReplies(Note note, SourceSidecar sidecar, boolean isLater) {
        if (!annotations.isOf(note.annotation().id(), sidecar.id())) {
            return;
        }
        for (Reply reply : note.replies()) {
            Optional<Reply> there = replies.findStored(reply.id());
            boolean isNewer = there.isEmpty()
                    ? age.deletedSince(sidecar, reply.id()).isEmpty()
                    : isLater || isNewer(reply, there.get());
            boolean isOurs = there.isEmpty() || there.get().annotation().equals(reply.annotation());
            if (!isOurs) {
                log.partly(sidecar.id(), "library.recover-other-reply", reply.id());
            } else if (isNewer) {
                replies.write(reply);
            }
        }
    }

    private static Instant moment(Annotation annotation, @Nullable Instant deleted) {
        Instant changed = annotation.changed();
        return deleted != null && deleted.isAfter(changed) ? deleted : changed;
    }

    private Note inCodebook(Note note, SourceSidecar sidecar) {
        List<UUID> ids = resolveAll(note.annotation().tags(), sidecar);
        return new Note(note.annotation().withTags(ids), note.deleted(), note.replies());
    }

    private Optional<UUID> resolve(UUID tag, SourceSidecar sidecar) {
        String path = sidecar.tags().get(tag);
        Optional<UUID> there = tags.resolve(tag, path);
        if (there.isEmpty()) {
            log.partly(sidecar.id(), "library.recover-tag", String.valueOf(path));
        }
        return there;
    }
}
