import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Builds the complete program, with its own Java runtime, from the built jar: `Image PROJECT BUILD
/// VERSION TRAINING`. It reads `BUILD/glossator-VERSION.jar`, `BUILD/lib` (the class path) and
/// `BUILD/javafx` (the modules) and produces `BUILD/glossator/bin/glossator`; on Windows
/// `BUILD/glossator/glossator.exe`, on macOS `BUILD/glossator/glossator.app`.
public final class Image {
    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final boolean WINDOWS = OS.startsWith("windows");
    private static final boolean MAC = OS.startsWith("mac");

    /// The modules that the program and its libraries need. `jdk.charsets` and `jdk.localedata` are
    /// only looked up at run time: for old text encodings, and for dates and sorting in the user's
    /// language.
    private static final String MODULES =
            "javafx.controls,java.desktop,java.logging,java.management,java.sql,java.xml,jdk.management,"
                    + "jdk.unsupported,jdk.charsets,jdk.localedata";

    /// `$APPDIR` is the folder of the jars. Output of the virtual machine itself goes to standard
    /// error: standard output is for data. A class cache that no longer matches is ignored
    /// silently; it is mapped where it was made for, so that its pages need not be rewritten and
    /// are shared between processes. The heap begins small, in small regions, and what native code
    /// has freed, such as the compiler after each method, is given back (decision 0043).
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "-XX:+UseG1GC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MaxRAMPercentage=40",
            "-Xms16m",
            "-XX:G1HeapRegionSize=1m",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:TrimNativeHeapInterval=5000",
            "-XX:SoftRefLRUPolicyMSPerMB=5",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xlog:all=error,aot*=off,cds*=off:stderr",
            "-Dstdout.encoding=UTF-8",
            "-Dorg.sqlite.lib.path=$APPDIR/native",
            "-Dorg.sqlite.lib.name=" + System.mapLibraryName("sqlitejdbc"),
            "-Dglossator.seeds=$APPDIR/seeds");

    /// Any time, as long as it is the same for all jars and all builds.
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private final Path project;
    private final Path build;
    private final String version;
    private final Path work;
    private final Path runtime;
    private final Path input;

    private Image(Path project, Path build, String version) {
        this.project = project;
        this.build = build;
        this.version = version;
        this.work = build.resolve("image");
        this.runtime = work.resolve("runtime");
        this.input = work.resolve("input");
    }

    public static void main(String[] args) throws Exception {
        var image = new Image(Path.of(args[0]), Path.of(args[1]), args[2]);
        Fingerprint inputs = image.inputs();
        if (inputs.isIn(image.work.resolve("image.sha256")) && image.isTrainedAtLeastBy(args[3])) {
            return;
        }
        image.link();
        image.collect();
        boolean trained = new Training(image.runtime, image.input, image.classPath(), OPTIONS)
                .run(List.of(args[3].split("\\|")), image.work.resolve("training"));
        image.pack(trained);
        Files.writeString(image.trainedBy(), args[3]);
        inputs.writeTo(image.work.resolve("image.sha256"));
    }

    private Path trainedBy() {
        return work.resolve("image.training");
    }

    /// The command lines are in descending order of how much they train: an image trained with
    /// additional ones in front also satisfies a request for fewer.
    private boolean isTrainedAtLeastBy(String training) throws IOException {
        return Files.isDirectory(result())
                && Files.exists(trainedBy())
                && Files.readString(trainedBy()).endsWith(training);
    }

    private Path result() {
        return build.resolve("glossator");
    }

    private Fingerprint inputs() throws IOException {
        return new Fingerprint()
                .add(System.getProperty("java.runtime.version") + version)
                .addAll(build.resolve("javafx"))
                .addAll(build.resolve("lib"))
                .addAll(project.resolve("seeds"))
                .addAll(project.resolve("packaging"))
                .addAll(jar());
    }

    private Path jar() {
        return build.resolve("glossator-" + version + ".jar");
    }

    /// Builds the runtime. Its JavaFX libraries are next to those of Java, where JavaFX looks
    /// first; otherwise it would copy them to each user's home folder.
    private void link() throws IOException {
        var print = new Fingerprint()
                .add(System.getProperty("java.runtime.version") + MODULES)
                .addAll(build.resolve("javafx"));
        Path stamp = work.resolve("runtime.sha256");
        if (print.isIn(stamp) && Files.isDirectory(runtime)) {
            return;
        }
        Tree.delete(runtime);
        List<Path> jars = modules();
        run(
                "jlink",
                "--module-path",
                jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                "--add-modules",
                MODULES,
                "--exclude-resources",
                "glob:/javafx.*/*.so,glob:/javafx.*/*.dll,glob:/javafx.*/*.dylib",
                "--strip-debug",
                "--no-man-pages",
                "--no-header-files",
                "--output",
                runtime.toString());
        Path libraries = runtime.resolve(WINDOWS ? "bin" : "lib");
        for (Path each : jars) {
            unpack(each, "/", libraries);
        }
        if (!WINDOWS) {
            for (Path command : Tree.files(runtime.resolve("bin"))) {
                if (!command.endsWith("java")) {
                    Files.delete(command);
                }
            }
        }
        print.writeTo(stamp);
    }

    /// The JavaFX jars of this platform; those without a platform in their names are empty.
    private List<Path> modules() throws IOException {
        return Tree.files(build.resolve("javafx")).stream()
                .filter(f -> f.getFileName().toString().matches("javafx-[a-z]+-[0-9.]+-.+\\.jar"))
                .toList();
    }

    /// Collects what goes next to the launcher: jars, sample, licenses, and the one native SQLite
    /// library that this platform needs, which the driver would otherwise unpack at each start.
    private void collect() throws IOException {
        Tree.delete(input);
        Files.createDirectories(input);
        Files.copy(jar(), input.resolve("glossator.jar"));
        for (Path each : Tree.files(build.resolve("lib"))) {
            Path jar = Files.copy(each, input.resolve(each.getFileName()));
            OldClasses.renew(jar);
            if (each.getFileName().toString().startsWith("sqlite-jdbc")) {
                String folder = org.sqlite.util.OSInfo.getNativeLibFolderPathForCurrentOS();
                unpack(each, "/org/sqlite/native/" + folder, input.resolve("native"));
                keepOnly(folder, jar);
            }
        }
        Tree.copy(project.resolve("seeds"), input.resolve("seeds"));
        for (String text : List.of("LICENSE", "NOTICE")) {
            Files.copy(project.resolve("packaging").resolve(text), input.resolve(text));
        }
        setTimes(input);
    }

    /// The AOT cache is rejected if the time of a jar, in seconds, is not the one from training,
    /// and jpackage does not preserve times.
    private static void setTimes(Path folder) throws IOException {
        for (Path file : Tree.files(folder)) {
            if (file.toString().endsWith(".jar")) {
                Files.setLastModifiedTime(file, FileTime.from(TIME));
            }
        }
    }

    /// The order in which jpackage writes the class path: the main jar, then the others by name.
    private List<Path> classPath() throws IOException {
        var jars = new ArrayList<Path>();
        jars.add(input.resolve("glossator.jar"));
        for (Path each : Tree.files(input)) {
            if (each.toString().endsWith(".jar")
                    && each.getParent().equals(input)
                    && !each.endsWith("glossator.jar")) {
                jars.add(each);
            }
        }
        return jars;
    }

    private void pack(boolean trained) throws IOException {
        Tree.delete(result());
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("--type", "app-image", "--name", "glossator"));
        arguments.addAll(List.of("--dest", (MAC ? result() : build).toString()));
        arguments.addAll(List.of("--description", "Glossator", "--vendor", "Glossator"));
        arguments.addAll(List.of("--input", input.toString(), "--main-jar", "glossator.jar"));
        arguments.addAll(List.of("--main-class", "glossator.Main"));
        arguments.addAll(List.of("--runtime-image", runtime.toString()));
        arguments.addAll(List.of("--icon", Icon.write(work).toString()));
        var options = new ArrayList<>(OPTIONS);
        if (trained) {
            options.add("-XX:AOTCache=$APPDIR/" + Training.CACHE);
        }
        for (String option : options) {
            arguments.addAll(List.of("--java-options", option));
        }
        if (!MAC) {
            // A macOS version must not begin with 0, so jpackage's default of 1.0 stays there.
            arguments.addAll(List.of("--app-version", version.replaceFirst("-.*", "")));
        }
        if (WINDOWS) {
            // A Windows program has a console or it does not: glossatorw is for the start menu.
            Path window = work.resolve("glossatorw.properties");
            Files.writeString(window, "win-console=false\n");
            arguments.addAll(List.of("--win-console", "--add-launcher", "glossatorw=" + window));
        }
        run("jpackage", arguments.toArray(String[]::new));
        setTimes(result());
        if (!WINDOWS && !MAC) {
            List<String> names =
                    classPath().stream().map(j -> j.getFileName().toString()).toList();
            new Launcher(names, options).writeTo(result().resolve("bin/glossator"));
        }
    }

    private static void unpack(Path jar, String folder, Path into) throws IOException {
        Files.createDirectories(into);
        try (var zip = FileSystems.newFileSystem(jar);
                Stream<Path> entries = Files.list(zip.getPath(folder))) {
            for (Path entry : entries.toList()) {
                String name = String.valueOf(entry.getFileName());
                if (name.matches(".+\\.(so|dll|dylib)")) {
                    Files.copy(entry, into.resolve(name), REPLACE_EXISTING);
                }
            }
        }
    }

    private static void keepOnly(String folder, Path sqlite) throws IOException {
        try (var zip = FileSystems.newFileSystem(sqlite);
                Stream<Path> entries = Files.walk(zip.getPath("/org/sqlite/native"))) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                if (!entry.getParent().endsWith(folder)) {
                    Files.delete(entry);
                }
            }
        }
    }

    private static void run(String tool, String... arguments) {
        int exit = ToolProvider.findFirst(tool)
                .orElseThrow(() -> new IllegalStateException("This Java has no " + tool))
                .run(System.out, System.err, arguments);
        if (exit != 0) {
            throw new IllegalStateException(tool + " ended with " + exit);
        }
    }
}
