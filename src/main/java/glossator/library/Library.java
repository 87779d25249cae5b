package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Step;
import glossator.document.Document;
import glossator.document.Picture;
import glossator.document.PrintedPage;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The folder that holds everything: `library.db` and `sources/`. Every method may be called from
/// any thread; each writes in one transaction and returns after the commit is on disk. Several
/// processes may have the same library open. What goes wrong is a [Refusal].
public final class Library implements AutoCloseable {
    private final Path folder;
    private final Migrations migrations;
    private final Database database;
    private final OriginalFiles originals;
    private final SourceRows sources;
    private final EditionRows editions;
    private final PageRows pages;
    private final AnnotationRows annotations;
    private final TagRows tags;
    private final SettingRows settings;
    private final JournalRows rows;
    private final Journal journal;
    private final EditionImport updates;
    private final FileImport imports;
    private final EmbeddedAnnotationRows findings;
    private final EmbeddedImport taking;

    private Library(Path folder, Migrations migrations, Database database) {
        this.folder = folder;
        this.migrations = migrations;
        this.database = database;
        originals = new OriginalFiles(folder.resolve("sources"));
        sources = new SourceRows(database);
        editions = new EditionRows(database);
        pages = new PageRows(database);
        annotations = new AnnotationRows(database);
        tags = new TagRows(database);
        settings = new SettingRows(database);
        rows = new JournalRows(database);
        var anchors = new AnchorRows(database);
        var decisions = new DecisionRows(database);
        var rules = new ChangeRules(sources, editions, tags);
        journal = new Journal(rows, annotations, anchors, decisions, tags, rules, settings);
        var sketches = new FingerprintRows(database, editions, sources);
        imports = new FileImport(database, sources, editions, sketches, originals);
        updates = new EditionImport(
                database, sources, editions, annotations, anchors, decisions, originals);
        findings = new EmbeddedAnnotationRows(database);
        taking = new EmbeddedImport(findings, editions, annotations, tags);
    }

    /// Opens the library in `folder`, making it if there is none, migrating an older one (after a
    /// backup). Refuses a folder that cannot be written, a newer schema, a damaged file.
    public static Library open(Path folder) {
        return open(folder, Migrations.ALL);
    }

