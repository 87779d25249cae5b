package glossator.ui.session;

import glossator.format.SourceFile;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a window shows first, loaded before there is a window.
///
/// @param source null if nothing is open at first, or it could not be loaded
/// @param isFile whether it is the file that the window was given
/// @param revision of the library before it was loaded
/// @param listed the sources that the first picture needs: those that get a tab
public record FirstSource(
        @Nullable OpenSource source, boolean isFile, long revision, List<Source> listed) {
    public FirstSource {
        listed = List.copyOf(listed);
    }

    /// The window will show what it shows without any preparation.
    public static final FirstSource NONE = new FirstSource(null, false, 0, List.of());

    /// Loads the given file, if there is one and it is in the library already, or else the source
    /// that was last in front. Not on the FX thread.
    public static FirstSource load(Library library, List<Path> files) {
        long revision = library.revision();
        try {
            Optional<UUID> wanted = files.isEmpty() ? inFront(library) : known(library, files);
            OpenSource loaded = wanted.map(id ->
                            OpenSource.load(library, id, library.source(id).edition()))
                    .orElse(null);
            return new FirstSource(
                    loaded, !files.isEmpty(), revision, listed(library, files, loaded));
        } catch (Refusal refusal) {
            // Whoever opens it then says so.
            return NONE;
        }
    }

    private static List<Source> listed(
            Library library, List<Path> files, @Nullable OpenSource loaded) {
        if (loaded == null) {
            return List.of();
        }
        return files.isEmpty()
                ? library.sources(Settings.tabs(library.settings(), loaded.id()))
                : List.of(loaded.source());
    }

    private static Optional<UUID> inFront(Library library) {
        return Settings.frontTab(library.settings())
                .flatMap(id -> library.sources(List.of(id)).stream().findFirst())
                .map(Source::id);
    }

    private static Optional<UUID> known(Library library, List<Path> files) {
        return files.size() != 1 || library.whyReadOnly().isPresent()
                ? Optional.empty()
                : library.findFile(SourceFile.read(files.getFirst())).map(Source::id);
    }

    /// What was loaded, if it is this source and nobody has changed the library since.
    Optional<OpenSource> of(UUID id, Library library) {
        return Optional.ofNullable(source)
                .filter(s -> s.id().equals(id) && library.revision() == revision);
    }
}
