import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes one style sheet of those of the window, in JavaFX's binary form, which the window then
/// loads in their place: nothing is parsed at a start.
///
/// @param runtime has JavaFX, and with it the converter
/// @param scratch a folder for what is made on the way
record StyleSheet(Path runtime, Path scratch) {
    private static final String FOLDER = "glossator/ui/";
    private static final String CONVERTER = "javafx.graphics/com.sun.javafx.css.parser.Css2Bin";

    void addTo(Path jar) throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        Path whole = scratch.resolve("window.css");
        Path binary = scratch.resolve("window.bss");
        try (var zip = FileSystems.newFileSystem(jar)) {
            Files.writeString(whole, whole(zip));
            convert(whole, binary);
            Files.copy(binary, zip.getPath(FOLDER, "window.bss"));
        }
    }

    /// The sheets in the order of the list, in which later ones win.
    private static String whole(FileSystem zip) throws IOException {
        var whole = new StringBuilder();
        for (String name : Files.readAllLines(zip.getPath(FOLDER, "sheets.txt"))) {
            whole.append(Files.readString(zip.getPath(FOLDER, name + ".css"))).append('\n');
        }
        return whole.toString();
    }

    private void convert(Path sheet, Path binary) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(
                        runtime.resolve("bin").resolve("java").toString(),
                        "-m",
                        CONVERTER,
                        sheet.toString(),
                        binary.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the style sheet could not be converted: " + exit);
        }
    }
}
