package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Step;
import glossator.document.Document;
import glossator.document.Picture;
import glossator.format.Original;
import glossator.format.Reading;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The folder that holds everything: `library.db` and `sources/`. Every method may be called from
/// any
/// thread; each writes in one transaction and returns after the commit is on disk. What goes wrong
/// is
/// a [glossator.message.Refusal].
public final class Library implements AutoCloseable {

    /// Opens the library in `folder`, making it if there is none, migrating an older one (after a
    /// backup). Refuses a folder that cannot be written, a newer schema, a damaged file.
    public static Library open(Path folder) {
        throw new UnsupportedOperationException();
    }

    /// The library of this user on this platform.
    public static Path defaultFolder() {
        throw new UnsupportedOperationException();
    }

    public Path folder() {
        throw new UnsupportedOperationException();
    }

    /// Whether nothing was ever added to it.
    public boolean isNew() {
        throw new UnsupportedOperationException();
    }

    /// A number that grows with every commit to the library, by this or any other process.
    public long revision() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    // Sources and editions

    /// Whether these bytes are there already; then the source that has them, also if it is removed.
    public Optional<Source> holding(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    /// Stores a file that was read. A file whose bytes are there already is not stored again; if
    /// its
    /// source was in the trash it comes back.
    ///
    /// @param origin a path or a URL
    public Added add(Original original, Reading reading, String origin) {
        throw new UnsupportedOperationException();
    }

    /// Reads and stores the file at `path`, unless its bytes are there already.
    public Added add(Path path) {
        throw new UnsupportedOperationException();
    }

    /// Those not in the trash, last added first.
    public List<Source> sources() {
        throw new UnsupportedOperationException();
    }

    public List<Source> removedSources() {
        throw new UnsupportedOperationException();
    }

    /// The one source (not in the trash) that `reference` names: its id or a unique beginning of at
    /// least four characters, or its unique title or file name, case ignored. Refuses none and
    /// many.
    public Source source(String reference) {
        throw new UnsupportedOperationException();
    }

    public Source source(UUID id) {
        throw new UnsupportedOperationException();
    }

    /// Puts a source in the trash with all its annotations, which stay as they are.
    public void remove(UUID source) {
        throw new UnsupportedOperationException();
    }

    public void restoreSource(UUID source) {
        throw new UnsupportedOperationException();
    }

    public void rename(UUID source, String title) {
        throw new UnsupportedOperationException();
    }

    /// Oldest first.
    public List<Edition> editions(UUID source) {
        throw new UnsupportedOperationException();
    }

    /// The document as it was read when the edition was imported; nothing is parsed again.
    public Document document(UUID edition) {
        throw new UnsupportedOperationException();
    }

    public Optional<Picture> picture(UUID edition, String id) {
        throw new UnsupportedOperationException();
    }

    /// The file in `sources/` that holds the original bytes of the edition.
    public Path original(UUID edition) {
        throw new UnsupportedOperationException();
    }

    /// Remembers that a source was opened just now.
    public void opened(UUID source) {
        throw new UnsupportedOperationException();
    }

    // Annotations

    /// In document order, those in the trash left out.
    public List<Annotation> annotations(UUID source) {
        throw new UnsupportedOperationException();
    }

    /// The one annotation, also in the trash, with this id or a unique beginning of at least four
    /// characters. Refuses none and many.
    public Annotation annotation(String reference) {
        throw new UnsupportedOperationException();
    }

    /// Deleted annotations, last deleted first.
    public List<Annotation> trash() {
        throw new UnsupportedOperationException();
    }

    public Codebook codebook() {
        throw new UnsupportedOperationException();
    }

    /// The tag with this path, made with its parents if need be, in one step of its own.
    public UUID tag(String path) {
        throw new UnsupportedOperationException();
    }

    /// Makes the changes as one step of the journal, all or none. Refuses if a `before` is not what
    /// is stored, which is when another program has changed it meanwhile.
    public Step apply(List<Change> changes) {
        throw new UnsupportedOperationException();
    }

    public Step apply(Change change) {
        return apply(List.of(change));
    }

    /// Takes back the last step not yet taken back, of one source or (null) of the library; empty
    /// if
    /// there is none.
    public Optional<Step> undo(@Nullable UUID source) {
        throw new UnsupportedOperationException();
    }

    /// Makes again the last step taken back, unless something new was done since.
    public Optional<Step> redo(@Nullable UUID source) {
        throw new UnsupportedOperationException();
    }

    /// The step that [#undo] would take back.
    public Optional<Step> undoable(@Nullable UUID source) {
        throw new UnsupportedOperationException();
    }

    /// The step that [#redo] would make again.
    public Optional<Step> redoable(@Nullable UUID source) {
        throw new UnsupportedOperationException();
    }

    /// The journal, newest first, of one annotation (or tag) or (null) of all.
    public List<Step> history(@Nullable UUID subject, int limit) {
        throw new UnsupportedOperationException();
    }

    /// Brings an annotation back from the trash, as a step that can be undone.
    public Step restore(UUID annotation) {
        throw new UnsupportedOperationException();
    }

    // Settings

    public Optional<String> setting(String key) {
        throw new UnsupportedOperationException();
    }

    public void set(String key, String value) {
        throw new UnsupportedOperationException();
    }

    /// The name that new annotations carry: the setting `author`, at first the user's login name.
    public String author() {
        throw new UnsupportedOperationException();
    }

    /// What the reader says each colour means; the settings `color.yellow` and so on.
    public Map<Color, String> meanings() {
        throw new UnsupportedOperationException();
    }

    /// What is wrong with the library, one sentence each; empty if nothing is. `repair` rebuilds
    /// what
    /// can be rebuilt from the rest and says so.
    public List<String> check(boolean repair) {
        throw new UnsupportedOperationException();
    }
}
