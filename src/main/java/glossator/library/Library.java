package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.AnnotationLink;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.LibraryItem;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Reply;
import glossator.annotation.SourceState;
import glossator.annotation.Step;
import glossator.annotation.Threads;
import glossator.document.Document;
import glossator.document.Metadata;
import glossator.document.Picture;
import glossator.document.PrintedPage;
import glossator.format.CopyPlan;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The folder that contains everything: `library.db` and `sources/`. Methods may be called from any
/// thread; each one that writes does so in one transaction and returns after the commit is on disk.
/// Several processes may open the same library. Errors are thrown as a [Refusal].
public final class Library implements AutoCloseable {
    static final String FILE = "library.db";

    private final Path folder;
    private final Migrations migrations;
    private final Database database;
    private final List<String> notices;
    private final OriginalFiles originals;
    private final SourceRows sources;
    private final EditionRows editions;
    private final PageRows pages;
    private final AnnotationRows annotations;
    private final TagRows tags;
    private final ItemRows items;
    private final SettingRows settings;
    private final JournalRows rows;
    private final Journal journal;
    private final SourceSteps steps;
    private final EditionImport updates;
    private final NewReadings readings;
    private final FileImport imports;
    private final FingerprintRows fingerprints;
    private final EmbeddedAnnotationRows findings;
    private final EmbeddedImport embeddedImport;
    private final EmbeddedRereading embeddedRereading;
    private final AnnotatedCopies copies;
    private final ProtectedFiles protectedFiles;
    private final UnfinishedFiles unfinished;
    private final Sidecars sidecars;
    private final Backups backups;
    private final Erasure erasure;
    private final LibrarySearch search;
    private final LibraryReuse reuse;
    private Optional<ErasureReport> resumed = Optional.empty();

    private Library(Path folder, Migrations migrations, Database database, List<String> notices) {
        this.folder = folder;
        this.notices = notices;
        this.migrations = migrations;
        this.database = database;
        originals = new OriginalFiles(folder.resolve("sources"));
        backups = new Backups(folder, InstantSource.system());
        sources = new SourceRows(database);
        editions = new EditionRows(database);
        pages = new PageRows(database);
        annotations = new AnnotationRows(database);
        tags = new TagRows(database);
        settings = new SettingRows(database);
        rows = new JournalRows(database);
        var anchors = new AnchorRows(database);
        var decisions = new DecisionRows(database);
        items = new ItemRows(database);
        var rules = new ChangeRules(sources, editions, new PageRows(database), tags);
        var writer = new ChangeWriter(
                annotations,
                new ReplyRows(database),
                anchors,
                decisions,
                tags,
                sources,
                editions,
                items,
                rules,
                new EditionRules(database, sources, editions));
        var due = new SidecarDueRows(database);
        var itemRules = new ItemRules(items, annotations, sources);
        journal = new Journal(rows, writer, tags, rules, itemRules, settings, due);
        sidecars = new Sidecars(database, originals.folder());
        steps = new SourceSteps(database, sources, items, journal);
        fingerprints = new FingerprintRows(database, editions, sources);
        updates = new EditionImport(
                database, sources, editions, annotations, anchors, decisions, originals, journal);
        readings = new NewReadings(database, sources, editions, originals, updates);
        copies = new AnnotatedCopies(database, updates, sources, editions, tags, journal);
        imports =
                new FileImport(database, sources, editions, fingerprints, originals, steps, copies);
        findings = new EmbeddedAnnotationRows(database);
        var replies = new ReplyRows(database);
        embeddedImport = new EmbeddedImport(findings, editions, annotations, replies, tags);
        embeddedRereading = new EmbeddedRereading(
                database, editions, originals, annotations, replies, tags, journal);
        var index = new DerivedIndex(
                folder,
                database::id,
                database.whyReadOnly().isPresent(),
                List.of(WordIndex.TABLES, ShingleTables.TABLES));
        var indexErasure = new IndexErasure(database, index);
        erasure = new Erasure(
                database, settings, backups, sidecars, indexErasure, new ErasedFiles(folder));
        search = new LibrarySearch(database, index, sources, editions, annotations, tags);
        reuse = new LibraryReuse(database, index, sources, editions);
        protectedFiles = new ProtectedFiles(folder, editions);
        unfinished = new UnfinishedFiles(database, settings);
    }

    /// Loads what opens every library: the database engine, the schema, and what reads the files
    /// beside it.
    public static void prepare() {
        var _ = Schema.expected(Migrations.ALL);
        var _ = SidecarHeader.read("{}".getBytes(StandardCharsets.UTF_8));
    }

