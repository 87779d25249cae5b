import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A package for Debian, Ubuntu and their kin; requires dpkg-deb. There are no maintainer scripts.
final class Deb {
    /// Two names where Ubuntu 24.04 and Debian 13 have renamed a package.
    private static final String CONTROL = """
            Package: glossator
            Version: %s
            Architecture: %s
            Maintainer: Glossator
            Section: text
            Priority: optional
            Installed-Size: %d
            Depends: libc6, libfontconfig1, libfreetype6, libgl1, libglib2.0-0t64 | libglib2.0-0, libgtk-3-0t64 | libgtk-3-0, libpangoft2-1.0-0, libx11-6, libxtst6, libxxf86vm1, zlib1g
            Recommends: fonts-dejavu-core, xdg-utils
            Description: reader and annotator for people who study sources
             Opens PDF, EPUB, Word, OpenDocument, RTF, web pages, mail, Markdown and
             text, marks passages, keeps notes and tags, places them again when a source
             changes, and writes annotated copies that other programs can read.
            """;

    private Deb() {}

    static Path write(LinuxTree tree, String version, Path into)
            throws IOException, InterruptedException {
        String machine = Installer.output("dpkg", "--print-architecture").strip();
        Path control = tree.root().resolve("DEBIAN/control");
        long size = tree.size();
        Files.createDirectories(control.getParent());
        Files.writeString(control, CONTROL.formatted(version, machine, size));
        Path deb = into.resolve("glossator_" + version + "_" + machine + ".deb");
        Installer.run(
                "dpkg-deb",
                "--root-owner-group",
                "-Zxz",
                "-z2",
                "-b",
                tree.root().toString(),
                deb.toString());
        Tree.delete(control.getParent());
        return deb;
    }
}
