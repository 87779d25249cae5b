package glossator.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import glossator.library.EditionMatch;
import glossator.library.ImportResult;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Messages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The output of `add`, printed as lines or collected for JSON.
final class AddReport {
    private final CliContext surroundings;
    private final boolean json;
    private final List<Object> entries = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int files;
    private int shown;

    AddReport(CliContext surroundings, boolean json) {
        this.surroundings = surroundings;
        this.json = json;
    }

    List<Object> entries() {
        return entries;
    }

    /// @param taken how many annotations of the file have been imported, `left` how many have not
    void reportAdded(Path file, Library library, ImportResult result, int taken, int left) {
        files++;
        if (json) {
            entries.add(entry(file, library, result, taken, left));
        } else {
            printSource(result);
            printAnnotations(result, taken, left);
        }
        result.warnings().forEach(this::printMessage);
    }

    private void printSource(ImportResult result) {
        Source source = result.source();
        String there = result.wasThere() ? " " + Messages.of("cli.add.was-there") : "";
        clearProgress();
        surroundings
                .out()
                .println(ShortIds.shorten(source.id()) + "  "
                        + TerminalText.toOneLine(source.title()) + there);
    }

    private void printAnnotations(ImportResult result, int taken, int left) {
        String title = TerminalText.toOneLine(result.source().title());
        if (taken > 0) {
            printMessage(Messages.of("cli.take.taken", title, taken));
        } else if (left > 0 && !result.wasThere()) {
            printMessage(Messages.of(
                    "cli.take.left",
                    title,
                    left,
                    ShortIds.shorten(result.source().id())));
        }
    }

    /// The file was not added: it is a new edition of an existing source.
    void reportNewEdition(Path file, EditionMatch match) {
        files++;
        Source of = match.source();
        String key = match.by() == EditionMatch.By.ORIGIN ? "cli.add.edition" : "cli.add.address";
        String sentence = Messages.of(
                key, file, TerminalText.toOneLine(of.title()), ShortIds.shorten(of.id()));
        printMessage(sentence);
        var entry = new LinkedHashMap<String, Object>();
        entry.put("path", file.toString());
        entry.put("added", false);
        entry.put("editionOf", of.id().toString());
        entry.put("alike", match.alike());
        entry.put("error", sentence);
        entries.add(entry);
    }

    /// The file was not added as a source: it is an annotated copy of one.
    void reportCopy(Path file, CopyReport copy) {
        files++;
        if (!json) {
            clearProgress();
            copy.print();
        }
        var entry = new LinkedHashMap<String, Object>();
        entry.put("path", file.toString());
        entry.put("added", false);
        entry.put("readBack", copy.json());
        entries.add(entry);
    }

    /// The file is not an annotated copy, so that there is nothing to be said of it without adding
    /// it.
    void reportNoCopy(Path file) {
        files++;
        printMessage(Messages.of("cli.add.dry-run", file));
        var entry = new LinkedHashMap<String, Object>();
        entry.put("path", file.toString());
        entry.put("added", false);
        entries.add(entry);
    }

    /// The file was added, but reads like another source.
    void reportSimilar(Path file, Source added, EditionMatch match) {
        printMessage(Messages.of(
                "cli.add.alike",
                TerminalText.toOneLine(added.title()),
                TerminalText.toOneLine(match.source().title()),
                ShortIds.shorten(added.id()),
                ShortIds.shorten(match.source().id()),
                file));
    }

    /// The file could not be read; [#printRefused] says so at the end.
    void reportRefused(Path file, String sentence) {
        files++;
        refused.add(new Refused(file.toString(), sentence));
        entries.add(refused.getLast());
    }

    /// A folder inside of one could not be entered.
    void reportSkipped(String sentence) {
        refused.add(new Refused("", sentence));
    }

    int countRefused() {
        return refused.size();
    }

    /// Names every file that could not be read and says why: at the end, where it is seen even
    /// after thousands of others.
    void printRefused() {
        if (refused.size() == 1 && files == 1) {
            printMessage(refused.getFirst().error());
        } else if (!refused.isEmpty()) {
            printMessage(Messages.of("cli.add.refused", refused.size()));
            for (Refused each : refused) {
                String path = each.path().isEmpty() ? "" : each.path() + ": ";
                printMessage("- " + path + each.error());
            }
        }
    }

    void printMessage(String sentence) {
        clearProgress();
        surroundings.err().println(TerminalText.toOneLine(sentence));
    }

    /// Shown on a terminal only; overwritten by the next output.
    void showProgress(int at, int of) {
        if (surroundings.terminal() && !json) {
            String words = Messages.of("cli.add.progress", at, of);
            clearProgress();
            surroundings.err().print(words);
            surroundings.err().flush();
            shown = words.length();
        }
    }

    private void clearProgress() {
        if (shown > 0) {
            surroundings.out().flush();
            surroundings.err().print("\r" + " ".repeat(shown) + "\r");
            surroundings.err().flush();
            shown = 0;
        }
    }

    private record Refused(String path, String error) {}

    private record Entry(
            String path,
            boolean added,
            @JsonUnwrapped SourceJson source,
            int annotationsTaken,
            int annotationsLeft,
            List<String> warnings) {}

    private static Entry entry(
            Path file, Library library, ImportResult result, int taken, int left) {
        return new Entry(
                file.toString(),
                !result.wasThere(),
                SourceJson.of(library.source(result.source().id()), library),
                taken,
                left,
                result.warnings());
    }
}
