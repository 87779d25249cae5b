package glossator.faults;

import glossator.annotation.Annotation;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.AreaPictures;
import glossator.exchange.ExportFile;
import glossator.exchange.Exporter;
import glossator.exchange.csv.CsvExporter;
import glossator.exchange.markdown.NotesExporter;
import glossator.format.Formats;
import glossator.format.SourceFile;
import glossator.library.Backup;
import glossator.library.Backups;
import glossator.library.Library;
import glossator.library.Recovery;
import glossator.library.Source;
import glossator.message.Refusal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// A process that works on a library until it is killed, and says each thing once it is done.
final class KilledWork {
    static final String BEGIN = "begin";
    static final String END = "end";

    private KilledWork() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("rounds")) {
            rounds();
            return;
        }
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "write" -> write(folder);
            case "update" -> update(folder);
            case "export" -> export(folder, Path.of(arguments[2]));
            case "backup" -> backUp(folder);
            case "restore" -> restore(folder);
            case "migrate" -> migrate(folder);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void write(Path folder) {
        Library library = Library.open(folder);
        List<Source> sources = library.sources();
        say(BEGIN);
        for (int i = 0; ; i++) {
            Source source = sources.get(i % sources.size());
            say(SampleLibrary.mark(library, source, i, "topic " + i % 9).id().toString());
            if (i % 5 == 4) {
                library.writeSidecars();
            }
        }
    }

    private static void update(Path folder) {
        Library library = Library.open(folder);
        Source source = library.sources().getFirst();
        say(BEGIN);
        for (int i = 0; ; i++) {
            String text = SampleLibrary.text(0) + "A sentence of edition " + i + ".\n";
            var file = new SourceFile("report.txt", text.getBytes(StandardCharsets.UTF_8), null);
            library.addEdition(library.compare(source.id(), file, Formats::read));
            say("edition");
        }
    }

    /// Two exports take turns at one file.
    private static void export(Path folder, Path target) {
        Library library = Library.open(folder);
        List<AnnotatedDocument> works = works(library);
        say(BEGIN);
        while (true) {
            for (Exporter exporter : exporters()) {
                ExportFile.write(exporter, works, library, target);
                say("export");
            }
        }
    }

    static List<Exporter> exporters() {
        return List.of(new CsvExporter(), new NotesExporter());
    }

    static List<AnnotatedDocument> works(Library library) {
        return library.sources().stream()
                .map(s -> AnnotatedDocument.of(
                        library, s, library.editions(s.id()).getLast(), AreaPictures.NONE))
                .toList();
    }

    private static void backUp(Path folder) {
        Library library = Library.open(folder);
        Source source = library.sources().getFirst();
        say(BEGIN);
        for (int i = 0; ; i++) {
            SampleLibrary.mark(library, source, i, "topic");
            say("" + library.backups().make().number());
        }
    }

    private static void restore(Path folder) {
        Backup backup = Backups.list(folder).getFirst();
        say(BEGIN);
        while (true) {
            Recovery.restore(folder, backup, Formats::read);
            say("restored");
        }
    }

    private static void migrate(Path folder) {
        say(BEGIN);
        Library.open(folder).close();
        say("migrated");
    }

    /// Does a short piece of work in each folder that is named on standard input.
    private static void rounds() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        say(BEGIN);
        for (String folder = in.readLine(); folder != null; folder = in.readLine()) {
            round(Path.of(folder));
            say(END);
        }
    }

    private static void round(Path folder) {
        try (Library library = Library.open(folder)) {
            Source source = library.sources().getFirst();
            for (int i = 0; i < 3; i++) {
                int number = i;
                attempt(() -> SampleLibrary.mark(library, source, number, "topic 1"));
            }
            library.writeSidecars();
            attempt(() -> SampleLibrary.mark(library, source, 3, "topic of its own"));
        } catch (Refusal refusal) {
            say("closed " + refusal.key());
        } catch (RuntimeException | Error e) {
            say("broken " + e);
        }
    }

    private static void attempt(Supplier<Annotation> work) {
        try {
            say("stored " + work.get().id());
        } catch (Refusal refusal) {
            say("refused " + refusal.key());
        }
    }
}
