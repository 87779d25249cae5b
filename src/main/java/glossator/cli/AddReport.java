package glossator.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import glossator.library.Added;
import glossator.library.Kin;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Messages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `add` says while it works, as lines or gathered for JSON.
final class AddReport {
    private final Surroundings surroundings;
    private final boolean json;
    private final List<Object> entries = new ArrayList<>();
    private int shown;

    AddReport(Surroundings surroundings, boolean json) {
        this.surroundings = surroundings;
        this.json = json;
    }

    List<Object> entries() {
        return entries;
    }

    /// @param taken how many annotations of the file are the reader's own now, `left` how many not
    void added(Path file, Library library, Added added, int taken, int left) {
        if (json) {
            entries.add(entry(file, library, added, taken, left));
        } else {
            say(added);
            say(added, taken, left);
        }
        added.warnings().forEach(this::message);
    }

    private void say(Added added) {
        Source source = added.source();
        String there = added.wasThere() ? " " + Messages.of("cli.add.was-there") : "";
        clear();
        surroundings
                .out()
                .println(Ids.brief(source.id()) + "  " + Lines.plain(source.title()) + there);
    }

    private void say(Added added, int taken, int left) {
        String title = Lines.plain(added.source().title());
        if (taken > 0) {
            message(Messages.of("cli.take.taken", title, taken));
        } else if (left > 0 && !added.wasThere()) {
            message(Messages.of("cli.take.left", title, left, Ids.brief(added.source().id())));
        }
    }

    /// It was not added: it is a new edition of what is there.
    void offered(Path file, Kin kin) {
        Source of = kin.source();
        String key = kin.by() == Kin.By.ORIGIN ? "cli.add.edition" : "cli.add.address";
        String sentence = Messages.of(key, file, Lines.plain(of.title()), Ids.brief(of.id()));
        message(sentence);
        var entry = new LinkedHashMap<String, Object>();
        entry.put("path", file.toString());
        entry.put("added", false);
        entry.put("editionOf", of.id().toString());
        entry.put("alike", kin.alike());
        entry.put("error", sentence);
        entries.add(entry);
    }

    /// It was added, and reads like another source.
    void alike(Path file, Source added, Kin kin) {
        message(
                Messages.of(
                        "cli.add.alike",
                        Lines.plain(added.title()),
                        Lines.plain(kin.source().title()),
                        Ids.brief(added.id()),
                        Ids.brief(kin.source().id()),
                        file));
    }

    void refused(Path file, String sentence) {
        message(sentence);
        entries.add(Map.of("path", file.toString(), "error", sentence));
    }

    void message(String sentence) {
        clear();
        surroundings.err().println(Lines.plain(sentence));
    }

    /// On a terminal only: replaced by what is printed next.
    void progress(int at, int of) {
        if (surroundings.terminal() && !json) {
            String words = Messages.of("cli.add.progress", at, of);
            clear();
            surroundings.err().print(words);
            surroundings.err().flush();
            shown = words.length();
        }
    }

    private void clear() {
        if (shown > 0) {
            surroundings.out().flush();
            surroundings.err().print("\r" + " ".repeat(shown) + "\r");
            surroundings.err().flush();
            shown = 0;
        }
    }

    private record Entry(
            String path,
            boolean added,
            @JsonUnwrapped SourceJson source,
            int annotationsTaken,
            int annotationsLeft,
            List<String> warnings) {}

    private static Entry entry(Path file, Library library, Added added, int taken, int left) {
        return new Entry(
                file.toString(),
                !added.wasThere(),
                SourceJson.of(library.source(added.source().id())),
                taken,
                left,
                added.warnings());
    }
}
