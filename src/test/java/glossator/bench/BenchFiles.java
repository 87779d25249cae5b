package glossator.bench;

import glossator.format.Formats;
import glossator.library.Library;
import glossator.library.ManySources;
import glossator.library.Source;
import glossator.ui.tour.StudyFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// The texts that are opened, and libraries that hold them.
///
/// @param article a short text
/// @param epub a long book, as are `html` and `pdf`
record BenchFiles(Path folder, Path article, Path epub, Path html, Path pdf) {
    private static final int CHAPTERS = 365;
    private static final int PARAGRAPHS = 33;

    /// @param articles a folder whose largest text is the short one
    /// @param books a folder with a long book in three kinds; if it has none of a kind, or is
    ///     empty, one of made-up words is written
    static BenchFiles in(Path folder, Path articles, Optional<Path> books) throws IOException {
        Files.createDirectories(folder);
        Path article = largest(articles, ".txt").orElseThrow();
        StudyFiles made = book();
        return new BenchFiles(
                folder,
                article.toAbsolutePath(),
                find(books, ".epub", folder, made::writeEpub),
                find(books, ".html", folder, made::writeHtml),
                find(books, ".pdf", folder, made::writePdf));
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private static Path find(Optional<Path> books, String ending, Path folder, Writing writing)
            throws IOException {
        Optional<Path> found = books.flatMap(b -> largest(b, ending));
        if (found.isPresent()) {
            return found.orElseThrow().toAbsolutePath();
        }
        Path file = folder.resolve("long book" + ending).toAbsolutePath();
        if (!Files.exists(file)) {
            writing.to(file);
        }
        return file;
    }

    private static Optional<Path> largest(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(ending))
                    .max(Comparator.comparingLong(f -> f.toFile().length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As long as a long novel: about three million characters.
    private static StudyFiles book() {
        var random = new Random(1);
        var sections = new ArrayList<List<String>>();
        for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
            var section = new ArrayList<String>();
            section.add("Chapter " + chapter);
            for (int i = 0; i < PARAGRAPHS; i++) {
                section.add(paragraph(random));
            }
            sections.add(section);
        }
        return new StudyFiles("A long book", "Nobody", sections);
    }

    private static String paragraph(Random random) {
        var text = new StringBuilder();
        int words = 15 + random.nextInt(50);
        for (int w = 0; w < words; w++) {
            int letters = 2 + random.nextInt(8);
            for (int i = 0; i < letters; i++) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            text.append(w + 1 == words ? "." : " ");
        }
        return text.toString();
    }

    /// A short text that reads like no other.
    Path otherText() throws IOException {
        var random = new Random(2);
        var text = new StringBuilder("Another text\n\n");
        for (int i = 0; i < PARAGRAPHS; i++) {
            text.append(paragraph(random)).append("\n\n");
        }
        return Files.writeString(folder.resolve("another text.txt"), text).toAbsolutePath();
    }

    Path emptyLibrary() {
        Path made = folder.resolve("empty");
        Library.open(made).close();
        return made;
    }

    /// @param marks on the one source that the library gets
    Path library(String name, Path file, int marks) {
        Path made = folder.resolve(name);
        try (Library library = Library.open(made)) {
            Source source = library.add(file, Formats::read).source();
            if (library.annotations(source.id()).isEmpty() && marks > 0) {
                RandomMarks.put(library, source, marks);
            }
        }
        return made;
    }

    Path libraryOf(int sources) {
        Path made = folder.resolve("many");
        if (!Files.exists(made)) {
            ManySources.fill(made, sources, sources);
        }
        return made;
    }
}
