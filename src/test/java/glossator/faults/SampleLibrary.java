package glossator.faults;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A library with notes, a backup from the middle of the work, and sidecars of all of it.
///
/// @param notes what is in it, by id
record SampleLibrary(Path folder, Map<UUID, Annotation> notes) {
    private static final int SOURCES = 3;
    private static final int MARKS = 24;

    static SampleLibrary make(Path folder) throws IOException {
        Path texts = Files.createDirectories(folder.resolveSibling("texts"));
        var notes = new HashMap<UUID, Annotation>();
        try (Library library = Library.open(folder)) {
            library.setAuthor("Ada");
            for (int i = 0; i < SOURCES; i++) {
                Path file = Files.writeString(texts.resolve("report " + i + ".txt"), text(i));
                Source source = library.add(file, Formats::read).source();
                for (int mark = 0; mark < MARKS; mark++) {
                    Annotation stored = mark(library, source, mark, "topic " + mark % 4);
                    notes.put(stored.id(), stored);
                }
                if (i == 0) {
                    library.backups().make();
                }
            }
            library.writeSidecars();
        }
        return new SampleLibrary(folder, Map.copyOf(notes));
    }

    /// Paragraphs that occur in no other text.
    static String text(int number) {
        var text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("Paragraph ").append(i).append(" of report ").append(number);
            text.append(" tells of the harbour, the quay ").append(i * 7 + number);
            text.append(" and of what became of them in the year ")
                    .append(1800 + i)
                    .append(".\n\n");
        }
        return text.toString();
    }

    /// Stores a note with a tag of its own; returns it as stored.
    static Annotation mark(Library library, Source source, int number, String tag) {
        String text = library.document(source.edition()).text();
        int start = number * 31 % (text.length() - 40);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var made = new Annotation(
                UUID.randomUUID(),
                source.id(),
                source.edition(),
                Selector.of(text, new Range(start, start + 20)),
                Style.HIGHLIGHT,
                Color.YELLOW,
                "Note " + number,
                List.of(library.findOrMakeTag(tag)),
                "Ada",
                now,
                now);
        library.apply(Change.add(made));
        return made;
    }

    /// How many of the notes are in `library` just as they were.
    int countIn(Library library) {
        int there = 0;
        for (Source source : library.sources()) {
            there += countIn(library, source);
        }
        return there;
    }

    private int countIn(Library library, Source source) {
        try {
            return (int) library.annotations(source.id()).stream()
                    .filter(a -> a.equals(notes.get(a.id())))
                    .count();
        } catch (Refusal refusal) {
            return 0; // said by the library, so nothing is damaged in silence
        }
    }

    /// How many of the annotations with these ids are not in `library`.
    static int countMissing(List<String> ids, Library library) {
        var there = new java.util.HashSet<String>();
        for (Source source : library.sources()) {
            library.annotations(source.id()).forEach(a -> there.add(a.id().toString()));
        }
        return (int) ids.stream().filter(id -> !there.contains(id)).count();
    }
}
