package glossator.copies;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Prints the tables of `src/site/markdown/copies.md`: `mvn -Pcopies verify` runs it. The argument
/// is a folder to work in. Properties: `copies.sets` of annotations for each format,
/// `copies.judged` of them are shown to other programs, `copies.books` and `copies.files` are
/// folders, and `copies.tables` names the tables to print, of `sets`, `judges`, `books` and
/// `files`.
final class CopiesTable {
    private static final String ALL = "sets,judges,books,files";

    private CopiesTable() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path work = Files.createTempDirectory(
                Files.createDirectories(Path.of(arguments[0])).toAbsolutePath(), "run");
        List<String> tables = List.of(System.getProperty("copies.tables", ALL).split(","));
        if (tables.contains("sets")) {
            out.println("## Random sets\n");
            new SetsTable(out, Integer.getInteger("copies.sets", 200)).print(Samples.all());
        }
        if (tables.contains("judges")) {
            out.println("## Other programs\n");
            new JudgesTable(out, Integer.getInteger("copies.judged", 5)).print(work);
        }
        if (tables.contains("books") && hasFolder("copies.books")) {
            out.println("## A long book\n");
            new BooksTable(out).print(Path.of(System.getProperty("copies.books")), work);
        }
        if (tables.contains("files") && hasFolder("copies.files")) {
            out.println("## Files of others\n");
            new FilesTable(out).print(Path.of(System.getProperty("copies.files")), work);
        }
        Findings.print(out);
    }

    private static boolean hasFolder(String property) {
        return !System.getProperty(property, "").isBlank();
    }
}
