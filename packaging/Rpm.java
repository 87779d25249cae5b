import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A package for Fedora, openSUSE and their kin; requires rpmbuild. Libraries are named by their
/// files, because the distributions call the packages differently. There are no scriptlets.
final class Rpm {
    /// The files are packed as they are: nothing is stripped, and no jar is packed again, or the
    /// AOT cache would be rejected.
    private static final String SPEC = """
            %%global __os_install_post %%{nil}
            %%global debug_package %%{nil}
            %%global _build_id_links none
            %%global use_source_date_epoch_as_buildtime 0
            %%global clamp_mtime_to_source_date_epoch 0
            %%global _binary_payload w2T0.xzdio
            Name: glossator
            Version: %s
            Release: 1
            Summary: Reader and annotator for people who study sources
            License: Apache-2.0
            Group: Productivity/Office
            AutoReqProv: no
            Requires: libgtk-3.so.0%3$s, libGL.so.1%3$s, libX11.so.6%3$s, libXtst.so.6%3$s
            Requires: libXxf86vm.so.1%3$s, libfreetype.so.6%3$s, libfontconfig.so.1%3$s
            Requires: libpangoft2-1.0.so.0%3$s
            Recommends: xdg-utils

            %%description
            Opens PDF, EPUB, Word, OpenDocument, RTF, web pages, mail, Markdown and
            text, marks passages, keeps notes and tags, places them again when a source
            changes, and writes annotated copies that other programs can read.

            %%install
            mkdir -p %%{buildroot}
            cp -a "%2$s/." %%{buildroot}/

            %%files
            /opt/glossator
            /usr/bin/glossator
            /usr/share/applications/glossator.desktop
            /usr/share/icons/hicolor/*/apps/glossator.png
            /usr/share/doc/glossator
            """;

    private Rpm() {}

    static Path write(LinuxTree tree, String version, Path into)
            throws IOException, InterruptedException {
        Path work = into.resolve("rpm").toAbsolutePath();
        Tree.delete(work);
        Files.createDirectories(work);
        boolean is64 = !System.getProperty("os.arch").matches("i?[3-6]86|arm");
        Path spec = work.resolve("glossator.spec");
        Files.writeString(
                spec,
                SPEC.formatted(version, tree.root().toAbsolutePath(), is64 ? "()(64bit)" : ""));
        Installer.run(
                "rpmbuild",
                "-bb",
                "--quiet",
                "--define",
                "_topdir " + work,
                "--define",
                "_rpmdir " + work.resolve("out"),
                spec.toString());
        try (Stream<Path> built = Files.walk(work.resolve("out"))) {
            Path rpm =
                    built.filter(f -> f.toString().endsWith(".rpm")).findFirst().orElseThrow();
            Path result = into.resolve(rpm.getFileName());
            Files.deleteIfExists(result);
            return Files.move(rpm, result);
        }
    }
}
