import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files that a Linux package installs. They lie where desktops look for them, so no script has
/// to run when the package is installed: a system that has menus notices them itself, and one that
/// has none does not mind.
///
/// @param image what `mvn package` left
/// @param root what becomes `/`
record LinuxTree(Path image, Path root) {
    /// The class of the window, as X knows it: a desktop shows the window under the entry's icon.
    private static final String WINDOW_CLASS = "glossator.ui.shell.Launcher$Started";

    private static final String ENTRY = """
            [Desktop Entry]
            Type=Application
            Version=1.4
            Name=Glossator
            GenericName=Document Reader and Annotator
            Comment=Read, mark and annotate the sources that you study
            Comment[de]=Quellen lesen, markieren und kommentieren
            Exec=glossator %%F
            TryExec=glossator
            Icon=glossator
            Terminal=false
            StartupNotify=false
            StartupWMClass=%s
            Categories=Office;Viewer;
            Keywords=annotate;highlight;notes;research;PDF;EPUB;
            MimeType=%s
            """;

    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256};

    void write() throws IOException, ReflectiveOperationException {
        Tree.delete(root);
        copyProgram(root.resolve("opt/glossator"));
        Path command = root.resolve("usr/bin/glossator");
        Files.createDirectories(command.getParent());
        Files.createSymbolicLink(command, Path.of("../../opt/glossator/bin/glossator"));
        Path share = root.resolve("usr/share");
        write(share.resolve("applications/glossator.desktop"), entry());
        for (int size : ICON_SIZES) {
            String folder = "icons/hicolor/" + size + "x" + size + "/apps";
            Path icon = share.resolve(folder).resolve("glossator.png");
            Files.createDirectories(icon.getParent());
            Files.write(icon, Icon.png(size));
        }
        Path doc = share.resolve("doc/glossator");
        write(doc.resolve("copyright"), copyright());
        setModes();
    }

    private String entry() throws IOException, ReflectiveOperationException {
        List<Kinds> kinds = Kinds.of(image.resolve("lib/app"));
        String types = kinds.stream()
                .flatMap(kind -> kind.mediaTypes().stream())
                .distinct()
                .map(type -> type + ";")
                .collect(Collectors.joining());
        return ENTRY.formatted(WINDOW_CLASS, types);
    }

    private static String copyright() throws IOException {
        return Files.readString(Path.of("packaging", "NOTICE"))
                + "\n\n"
                + Files.readString(Path.of("packaging", "LICENSE"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// With the times: the AOT cache is rejected if a jar has another one than in training.
    private void copyProgram(Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(image)) {
            for (Path from : walk.toList()) {
                Path copy = to.resolve(image.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(copy);
                } else if (!isForInstallersOnly(from)) {
                    Files.copy(from, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /// What jpackage leaves for itself, and the launcher that the start script has replaced.
    private static boolean isForInstallersOnly(Path file) {
        String name = file.getFileName().toString();
        return name.equals(".jpackage.xml")
                || name.equals("glossator.cfg")
                || name.equals("libapplauncher.so");
    }

    private void setModes() throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.filter(p -> !Files.isSymbolicLink(p)).toList()) {
                boolean runs = Files.isDirectory(path)
                        || path.getParent().endsWith("bin")
                        || path.endsWith("jspawnhelper");
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /// In KiB.
    long size() throws IOException {
        long bytes = 0;
        for (Path file : Tree.files(root)) {
            bytes += Files.size(file);
        }
        return bytes >> 10;
    }
}
