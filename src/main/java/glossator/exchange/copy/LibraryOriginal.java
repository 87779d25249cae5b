package glossator.exchange.copy;

import glossator.exchange.OriginalFile;
import glossator.format.EmbeddedAnnotation;
import glossator.format.SourceFile;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.reading.FileWorker;
import glossator.reading.Request;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The original of an edition of a library, with a process that reads and writes it. The file is
/// read from disk when it is first needed.
public final class LibraryOriginal implements OriginalFile {
    private final Map<UUID, EmbeddedAnnotation> embedded;
    private final Set<UUID> imported;
    private final Supplier<SourceFile> disk;
    private final FileWorker worker;
    private final CompletableFuture<?> stop;
    private @Nullable SourceFile file;

    private LibraryOriginal(
            Map<UUID, EmbeddedAnnotation> embedded,
            Set<UUID> imported,
            Supplier<SourceFile> disk,
            FileWorker worker,
            CompletableFuture<?> stop) {
        this.embedded = embedded;
        this.imported = imported;
        this.disk = disk;
        this.worker = worker;
        this.stop = stop;
    }

    /// The original of an edition, to be read and written by `worker`.
    ///
    /// @param password null if none is known
    /// @param stop ends the work with a refusal when it completes
    public static LibraryOriginal of(
            Library library,
            Edition edition,
            FileWorker worker,
            @Nullable String password,
            CompletableFuture<?> stop) {
        return new LibraryOriginal(
                library.embeddedIn(edition.id()),
                library.importedFrom(edition.id()),
                () -> file(library, edition).withPassword(password),
                worker,
                stop);
    }

    /// The original of an edition under the name that it came with.
    public static SourceFile file(Library library, Edition edition) {
        SourceFile stored = SourceFile.read(library.original(edition.id()));
        return new SourceFile(edition.fileName(), stored.bytes(), null)
                .withEncoding(edition.namedEncoding());
    }

    @Override
    public Map<UUID, EmbeddedAnnotation> embedded() {
        return embedded;
    }

    @Override
    public Set<UUID> imported() {
        return imported;
    }

    @Override
    public synchronized SourceFile file() {
        SourceFile known = file;
        if (known == null) {
            known = disk.get();
            file = known;
        }
        return known;
    }

    @Override
    public <A> A ask(Request<A> request) {
        return worker.ask(request, stop);
    }
}
