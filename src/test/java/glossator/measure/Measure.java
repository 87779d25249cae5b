package glossator.measure;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Prints the tables of `src/site/markdown/formats.md`: `mvn -Pmeasure verify` runs it. The first
/// argument is a folder to work in; the second, if it is not empty, names folders of files to read,
/// parted as in a class path.
final class Measure {
    private Measure() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path work =
                Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "run");
        Path temporary = Files.createDirectory(work.resolve("tmp"));
        System.setProperty("java.io.tmpdir", temporary.toString());
        out.println("## Order of reading\n");
        new OrderTable(out).print();
        out.println("## Spaces between words\n");
        new GapTable(out).print();
        List<Path> folders = arguments.length < 2
                ? List.of()
                : Stream.of(arguments[1].split(Pattern.quote(File.pathSeparator)))
                        .filter(f -> !f.isBlank())
                        .map(Path::of)
                        .toList();
        if (folders.isEmpty()) {
            out.println("-Dmeasure.files=FOLDER measures the files in it as well.");
            return;
        }
        out.println("### Spaces in files of others\n");
        new GapTable(out).compare(folders, work.resolve("gaps.md"));
        out.println("## Files of others\n");
        new CorpusTable(out).run(folders, work);
        out.println("## Articles of web pages\n");
        new ArticleTable(out).print(folders);
        out.println("## Speed\n");
        new SpeedTable(out).print(folders, work);
        out.println("### Pages of PDFs\n");
        new PageSpeedTable(out).print(folders);
        out.println("## One book in several kinds\n");
        new BookTable(out).print(folders);
    }
}
