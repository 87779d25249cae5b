import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;

/// Turns the program that `mvn package` left in `target/glossator` into an installer of this
/// platform, with jpackage: `java packaging/Installer.java VERSION [TYPE]`, TYPE being `deb`
/// (dpkg-deb and fakeroot must be there), `rpm`, `msi` (with WiX), `dmg` or `pkg`.
/// The installer is left in `target`.
final class Installer {
    private Installer() {}

    public static void main(String[] args) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean windows = os.startsWith("windows");
        boolean mac = os.startsWith("mac");
        String type = args.length > 1 ? args[1] : windows ? "msi" : mac ? "dmg" : "deb";
        Path image = Path.of("target", "glossator");

        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("--type", type, "--name", "glossator", "--dest", "target"));
        arguments.addAll(
                List.of(
                        "--app-image",
                        (mac ? image.resolve("glossator.app") : image).toString(),
                        "--license-file",
                        Path.of("packaging", "LICENSE").toString(),
                        "--vendor",
                        "Glossator",
                        "--description",
                        "Reader and annotator for people who study sources"));
        if (!mac) {
            arguments.addAll(List.of("--app-version", args[0].replaceFirst("-.*", "")));
        }
        if (windows) {
            arguments.addAll(List.of("--win-menu", "--win-dir-chooser", "--win-per-user-install"));
        } else if (!mac) {
            arguments.addAll(List.of("--linux-shortcut", "--linux-menu-group", "Office;Viewer"));
        }
        System.exit(
                ToolProvider.findFirst("jpackage")
                        .orElseThrow()
                        .run(System.out, System.err, arguments.toArray(String[]::new)));
    }
}
