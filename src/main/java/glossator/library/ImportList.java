package glossator.library;

import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Files being added, and which of them are still to come. Kept in a file while they are added, so
/// that a later window can go on: a line for each path as a URI, then a line for each that is done.
/// May be used on any thread.
public final class ImportList {
    static final Pattern NAME = Pattern.compile("import-[0-9a-f-]{36}\\.txt");

    private static final String HEAD = "glossator import 1";
    private static final String DONE = "done ";
    private static final String NEXT = "next";

    /// About a million paths.
    private static final long MOST_BYTES = 256L << 20;

    private final @Nullable Path file;
    private final List<Path> files;
    private final BitSet done = new BitSet();
    private boolean wanted;
    private boolean broken;

    private ImportList(@Nullable Path file, List<Path> files) {
        this.file = file;
        this.files = List.copyOf(files);
    }

    static String newName() {
        return "import-" + UUID.randomUUID() + ".txt";
    }

    /// A list that is not kept: for a window that has no state folder.
    public static ImportList unkept(List<Path> files) {
        return new ImportList(null, files);
    }

    static ImportList begin(Path file, List<Path> files) {
        var text = new StringBuilder(HEAD).append('\n');
        files.forEach(f -> text.append(f.toUri()).append('\n'));
        try {
            PrivateFile.write(file, text.toString());
        } catch (IOException e) {
            throw new Refusal(e, "library.draft.cannot-keep", file);
        }
        return new ImportList(file, files);
    }

    /// Empty for a file that is no such list, or has nothing left to do; the latter is removed.
    static Optional<ImportList> read(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
                return Optional.empty();
            }
            ImportList list = parse(file, lines.subList(1, lines.size()));
            if (list.remaining().isEmpty()) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            return Optional.of(list);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ImportList parse(Path file, List<String> lines) {
        var files = new ArrayList<Path>();
        lines.forEach(line -> path(line).ifPresent(files::add));
        ImportList list = new ImportList(file, files);
        for (String line : lines) {
            if (line.matches(DONE + "\\d{1,9}")) {
                list.done.set(Integer.parseInt(line.substring(DONE.length())));
            }
            list.wanted |= line.equals(NEXT);
        }
        return list;
    }

    private static Optional<Path> path(String line) {
        try {
            return line.startsWith("file:")
                    ? Optional.of(Path.of(URI.create(line)))
                    : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /// How many files there are, done or not.
    public int size() {
        return files.size();
    }

    public Path get(int index) {
        return files.get(index);
    }

    public synchronized boolean isDone(int index) {
        return done.get(index);
    }

    /// The files that are not done.
    public synchronized List<Path> remaining() {
        return IntStream.range(0, files.size())
                .filter(i -> !done.get(i))
                .mapToObj(files::get)
                .toList();
    }

    /// Whether the user has already asked to go on with it.
    public synchronized boolean isWanted() {
        return wanted;
    }

    /// The file is in the library, or cannot be read.
    public synchronized void finish(int index) {
        done.set(index);
        append(DONE + index);
    }

    /// The same for several, which costs no more than for one.
    public synchronized void finishAll(List<Integer> indexes) {
        indexes.forEach(done::set);
        if (!indexes.isEmpty()) {
            append(indexes.stream().map(i -> DONE + i).collect(Collectors.joining("\n")));
        }
    }

    /// The next window is to go on without asking.
    public synchronized void goOnNextTime() {
        wanted = true;
        append(NEXT);
    }

    /// Removes the list: nothing is to come.
    public synchronized void forget() {
        done.set(0, files.size());
        if (file != null) {
            StateFolder.delete(file);
        }
    }

    private void append(String line) {
        try {
            if (file != null && !broken && Files.exists(file)) {
                PrivateFile.append(file, line);
            }
        } catch (IOException e) {
            // Adding goes on; a later window finds that some of the files are there already.
            broken = true;
        }
    }
}
