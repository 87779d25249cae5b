import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.spi.ToolProvider;

/// Turns the program that `mvn package` left in `target/glossator` into an installer for this
/// platform: `java packaging/Installer.java VERSION [TYPE]`, where TYPE is `deb` (requires
/// dpkg-deb), `rpm` (requires rpmbuild), `msi` (requires WiX), `dmg` or `pkg`. The last three are
/// made by jpackage. The installer is written to `target`. `try` builds and tries the Linux ones.
final class Installer {
    private static final Path TARGET = Path.of("target");

    /// On Windows an installer can only make itself the program for a kind, not one of several: it
    /// does so for those for which there rarely is one.
    private static final Set<String> KINDS_ON_WINDOWS = Set.of("epub", "markdown");

    private Installer() {}

    public static void main(String[] args) throws Exception {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean windows = os.startsWith("windows");
        boolean mac = os.startsWith("mac");
        String type = args.length > 1 ? args[1] : windows ? "msi" : mac ? "dmg" : "deb";
        String version = args[0].replaceFirst("-.*", "");
        Path image = TARGET.resolve("glossator");
        switch (type) {
            case "deb" -> System.out.println(Deb.write(tree(image), version, TARGET));
            case "try" -> tryAll(args[0]);
            case "rpm" -> System.out.println(Rpm.write(tree(image), version, TARGET));
            default -> pack(type, mac ? image.resolve("glossator.app") : image, version);
        }
    }

    /// Builds and tries the Linux packages, with this Java.
    private static void tryAll(String version) throws IOException, InterruptedException {
        var script = new ProcessBuilder("sh", "packaging/installers.sh", version).inheritIO();
        Path java = Path.of(System.getProperty("java.home"), "bin");
        script.environment().merge("PATH", java + ":", (old, first) -> first + old);
        System.exit(script.start().waitFor());
    }

    private static LinuxTree tree(Path image) throws IOException, ReflectiveOperationException {
        var tree = new LinuxTree(image, TARGET.resolve("package-root"));
        tree.write();
        return tree;
    }

    /// With jpackage, which does not preserve the times of the jars: the program starts without its
    /// AOT cache. A macOS program is told by an event, not by its arguments, which files to open;
    /// JavaFX does not pass it on, so no kinds are registered there.
    private static void pack(String type, Path image, String version) throws Exception {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("--type", type, "--name", "glossator"));
        arguments.addAll(List.of("--dest", TARGET.toString(), "--app-image", image.toString()));
        arguments.addAll(
                List.of("--license-file", Path.of("packaging", "LICENSE").toString()));
        arguments.addAll(List.of("--vendor", "Glossator", "--description"));
        arguments.add("Reader and annotator for people who study sources");
        if (type.equals("msi") || type.equals("exe")) {
            arguments.addAll(List.of("--app-version", version));
            arguments.addAll(List.of("--win-menu", "--win-dir-chooser", "--win-per-user-install"));
            for (Kinds kind : Kinds.of(image.resolve("app"))) {
                if (KINDS_ON_WINDOWS.contains(kind.name())) {
                    arguments.addAll(
                            List.of("--file-associations", association(kind).toString()));
                }
            }
        }
        int exit = ToolProvider.findFirst("jpackage")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));
        System.exit(exit);
    }

    private static Path association(Kinds kind) throws IOException {
        Path file = Files.createTempFile(kind.name(), ".properties");
        return Files.writeString(
                file,
                "extension=" + kind.endings().getFirst() + "\nmime-type="
                        + kind.mediaTypes().getFirst() + "\ndescription=Glossator\n");
    }

    static void run(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command[0] + " ended with " + exit);
        }
    }

    static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command[0] + " ended with " + process.exitValue());
        }
        return said;
    }
}