    static Library open(Path folder, Migrations migrations) {
        Path whole = folder.toAbsolutePath().normalize();
        Folders.make(whole);
        Database database = Database.open(whole.resolve("library.db"), migrations);
        try {
            Folders.make(whole.resolve("sources"));
            return new Library(whole, migrations, database);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    /// The library of this user on this platform.
    public static Path defaultFolder() {
        return Folders.standard(
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                System::getenv);
    }

    public Path folder() {
        return folder;
    }

    /// Whether nothing was ever added to it.
    public boolean isNew() {
        return database.number("SELECT count(*) FROM source") == 0;
    }

    /// Another number after every commit by another program, and only then.
    public long revision() {
        return database.revision();
    }

    @Override
    public void close() {
        database.close();
    }

    // Sources and editions

    /// Has `reader` read a file and stores it as a source, unless its bytes are there already, it
    /// looks like a new edition, or it is locked. Refuses what cannot be read. Of a file that opens
    /// with a password the locked file is stored and the text; the password is not.
    public ImportOutcome importFile(
            SourceFile original, Function<SourceFile, ImportedDocument> reader) {
        return imports.run(original, reader);
    }

    /// Stores a file as a source of its own, whatever it looks like. If its bytes are there already
    /// it is not stored again; if its source was in the trash it comes back.
    public ImportResult add(ParsedFile file) {
        return imports.add(file);
    }

    /// The same for a file that is read in this process.
    public ImportResult add(Path path) {
        return imports.add(SourceFile.read(path), Formats::read);
    }

    /// Those not in the trash, last added first.
    public List<Source> sources() {
        return sources.present();
    }

    /// Those of `ids` that are not in the trash.
    public List<Source> sources(Collection<UUID> ids) {
        return database.read(() -> sources.present(ids));
    }

    public List<Source> removedSources() {
        return sources.removed();
    }

    /// The one source (not in the trash) that `reference` names: its id or a unique beginning of at
    /// least four characters, or its unique title or file name, case ignored. Refuses none and
    /// many.
    public Source source(String reference) {
        return sources.findByReference(reference);
    }

    public Source source(UUID id) {
        return sources.get(id);
    }

    /// Puts a source in the trash; its annotations stay as they are.
    public void removeSource(UUID source) {
        write(() -> sources.remove(source, Timestamps.now()));
    }

    public void restoreSource(UUID source) {
        write(() -> sources.restore(source));
    }

    public void renameSource(UUID source, String title) {
        write(() -> sources.rename(source, Normalized.cleanText(title).strip()));
    }

    /// Oldest first.
    public List<Edition> editions(UUID source) {
        return editions.of(source);
    }

    /// As it was read when the edition was imported; nothing is parsed again.
    public Document document(UUID edition) {
        return editions.document(edition);
    }

    public Optional<Picture> picture(UUID edition, String id) {
        return editions.picture(edition, id);
    }

    /// The pages of an edition as they are printed, in their order, and where its text stands on
    /// them; empty for a kind without pages. Their places are sound, or this refuses.
    public List<PrintedPage> pages(UUID edition) {
        return pages.of(edition, editions.text(edition)).orElseThrow(() -> damaged(edition));
    }

    private Refusal damaged(UUID edition) {
        return new Refusal("library.damaged-pages", editions.get(edition).fileName());
    }

    /// The file in `sources/` that holds the original bytes of the edition.
    public Path original(UUID edition) {
        return originals.path(editions.get(edition).sha256());
    }

    /// Whether the newest edition of a source has the bytes of this file.
    public boolean isNewest(UUID source, SourceFile original) {
        return editions.of(source).getLast().sha256().equals(original.sha256());
    }

    /// Compares a file that was read with the newest edition of a source and places all annotations
    /// in it, which takes up to seconds and stores nothing. Refuses the bytes of any edition of
    /// this source or of another one that is not in the trash, a file without text, and a removed
    /// source.
    public EditionCandidate compare(UUID source, ParsedFile file) {
        return updates.compare(source, file);
    }

    /// The same for a file that `reader` reads, unless its bytes are refused.
    public EditionCandidate compare(
            UUID source, SourceFile original, Function<SourceFile, ImportedDocument> reader) {
        updates.requireNew(source, original);
        return compare(source, ParsedFile.read(original, reader));
    }

    /// Stores a new edition with the places of all annotations in it, all or nothing. What the
    /// annotations remember stays as it is. Refuses if the source was given another edition since
    /// they were placed.
    public UpdateResult addEdition(EditionCandidate next) {
        return updates.addEdition(next);
    }

    /// Where the annotations of a source stand in one of its editions, those in the trash left out.
    /// One that was not placed there yet is placed first, which takes up to seconds.
    public Placements marks(UUID source, UUID edition) {
        return updates.marks(source, edition);
    }

    /// The same of one annotation.
    public Placement place(Annotation annotation, UUID edition) {
        return updates.place(annotation, edition);
    }

    /// What became of the annotations of a source in one of its editions.
    public AnchorReport report(UUID edition) {
        return updates.report(edition);
    }

    /// Remembers that a source was opened just now.
    public void markOpened(UUID source) {
        write(() -> sources.markOpened(source, Timestamps.now()));
    }

    // Annotations

    /// In document order, those in the trash left out.
    public List<Annotation> annotations(UUID source) {
        return database.read(() -> annotations.presentOf(source));
    }

    /// How many annotations bear each tag, by its id; tags that none bears are left out.
    public Map<UUID, TagUses> tagUses() {
        return tags.uses();
    }

    /// The annotations that the files of the source hold and that are not among those of the
    /// source: never taken over, or deleted since. With the ids that they have once they are taken
    /// over, and without their tags.
    public List<Annotation> embeddedAnnotations(UUID source) {
        return database.read(() -> taking.embedded(source, Timestamps.now()));
    }

    /// How many [#embeddedAnnotations] has; of one edition or (null) of all.
    public int countEmbeddedAnnotations(UUID source, @Nullable UUID edition) {
        return findings.countLeft(source, edition);
    }

    /// Takes those over in one step, with the tags that they need; empty if there are none.
    public Optional<Step> importEmbedded(UUID source) {
        return database.write(() -> Optional.of(taking.changes(source, Timestamps.now()))
                .filter(changes -> !changes.isEmpty())
                .map(journal::apply));
    }

    /// The one annotation, also in the trash, with this id or a unique beginning of at least four
    /// characters. Refuses none and many.
    public Annotation annotation(String reference) {
        return database.read(() -> annotations.findByReference(reference));
    }

    /// Deleted annotations, last deleted first.
    public List<Annotation> trash() {
        return database.read(annotations::trash);
    }

    /// Those that bear the tag itself (not one below it), also of removed sources; those in the
    /// trash left out. A tag can be deleted in one step with the changes that take it off these.
    public List<Annotation> annotationsWith(UUID tag) {
        return database.read(() -> annotations.tagged(tag));
    }

    public Codebook codebook() {
        return tags.codebook();
    }

    /// The tag with this path, made with its parents if need be, in one step of its own.
    public UUID findOrMakeTag(String path) {
        return database.write(() -> {
            TagPath wanted = TagPath.of(path, tags.codebook());
            if (!wanted.missing().isEmpty()) {
                journal.apply(wanted.missing());
            }
            return wanted.id();
        });
    }

    /// Makes the changes as one step of the journal, all or none; what is returned is what was
    /// stored (moments cut to milliseconds, each tag once). Refuses if a `before` is not what is
    /// stored, which is when another program has changed it meanwhile; a selector that does not say
    /// what is in its edition's text; a tag that is not there; to add to a removed source; to
    /// delete a tag that is in use or has tags below it. Throws [IllegalArgumentException] for no
    /// changes, or for a change whose before and after have different ids or sources.
    public Step apply(List<Change> changes) {
        return database.write(() -> journal.apply(changes));
    }

    public Step apply(Change change) {
        return apply(List.of(change));
    }

    /// Takes back the last step not yet taken back, of one source or (null) of the library; empty
    /// if there is none. Of one source, refuses a step that touched other sources as well; steps
    /// that changed nothing but tags are undone for the library only. Refuses a step that another
    /// one has since built on.
    public Optional<Step> undo(@Nullable UUID source) {
        return database.write(() -> journal.undo(source));
    }

    /// Makes again the last step taken back, unless something new was done since: in that source,
    /// or (null) anywhere. Refuses as [#undo] does.
    public Optional<Step> redo(@Nullable UUID source) {
        return database.write(() -> journal.redo(source));
    }

    /// The step that [#undo] would take back.
    public Optional<Step> findUndoable(@Nullable UUID source) {
        return database.read(() -> rows.findUndoable(source).map(rows::step));
    }

    /// The step that [#redo] would make again.
    public Optional<Step> findRedoable(@Nullable UUID source) {
        return database.read(() -> rows.findRedoable(source).map(rows::step));
    }

    /// The steps of a source that [#undo] and [#redo] would take, as they are at one moment.
    public UndoRedo undoRedo(UUID source) {
        return database.read(() -> new UndoRedo(
                findUndoable(source).orElse(null), findRedoable(source).orElse(null)));
    }

    /// The journal, newest first: whole steps, or of one annotation or tag only its own changes.
    public List<Step> history(@Nullable UUID subject, int limit) {
        return database.read(() -> rows.history(subject, limit));
    }

    /// Brings an annotation back from the trash, as a step that can be undone.
    public Step restoreAnnotation(UUID annotation) {
        return database.write(() -> annotations
                .findDeleted(annotation)
                .map(a -> journal.apply(List.of(Change.add(a))))
                .orElseThrow(() -> new Refusal("library.not-in-trash", annotation)));
    }

    // Settings

    public Optional<String> setting(String key) {
        return settings.get(key);
    }

    public void setSetting(String key, String value) {
        write(() -> settings.set(key, value));
    }

    /// All that are stored, by their keys.
    public Map<String, String> settings() {
        return settings.all();
    }

    public void setAuthor(String name) {
        write(() -> settings.setAuthor(name));
    }

    /// The name that new annotations carry: the setting `author`, at first the user's login name.
    public String author() {
        return settings.author();
    }

    /// What the reader says each colour means; the settings `color.yellow` and so on.
    public Map<Color, String> meanings() {
        return database.read(settings::meanings);
    }

    /// A blank `meaning` takes it away.
    public void setMeaning(Color color, String meaning) {
        write(() -> settings.setMeaning(color, meaning));
    }

    /// What is wrong with the library, one sentence each; empty if nothing is. `repair` rebuilds
    /// what can be rebuilt from the rest and says so; annotations are never touched.
    public List<String> check(boolean repair) {
        return new Check(database, migrations, editions, originals, repair).sentences();
    }

    private void write(Runnable work) {
        database.write(() -> {
            work.run();
            return true;
        });
    }
}
