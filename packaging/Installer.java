import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;

/// Turns the program that `mvn package` left in `target/glossator` into an installer for this
/// platform, with jpackage: `java packaging/Installer.java VERSION [TYPE]`, where TYPE is `deb`
/// (requires dpkg-deb and fakeroot), `rpm`, `msi` (requires WiX), `dmg` or `pkg`. The installer is
/// written to `target`. Unless installed from a `deb`, the program starts without its AOT cache,
/// for the reason given at `restoreTimes`.
final class Installer {
    private Installer() {}

    public static void main(String[] args) throws Exception {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean windows = os.startsWith("windows");
        boolean mac = os.startsWith("mac");
        String type = args.length > 1 ? args[1] : windows ? "msi" : mac ? "dmg" : "deb";
        String version = args[0].replaceFirst("-.*", "");
        Path image = Path.of("target", "glossator");

        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("--type", type, "--name", "glossator", "--dest", "target"));
        arguments.addAll(List.of(
                "--app-image",
                (mac ? image.resolve("glossator.app") : image).toString(),
                "--license-file",
                Path.of("packaging", "LICENSE").toString(),
                "--vendor",
                "Glossator",
                "--description",
                "Reader and annotator for people who study sources"));
        if (!mac) {
            arguments.addAll(List.of("--app-version", version));
        }
        if (windows) {
            arguments.addAll(List.of("--win-menu", "--win-dir-chooser", "--win-per-user-install"));
        } else if (!mac) {
            arguments.addAll(List.of("--linux-shortcut", "--linux-menu-group", "Office;Viewer"));
        }
        int exit = ToolProvider.findFirst("jpackage")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));
        if (exit != 0) {
            System.exit(exit);
        }
        if (type.equals("deb")) {
            restoreTimes(image, version);
        }
    }

    /// jpackage does not preserve the times of the jars, and the AOT cache would be rejected: so
    /// the package is unpacked, the times are set, and it is packed again.
    private static void restoreTimes(Path image, String version) throws Exception {
        Path deb;
        try (var packages =
                Files.newDirectoryStream(Path.of("target"), "glossator_" + version + "*.deb")) {
            deb = packages.iterator().next();
        }
        Path tree = Path.of("target", "deb");
        Tree.delete(tree);
        run("dpkg-deb", "-R", deb.toString(), tree.toString());
        Path installed = tree.resolve("opt").resolve("glossator");
        for (Path jar : Tree.files(image)) {
            if (jar.toString().endsWith(".jar")) {
                Files.setLastModifiedTime(
                        installed.resolve(image.relativize(jar)), Files.getLastModifiedTime(jar));
            }
        }
        run("dpkg-deb", "--root-owner-group", "-b", tree.toString(), deb.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command[0] + " ended with " + exit);
        }
    }
}
