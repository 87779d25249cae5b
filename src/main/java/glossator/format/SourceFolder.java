package glossator.format;

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

/// Finds the files below a folder that may be sources.
public final class SourceFolder extends SimpleFileVisitor<Path> {
    private static final List<String> PAGES =
            List.of(".html", ".htm", ".xhtml", ".HTML", ".HTM", ".XHTML");

    /// How browsers name the folder beside a saved page, in various languages.
    private static final List<String> COMPANIONS = List.of(
            "_files",
            ".files",
            "-Dateien",
            "_fichiers",
            "_archivos",
            "_file",
            "_bestanden",
            "_arquivos",
            "_ficheiros",
            "-filer",
            "_tiedostot",
            "_pliki",
            "_soubory",
            "_elemei",
            "_dosyalar",
            "_datoteke",
            "_fitxers",
            "_failid",
            "_fails",
            "_bylos",
            "_fajlovi",
            "_fitxategiak");

    private final Path root;
    private final Consumer<String> skipped;
    private final List<Path> files = new ArrayList<>();

    private SourceFolder(Path root, Consumer<String> skipped) {
        this.root = root;
        this.skipped = skipped;
    }

    /// All files at any depth, sorted. Hidden files are left out, and so are the folders that
    /// belong to saved pages. Of symbolic links only those to files are followed, so that the walk
    /// cannot loop. A folder that cannot be entered is reported to `skipped`; if that is `root`
    /// itself, it is refused.
    public static List<Path> files(Path root, Consumer<String> skipped) {
        try {
            Path entered = Files.isSymbolicLink(root) ? root.toRealPath() : root;
            var folder = new SourceFolder(entered, skipped);
            Files.walkFileTree(entered, folder);
            return folder.files.stream().sorted().toList();
        } catch (IOException e) {
            throw new Refusal(e, "format.folder", root);
        }
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
        skipped.accept(Messages.of("format.folder", path));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        if (e != null) {
            skipped.accept(Messages.of("format.folder", folder));
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
        try {
            return name(path).startsWith(".") || Files.isHidden(path);
        } catch (IOException _) {
            return false; // then reading the file will report the error
        }
    }

    private static boolean belongsToPage(Path folder) {
        String name = name(folder);
        return COMPANIONS.stream()
                .filter(name::endsWith)
                .map(end -> name.substring(0, name.length() - end.length()))
                .anyMatch(page -> isPage(folder, page));
    }

    private static boolean isPage(Path folder, String stem) {
        return PAGES.stream()
                .anyMatch(ending -> Files.isRegularFile(folder.resolveSibling(stem + ending)));
    }

    private static String name(Path path) {
        return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    }
}
