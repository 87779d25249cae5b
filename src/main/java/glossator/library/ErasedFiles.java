package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of a library that an erasure deletes, beside the database and the backups.
record ErasedFiles(Path folder) {
    private static final String LOCK = "erasing.lock";
    private static final Set<String> OWN = Set.of("sources", "backups", LOCK);
    private static final Pattern SET_ASIDE =
            Pattern.compile("library-\\d{8}T\\d{9}Z(?:-\\d+)?\\.db");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    ErasureLock lock() {
        return ErasureLock.take(folder.resolve(LOCK));
    }

    /// Deletes the originals that are not used by another source, and every other file beside them
    /// that names what is being erased. Returns how many originals it has deleted.
    int delete(ErasureTarget target, Predicate<String> isUsed) {
        int originals = 0;
        try {
            for (String sha256 : target.originals()) {
                boolean isDeleted =
                        !isUsed.test(sha256) && Files.deleteIfExists(sources().resolve(sha256));
                originals += isDeleted ? 1 : 0;
            }
            for (Path file : list(sources())) {
                if (isOf(target, isUsed, file)) {
                    Files.deleteIfExists(file);
                }
            }
            Folders.sync(sources());
            return originals;
        } catch (IOException e) {
            throw new Refusal(e, "library.cannot-delete", sources());
        }
    }

    private Path sources() {
        return folder.resolve("sources");
    }

    /// The sidecars whose headers are accepted.
    List<Path> sidecars(Predicate<SidecarHeader> isOne) {
        return list(sources()).stream()
                .filter(ErasedFiles::isSidecar)
                .filter(f -> SidecarHeader.read(f).filter(isOne).isPresent())
                .toList();
    }

    void deleteAll(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new Refusal(e, "library.cannot-delete", file);
            }
        }
    }

    private static boolean isSidecar(Path file) {
        return SidecarFiles.isOfSource(file) || name(file).equals(SidecarFiles.LIBRARY);
    }

    /// The sidecar of a source, or what is left of an interrupted import of its file.
    private static boolean isOf(ErasureTarget target, Predicate<String> isUsed, Path file)
            throws IOException {
        String name = file.getFileName().toString();
        if (HASH.matcher(name).matches() || !Files.isRegularFile(file)) {
            return false;
        }
        boolean isOfOriginal = target.originals().stream()
                .anyMatch(sha256 -> name.startsWith(sha256) && !isUsed.test(sha256));
        return isOfOriginal || names(file, target);
    }

    private static boolean names(Path file, ErasureTarget target) throws IOException {
        Set<String> ids = Stream.concat(target.sources().stream(), target.notes().stream())
                .map(UUID::toString)
                .collect(Collectors.toSet());
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        return ID.matcher(content).results().anyMatch(m -> ids.contains(m.group()));
    }

    /// The databases that a recovery has set aside.
    List<Path> setAside() {
        return list(folder).stream()
                .filter(f -> SET_ASIDE.matcher(name(f)).matches())
                .toList();
    }

    /// The files in the folder that are not the library's.
    List<Path> unknown() {
        Stream<Path> above = list(folder).stream().filter(f -> !isOwn(name(f)));
        Stream<Path> originals = list(sources()).stream()
                .filter(f -> !HASH.matcher(name(f)).matches() && !isSidecar(f))
                // One that was set aside and does not name what was erased was looked through.
                .filter(f -> !name(f).contains(".json."));
        Stream<Path> backups = list(folder.resolve("backups")).stream()
                .filter(f -> BackupNames.parse(f).isEmpty());
        return Stream.of(above, originals, backups).flatMap(files -> files).toList();
    }

    private static boolean isOwn(String name) {
        String database = "library.db";
        return OWN.contains(name)
                || SET_ASIDE.matcher(name).matches()
                || name.equals(database)
                || DerivedIndex.isOwn(name)
                || List.of("-wal", "-shm", "-open").contains(name.replace(database, ""));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(e, "library.disk", folder);
        }
    }
}