    /// Opens the library in `folder`, creating it if there is none and migrating an older one
    /// (after a backup). Refuses what [LibraryInspection] says cannot be opened: above all a folder
    /// that a library has vanished from.
    public static Library open(Path folder) {
        return open(folder, Migrations.ALL);
    }

    static Library open(Path folder, Migrations migrations) {
        Path whole = folder.toAbsolutePath().normalize();
        Folders.make(whole);
        var opening = new DatabaseOpening(whole.resolve(FILE), migrations);
        Database database = opening.run();
        try {
            Folders.make(whole.resolve("sources"));
            var notices = new ArrayList<>(opening.notices());
            new Sidecars(database, whole.resolve("sources")).laterState().ifPresent(notices::add);
            var library = new Library(whole, migrations, database, List.copyOf(notices));
            library.resumed = library.erasure.resume();
            return library;
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    /// Opens what is sound of the library in `folder` for reading: on a read-only or full drive, or
    /// a damaged one. Writes nothing in the folder, and refuses every change.
    public static Library openReadOnly(Path folder) {
        return openReadOnly(folder, "");
    }

    /// The same, after [#open] has refused.
    ///
    /// @param why the sentence of that refusal
    public static Library openReadOnly(Path folder, String why) {
        Path whole = folder.toAbsolutePath().normalize();
        var opening = new ReadOnlyOpening(whole.resolve(FILE), Migrations.ALL);
        return new Library(whole, Migrations.ALL, opening.run(why), opening.notices());
    }

    /// The default library of the current user on this platform.
    public static Path defaultFolder() {
        return Folders.standard(
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                System::getenv);
    }

    public Path folder() {
        return folder;
    }

    /// Whether nothing has ever been added to it.
    public boolean isNew() {
        return database.number("SELECT count(*) FROM source") == 0;
    }

    /// A number that changes after every commit by another program, and only then.
    public long revision() {
        return database.revision();
    }

    /// Whether anything has been written to it since it was opened here.
    public boolean hasWritten() {
        return database.hasWritten();
    }

    /// Why nothing can be stored, in one sentence; empty unless it was opened with
    /// [#openReadOnly].
    public Optional<String> whyReadOnly() {
        return database.whyReadOnly();
    }

    /// Whether the file that is open is still the one in the folder. Costs a few system calls; is
    /// looked at before and after each write as well, which then refuses with `library.gone` or
    /// `library.replaced`.
    public Presence presence() {
        return database.presence();
    }

    /// Writes all that the open library holds as a new database, and closes this library without
    /// touching what is in its folder now. Refuses a file that exists, and if the file was
    /// overwritten so that the open library does not hold all any more.
    public void rescueTo(Path file) {
        database.rescueTo(file);
        database.close();
    }

    /// The rows left out so far because they are damaged, one sentence each.
    public List<String> damagedRows() {
        return database.damagedRows();
    }

    /// What a person should know about how the library was opened, one sentence each.
    public List<String> notices() {
        return notices;
    }

    /// Why the place of the library is a risk (a folder that a program synchronizes, a network
    /// drive), in one sentence.
    public Optional<String> folderWarning() {
        return FolderWarning.of(folder);
    }

    /// The same, but only once for each place, which is remembered in a setting.
    public Optional<String> folderWarningOnce() {
        return new FolderWarning(settings, database).once(folder);
    }

    /// Looks quickly for damage in the database's structure and schema; one sentence each. May take
    /// seconds, and keeps nobody waiting.
    public List<String> quickCheck() {
        return new StructureCheck(database, migrations).quick();
    }

    /// The same, completely, which may take minutes; afterwards [#fullCheckDue] is false for a
    /// week.
    public List<String> fullCheck() {
        return new StructureCheck(database, migrations).full();
    }

    /// Whether the last [#fullCheck] is a week ago, or the last session did not end cleanly.
    public boolean fullCheckDue() {
        return new StructureCheck(database, migrations).isDue();
    }

    /// Finding words and annotations in all sources.
    public LibrarySearch search() {
        return search;
    }

    /// Finding where passages stand in other sources.
    public LibraryReuse reuse() {
        return reuse;
    }

    @Override
    public void close() {
        try {
            search.close();
        } finally {
            database.close();
        }
    }

    // Sources and editions

    /// Reads a file with `reader` and stores it as a source, unless its bytes are there already, it
    /// looks like a new edition, or it is locked. Refuses what cannot be read. For a file that
    /// opens with a password, the locked file and its text are stored, but not the password.
    public ImportOutcome importFile(
            SourceFile original, Function<SourceFile, ImportedDocument> reader) {
        return imports.run(original, reader);
    }

    /// Adds many files: reads several at a time and stores those that were read together. What
    /// cannot be read is reported; refuses when nothing can be stored any more.
    ///
    /// @param sideBySide how many are read at a time
    /// @param reader is called on as many threads
    public void importFiles(
            List<Path> files,
            int sideBySide,
            Function<SourceFile, ImportedDocument> reader,
            ImportCourse course) {
        new BatchImport(imports, fingerprints, reader).run(files, sideBySide, course);
    }

    /// The source that a file is an annotated copy of; nothing is stored. Refuses what cannot be
    /// read.
    public Optional<ImportOutcome.LooksLikeEdition> findCopied(
            SourceFile original, Function<SourceFile, ImportedDocument> reader) {
        return imports.findCopied(original, reader);
    }

    /// Stores a file as a source of its own, whatever it resembles. If its bytes are there already
    /// it is not stored again; if its source was in the trash it is restored.
    public ImportResult add(ParsedFile file) {
        return imports.add(file);
    }

    /// The same for a file that `reader` reads.
    public ImportResult add(Path path, Function<SourceFile, ImportedDocument> reader) {
        return imports.add(SourceFile.read(path), reader);
    }

    /// The sources not in the trash, last added first.
    public List<Source> sources() {
        return sources.present();
    }

    /// The sources among `ids` that are not in the trash.
    public List<Source> sources(Collection<UUID> ids) {
        return database.read(() -> sources.present(ids));
    }

    public List<Source> removedSources() {
        return sources.removed();
    }

    /// The source that already has the bytes of this file, restored from the trash if it was there.
    public Optional<Source> findFile(SourceFile file) {
        return imports.findAgain(file).map(ImportResult::source);
    }

    /// The one source (not in the trash) that `reference` names: its id or a unique prefix of it of
    /// at least four characters, or its unique title or file name, ignoring case. Refuses none and
    /// several.
    public Source source(String reference) {
        return sources.findByReference(reference);
    }

    public Source source(UUID id) {
        return sources.get(id);
    }

    /// Moves a source to the trash, as a step that can be undone; its annotations are not changed.
    /// Empty if it is there already.
    public Optional<Step> removeSource(UUID source) {
        return steps.remove(source);
    }

    /// Restores a source from the trash, as a step that can be undone; empty if it is not there.
    public Optional<Step> restoreSource(UUID source) {
        return steps.restore(source);
    }

    /// Gives a source another title, as a step that can be undone; empty if it has that title. A
    /// blank one stands for the file name.
    public Optional<Step> renameSource(UUID source, String title) {
        return steps.rename(source, title);
    }

    /// Changes what is known about a source, as a step that can be undone; empty if `edit` makes no
    /// difference.
    public Optional<Step> describeSource(UUID source, UnaryOperator<Metadata> edit) {
        return steps.describe(source, edit);
    }

    /// What can be changed of a source, as it is now; refuses an unknown one.
    public SourceState sourceState(UUID source) {
        return sources.state(source);
    }

    /// Changes what is known about a source or how it is arranged, as a step that can be undone;
    /// empty if `edit` makes no difference. Refuses a rating outside 0 to 5, and a tag or
    /// collection that does not exist, or whose sources a search finds.
    public Optional<Step> arrange(UUID source, UnaryOperator<SourceState> edit) {
        return steps.arrange(List.of(source), edit);
    }

    /// The same for several sources, in one step for those that it changes.
    public Optional<Step> arrange(Collection<UUID> sources, UnaryOperator<SourceState> edit) {
        return steps.arrange(sources, edit);
    }

    /// What `edit` makes of all sources, also those in the trash, that have one of these tags
    /// themselves or that a person has put into one of these collections, to be applied together
    /// with the deletion or merger of those.
    public List<Change> changesOfSourcesWith(
            Collection<UUID> tagsOrCollections, UnaryOperator<SourceState> edit) {
        return database.read(() -> SourceSteps.changes(sources.with(tagsOrCollections), edit));
    }

    // Items: collections, links, digests, saved searches

    /// All of them, in the order in which they were made. [#apply] changes them.
    public List<LibraryItem> items() {
        return database.read(items::all);
    }

    /// The links between notes, with the notes and the sources at their ends.
    public LinkedNotes linkedNotes() {
        return database.read(
                () -> LinkedNotes.of(items.all(AnnotationLink.class), annotations, sources));
    }

    /// Those of one kind.
    public <T extends LibraryItem> List<T> items(Class<T> kind) {
        return database.read(() -> items.all(kind));
    }

    /// Deletes a collection and those below it and takes the sources out of them, as a step that
    /// can be undone; empty if there is no such collection. The sources stay.
    public Optional<Step> deleteCollection(UUID collection) {
        return steps.deleteCollection(collection);
    }

    /// The editions of a source that were not taken back, oldest first.
    public List<Edition> editions(UUID source) {
        return editions.of(source);
    }

    /// The document as it was read when the edition was imported; nothing is parsed again.
    public Document document(UUID edition) {
        return editions.document(edition);
    }

    public Optional<Picture> picture(UUID edition, String id) {
        return editions.picture(edition, id);
    }

    /// The printed pages of an edition in order, and where its text is on them; empty for a format
    /// without pages. Refuses damaged pages, so what it returns is sound.
    public List<PrintedPage> pages(UUID edition) {
        return pages.of(edition, editions.text(edition)).orElseThrow(() -> damaged(edition));
    }

    private Refusal damaged(UUID edition) {
        return new Refusal("library.damaged-pages", editions.get(edition).fileName());
    }

    /// The file in `sources/` with the original bytes of the edition.
    public Path original(UUID edition) {
        return originals.path(editions.get(edition).sha256());
    }

    /// Whether the newest edition of a source has the bytes of this file.
    public boolean isNewest(UUID source, SourceFile original) {
        return editions.of(source).getLast().sha256().equals(original.sha256());
    }

    /// Compares a parsed file with the newest edition of a source and places all annotations in it,
    /// which may take seconds and stores nothing. Refuses the bytes of any edition of this source
    /// or of another one that is not in the trash, a file without text, and a removed source.
    public EditionCandidate compare(UUID source, ParsedFile file) {
        return updates.compare(source, file);
    }

    /// The same for a file that is read with `reader`, unless its bytes are refused.
    public EditionCandidate compare(
            UUID source, SourceFile original, Function<SourceFile, ImportedDocument> reader) {
        return compare(source, read(source, original, reader));
    }

    /// Reads a file that is to be compared with a source, unless its bytes are refused.
    public ParsedFile read(
            UUID source, SourceFile original, Function<SourceFile, ImportedDocument> reader) {
        updates.requireNew(source, original);
        return ParsedFile.read(original, reader);
    }

    /// Stores a new edition with the places of all annotations in it, all or nothing, as a step
    /// that can be undone. The selectors of the annotations do not change. An edition with the same
    /// bytes that was taken back is put back, unless a newer one was added since. Refuses if the
    /// source has been given another edition since they were placed.
    public UpdateResult addEdition(EditionCandidate candidate) {
        return updates.addEdition(candidate);
    }

    /// The sources that can be read better now, because an older version of their readers has read
    /// their newest edition; last added first. Nothing happens to them by itself.
    public List<Source> outdatedSources() {
        return readings.outdated();
    }

    /// Reads the bytes of the newest edition of a source again and places all annotations in what
    /// comes out, which may take seconds and stores no edition; empty if the same comes out.
    /// Refuses a character set for a format that says its own, and a file that is lost.
    ///
    /// @param encoding the character set of the text; null for that which it was read in
    public Optional<EditionCandidate> readAgain(
            UUID source,
            @Nullable Charset encoding,
            Function<SourceFile, ImportedDocument> reader) {
        return readings.read(source, encoding, reader);
    }

    /// Stores what came out as new editions with the same bytes, in one step that can be undone.
    /// Refuses if a source has been given another edition since.
    public List<UpdateResult> addReadings(List<EditionCandidate> readings) {
        return updates.addReadings(readings);
    }

    /// How many sources that can be read better now are to be told of: only once by each of the
    /// program's faces, until a reader becomes better again; afterwards 0.
    ///
    /// @param face `window` or `cli`
    public int tellOutdatedOnce(String face) {
        return new ReadingNotice(settings, database)
                .once(face, () -> readings.outdated().size());
    }

    /// The annotations of a source, without those in the trash, placed in one of its editions.
    /// Those not placed there yet are placed first, which may take seconds.
    public Placements placements(UUID source, UUID edition) {
        return updates.placements(source, edition);
    }

    /// The placement of one annotation.
    public Placement place(Annotation annotation, UUID edition) {
        return updates.place(annotation, edition);
    }

    /// Refuses an unknown one.
    public Edition edition(UUID edition) {
        return editions.get(edition);
    }

    /// The areas and page notes that have yet to be looked for in an edition: see [#placeAreas].
    public List<Annotation> areasToPlace(UUID source, UUID edition) {
        return AreaPlacing.due(database, source, edition);
    }

    /// Looks for them by what the pages look like, which takes about a tenth of a second for each
    /// page that has not been drawn before, and stores where they are; where that cannot be stored,
    /// it is known until the library is closed. Returns how many were looked for.
    ///
    /// @param each called after each page; may end the work by throwing
    public int placeAreas(UUID source, UUID edition, SurfacePainter painter, Runnable each) {
        return new AreaPlacing(
                        database, editions, annotations, new AnchorRows(database), painter, each)
                .placeAll(source, edition);
    }

    /// What happened to the annotations of a source in one of its editions.
    public AnchorReport report(UUID edition) {
        return updates.report(edition);
    }

    /// Remembers an annotated copy that was written, so that it is recognized and compared when it
    /// comes back. What the reader does not find in it is not missed then.
    ///
    /// @param edition that the copy was made of
    /// @param copy as a reader reads it after writing
    /// @param lines at the end of notes in the copy that are not part of them
    public void rememberCopy(
            UUID edition, CopyPlan plan, ImportedDocument copy, Map<UUID, List<String>> lines) {
        copies.remember(edition, plan, copy, lines);
    }

    /// The same of a copy without such lines.
    public void rememberCopy(UUID edition, CopyPlan plan, ImportedDocument copy) {
        rememberCopy(edition, plan, copy, Map.of());
    }

    /// The source that a file is an annotated copy of, by what is in it; empty for any other file,
    /// and if the source is in the trash.
    public Optional<Source> sourceOfCopy(ImportedDocument file) {
        return copies.findSource(file).map(sources::get);
    }

    /// Whether a file is an annotated copy of this source.
    public boolean isCopyOf(UUID source, ParsedFile file) {
        return copies.findSource(file.imported()).filter(source::equals).isPresent();
    }

    /// Compares an annotated copy that came back with its source, which may take seconds and stores
    /// nothing. Refuses a removed source and, if its text was changed, what [#compare] refuses.
    public ReturnedCopy compareCopy(UUID source, ParsedFile file) {
        return copies.compare(source, file);
    }

    /// Takes what was chosen from a copy, and its text as a new edition if it was changed, in one
    /// step that can be undone. What is not in `chosen` is proposed again the next time. Refuses if
    /// something was changed here since it was compared.
    public ReadBackResult readBack(ReturnedCopy copy, Map<CopyItem, CopyItem.Choice> chosen) {
        return copies.readBack(copy, chosen);
    }

    /// Records that a source was opened just now, unless nothing can be stored.
    public void markOpened(UUID source) {
        if (whyReadOnly().isPresent()) {
            return;
        }
        write(() -> sources.markOpened(source, Timestamps.now()));
    }

    // Annotations

    /// The annotations of a source in document order, without those in the trash.
    public List<Annotation> annotations(UUID source) {
        return database.read(() -> annotations.presentOf(source));
    }

    /// The annotations of all sources, without what is in the trash: source by source, the last
    /// added first, each in the order of its text. Those not placed in the newest edition yet are
    /// placed first, which may take seconds.
    public List<LibraryNote> notes() {
        return new LibraryNoteRows(database, updates).all();
    }

    /// The annotations with these ids, also those in the trash; what was erased is left out.
    public Map<UUID, LibraryNote> notes(Collection<UUID> ids) {
        return new LibraryNoteRows(database, updates).find(ids);
    }

    /// The replies to the annotations of a source.
    public Threads threads(UUID source) {
        return database.read(() -> new ReplyRows(database).threads(source));
    }

    /// How many annotations have each tag, by the tag's id; unused tags are left out.
    public Map<UUID, TagUses> tagUses() {
        return tags.uses();
    }

    /// The annotations embedded in the files of the source that are not among its annotations:
    /// never imported, or deleted since. They have the ids that importing gives them, but no tags.
    public List<Annotation> embeddedAnnotations(UUID source) {
        return database.read(() -> embeddedImport.embedded(source, Timestamps.now()));
    }

    /// The number of [#embeddedAnnotations]; of one edition or (null) of all.
    public int countEmbeddedAnnotations(UUID source, @Nullable UUID edition) {
        return findings.countLeft(source, edition);
    }

    /// The annotations embedded in the file of an edition, in the order of the file, by the ids
    /// that they have, or would have, as annotations of the source.
    public Map<UUID, EmbeddedAnnotation> embeddedIn(UUID edition) {
        return database.read(() -> findings.byId(edition));
    }

    /// The ids of those that are annotations of the source, or were until the user deleted them;
    /// undoing the import does not count as deleting.
    public Set<UUID> importedFrom(UUID edition) {
        return Set.copyOf(database.read(() -> findings.imported(edition)));
    }

    /// The number of replies that importing them stores, also those to earlier imported ones.
    public int countEmbeddedReplies(UUID source) {
        return database.read(() -> (int) embeddedImport.changes(source, Timestamps.now()).stream()
                .filter(change -> change instanceof Change.OfReply)
                .count());
    }

    /// Imports them in one step, with the tags that they need, and the replies to those imported
    /// before that a later edition has; empty if there are none.
    public Optional<Step> importEmbedded(UUID source) {
        return database.write(() -> Optional.of(embeddedImport.changes(source, Timestamps.now()))
                .filter(changes -> !changes.isEmpty())
                .map(journal::apply));
    }

    /// Reads again the files of a source that an older version of a reader has read, which may take
    /// seconds; [#storeReread] stores the result. Each file is read in vain at most once while the
    /// library is open.
    ///
    /// @param glued only those from which a note was imported that may hold replies, which is found
    ///     out at once
    public RereadFiles reread(
            UUID source, boolean glued, Function<SourceFile, ImportedDocument> reader) {
        return embeddedRereading.read(source, glued, reader);
    }

    /// Stores what was found in the files, and makes replies of those that the older reader put
    /// into notes, in one step; empty if there are none. A note that was changed since it was
    /// imported stays as it is.
    public Optional<Step> storeReread(RereadFiles files) {
        return embeddedRereading.store(files);
    }

    /// The one annotation, possibly in the trash, with this id or a unique prefix of it of at least
    /// four characters. Refuses none and several.
    public Annotation annotation(String reference) {
        return database.read(() -> annotations.findByReference(reference));
    }

    /// The deleted annotations, last deleted first.
    public List<Annotation> trash() {
        return database.read(annotations::trash);
    }

    /// The deleted replies, last deleted first; not those that went with their annotation.
    public List<TrashedReply> deletedReplies() {
        return database.read(() -> {
            var trash = new ArrayList<TrashedReply>();
            new ReplyRows(database).trash().forEach((reply, moment) -> {
                Optional<Annotation> present = annotations.findPresent(reply.annotation());
                present.or(() -> annotations.findDeleted(reply.annotation()))
                        .ifPresent(a ->
                                trash.add(new TrashedReply(reply, a, moment, present.isEmpty())));
            });
            return List.copyOf(trash);
        });
    }

    /// When each annotation in the trash was deleted, by its id.
    public Map<UUID, Instant> deletionTimes() {
        return database.read(annotations::deletionTimes);
    }

    /// The annotations with this tag itself (not one below it), including those of removed sources
    /// but not those in the trash. One step can delete a tag along with removing it from these.
    public List<Annotation> annotationsWith(UUID tag) {
        return database.read(() -> annotations.tagged(tag));
    }

    public Codebook codebook() {
        return tags.codebook();
    }

    /// The tag with this path, created with its parents if necessary, in a step of its own.
    public UUID findOrMakeTag(String path) {
        return database.write(() -> {
            TagPath wanted = TagPath.of(path, tags.codebook());
            if (!wanted.missing().isEmpty()) {
                journal.apply(wanted.missing());
            }
            return wanted.id();
        });
    }

    /// Applies the changes as one step of the journal, all or none; returns what was stored (times
    /// truncated to milliseconds, duplicate tags removed). Refuses if a `before` is not what is
    /// stored, because another program has changed it in the meantime; a selector that does not
    /// match its edition's text; a tag that does not exist; adding to a removed source; deleting a
    /// tag or collection that is in use or has others below it; a link to what is not there or that
    /// is there already; collections in a circle. Throws [IllegalArgumentException] if there are no
    /// changes, or if the before and after of a change have different ids or sources.
    public Step apply(List<Change> changes) {
        return database.write(() -> journal.apply(changes));
    }

    /// Applies, as one step, what `changes` makes of the codebook as it is at this moment, so that
    /// two programs that need the same new tag do not both create it. Empty if there are no
    /// changes.
    public Optional<Step> apply(Function<Codebook, List<Change>> changes) {
        return database.write(() -> Optional.of(changes.apply(tags.codebook()))
                .filter(made -> !made.isEmpty())
                .map(journal::apply));
    }

    public Step apply(Change change) {
        return apply(List.of(change));
    }

    /// Undoes the last step in `scope` not yet undone; empty if there is none. For the marks of one
    /// source, refuses a step that affected other sources as well; steps that changed only tags are
    /// undone anywhere only. Refuses a step that a later one builds on.
    public Optional<Step> undo(UndoScope scope) {
        return database.write(() -> journal.undo(scope));
    }

    /// Redoes the last step in `scope` undone, unless something new was done there since. Refuses
    /// in the same cases as [#undo].
    public Optional<Step> redo(UndoScope scope) {
        return database.write(() -> journal.redo(scope));
    }

    /// Undoes the step with this number, whatever was done since; empty if it is undone. Refuses if
    /// a later step builds on it.
    public Optional<Step> undo(long step) {
        return database.write(() -> journal.undo(step));
    }

    /// Redoes the step with this number, unless something new was done in its place since; empty if
    /// it is not undone.
    public Optional<Step> redo(long step) {
        return database.write(() -> journal.redo(step));
    }

    /// The step that [#undo] would undo.
    public Optional<Step> findUndoable(UndoScope scope) {
        return database.read(() -> rows.findUndoable(scope).map(rows::step));
    }

    /// The step that [#redo] would redo.
    public Optional<Step> findRedoable(UndoScope scope) {
        return database.read(() -> rows.findRedoable(scope).map(rows::step));
    }

    /// The steps that [#undo] and [#redo] would take, read at the same moment.
    public UndoRedo undoRedo(UndoScope scope) {
        return database.read(() -> new UndoRedo(
                findUndoable(scope).orElse(null), findRedoable(scope).orElse(null)));
    }

    /// The journal, newest first: whole steps, or for one tag or annotation only the
    /// changes to it and to its replies.
    public List<Step> history(@Nullable UUID subject, int limit) {
        return database.read(() -> rows.history(subject, limit));
    }

    /// Restores an annotation from the trash, as a step that can be undone.
    public Step restoreAnnotation(UUID annotation) {
        return database.write(() -> annotations
                .findDeleted(annotation)
                .map(a -> journal.apply(List.of(Change.add(a))))
                .orElseThrow(() -> new Refusal("library.not-in-trash", annotation)));
    }

    /// Restores a deleted reply, with its annotation if that is in the trash, as a step that can be
    /// undone.
    public Step restoreReply(UUID reply) {
        return database.write(() -> {
            Reply deleted = new ReplyRows(database)
                    .findDeleted(reply)
                    .orElseThrow(() -> new Refusal("library.reply-not-in-trash", reply));
            var changes = new ArrayList<Change>();
            annotations.findDeleted(deleted.annotation()).map(Change::add).ifPresent(changes::add);
            changes.add(new Change.OfReply(null, deleted));
            return journal.apply(changes);
        });
    }

    // Settings

    public Optional<String> setting(String key) {
        return settings.get(key);
    }

    public void setSetting(String key, String value) {
        write(() -> settings.set(key, value));
    }

    /// All stored settings, by key.
    public Map<String, String> settings() {
        return settings.all();
    }

    public void setAuthor(String name) {
        write(() -> settings.setAuthor(name));
    }

    /// The author of new annotations: the setting `author`, initially the user's login name.
    public String author() {
        return settings.author();
    }

    /// Everyone whose name is on a note or reply that is not in the trash, by name.
    public List<Author> authors() {
        return database.read(() -> new AuthorRows(database).all());
    }

    /// Gives all notes and replies of a person another name, in all sources and in one step; empty
    /// if there are none or they have that name. What is in the trash keeps the name it has. The
    /// color goes along, unless the other name has one. Refuses a blank name.
    public Optional<Step> renameAuthor(String from, String to) {
        return database.write(() -> {
            List<Change> changes = new AuthorRows(database).rename(from, to, Timestamps.now());
            if (changes.isEmpty()) {
                return Optional.empty();
            }
            settings.copyAuthorColor(from, to.strip());
            return Optional.of(journal.apply(changes));
        });
    }

    /// The color of each author that has one, by name, as `#rrggbb`.
    public Map<String, String> authorColors() {
        return database.read(settings::authorColors);
    }

    /// Gives a person a color, `#rrggbb`, or takes it away if it is empty; refuses anything else.
    public void setAuthorColor(String name, String color) {
        ChangeRules.requireColor(color);
        write(() -> settings.setAuthorColor(name, color));
    }

    /// What the user says each color means; the settings `color.yellow` and so on.
    public Map<Color, String> meanings() {
        return database.read(settings::meanings);
    }

    /// A blank `meaning` removes it.
    public void setMeaning(Color color, String meaning) {
        write(() -> settings.setMeaning(color, meaning));
    }

    /// Writes the sidecars of everything that has changed since they were written, and returns how
    /// many; safe in several processes at once. One that cannot be written, as on a full disk,
    /// stays due and is tried again the next time; nothing is thrown.
    public int writeSidecars() {
        return sidecars.writeDue();
    }

    // Backups

    /// The copies in the folder `backups/`.
    public Backups backups() {
        return backups;
    }

    /// Copies the library with its originals into a folder that is new or empty and not inside the
    /// library's: all of it, or nothing. The copy is itself a library.
    public LibraryCopy backUpTo(Path folder) {
        return new LibraryCopying(this.folder, database, editions).copy(folder);
    }

    /// Destroys a source for good with all that is on it: in the database, the journal, the files
    /// and all backups. It cannot be undone. Refuses if another program is erasing something.
    public ErasureReport erase(UUID source) {
        return erase(List.of(source));
    }

    /// The same for several, each backup written again once; refuses, and erases none of them, if
    /// one is not there.
    public ErasureReport erase(Collection<UUID> sources) {
        List<UUID> there =
                sources.stream().map(id -> source(id).id()).distinct().toList();
        return erase(there, List.of());
    }

    /// Does the same with all removed sources and deleted notes and replies; refuses if there are
    /// none.
    public ErasureReport eraseTrash() {
        List<UUID> removed = removedIds();
        List<UUID> deleted = deletedIds();
        if (removed.isEmpty() && deleted.isEmpty()) {
            throw new Refusal("library.trash-empty");
        }
        return erase(removed, deleted);
    }

    /// The ids of everything in the trash.
    public List<UUID> trashIds() {
        return Stream.concat(removedIds().stream(), deletedIds().stream()).toList();
    }

    private List<UUID> removedIds() {
        return removedSources().stream().map(Source::id).toList();
    }

    private List<UUID> deletedIds() {
        return Stream.concat(
                        trash().stream().map(Annotation::id),
                        deletedReplies().stream().map(r -> r.reply().id()))
                .toList();
    }

    private ErasureReport erase(List<UUID> sources, List<UUID> notes) {
        try {
            return erasure.erase(sources, notes);
        } finally {
            editions.clearCache();
        }
    }

    /// The report of an erasure that had been interrupted and was gone on with when this library
    /// was opened.
    public Optional<ErasureReport> resumedErasure() {
        return resumed;
    }

    // Files

    /// Refuses to write to a path that, whatever links or spelling lead there, is in the folder of
    /// a library, is the database of one or a backup of it, or is an original: the file a source
    /// was added from, or any file with the bytes of an edition.
    public void requireUnprotected(Path target) {
        protectedFiles.requireUnprotected(target);
    }

    /// The name of a file to be written in `folder` and then moved to its final name. If the
    /// process is killed before [#endFile], [#removeLeftovers] deletes it one day.
    public Path beginFile(Path folder) {
        return unfinished.begin(folder);
    }

    public void endFile(Path file) {
        unfinished.end(file);
    }

    /// Deletes what killed processes have left behind more than ten minutes ago: unfinished
    /// originals, and files from [#beginFile].
    public void removeLeftovers() {
        originals.leftovers().forEach(OriginalFiles::delete);
        unfinished.deleteOld();
    }

    /// The problems found in the library; empty if there are none.
    public List<Problem> check() {
        return new Check(database, migrations, editions, originals, null).problems();
    }

    /// The same, but rebuilds what can be rebuilt from other data and reports it; annotations are
    /// never touched.
    ///
    /// @param reader of originals
    public List<Problem> repair(Function<SourceFile, ImportedDocument> reader) {
        var repair = new Repair(database, editions, originals, reader);
        return new Check(database, migrations, editions, originals, repair)
                .mending(new ItemRepair(database, journal))
                .problems();
    }

    private void write(Runnable work) {
        database.write(() -> {
            work.run();
            return true;
        });
    }
}
