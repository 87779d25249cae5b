package glossator.cli;

import glossator.message.Messages;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The files below a folder that may be sources.
final class Folder extends SimpleFileVisitor<Path> {
    private static final String COMPANIONS = "_files";
    private final Path root;
    private final Consumer<String> skipped;
    private final List<Path> files = new ArrayList<>();

    private Folder(Path root, Consumer<String> skipped) {
        this.root = root;
        this.skipped = skipped;
    }

    /// All files at any depth, sorted; hidden ones are left out, and so are the `_files` folders
    /// that belong to saved pages. What cannot be entered is told to `skipped`; refuses if that is
    /// the folder itself.
    static List<Path> files(Path root, Consumer<String> skipped) {
        var folder = new Folder(root, skipped);
        try {
            Files.walkFileTree(root, folder);
        } catch (IOException e) {
            throw new Refusal(e, "cli.add.folder", root);
        }
        return folder.files.stream().sorted().toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean enter = folder.equals(root) || !(isHidden(folder) || belongsToPage(folder));
        return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isHidden(file) && Files.isRegularFile(file)) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
        if (path.equals(root)) {
            throw e;
        }
        skipped.accept(Messages.of("cli.add.folder", path));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        if (e != null) {
            skipped.accept(Messages.of("cli.add.folder", folder));
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
        try {
            return name(path).startsWith(".") || Files.isHidden(path);
        } catch (IOException _) {
            return false; // then it is told when it is read
        }
    }

    private static boolean belongsToPage(Path folder) {
        String name = name(folder);
        if (!name.endsWith(COMPANIONS)) {
            return false;
        }
        String page = name.substring(0, name.length() - COMPANIONS.length());
        return List.of(".html", ".htm", ".xhtml").stream()
                .anyMatch(ending -> Files.isRegularFile(folder.resolveSibling(page + ending)));
    }

    private static String name(Path path) {
        return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    }
}
