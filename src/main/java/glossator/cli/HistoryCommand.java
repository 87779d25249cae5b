package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Step;
import glossator.exchange.History;
import glossator.library.Library;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// `history [ANNOTATION]`: who changed what when, newest first.
@Command(name = "history", sortOptions = false)
final class HistoryCommand extends LibraryCommand {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Parameters(paramLabel = "ANNOTATION", descriptionKey = "ANNOTATION", arity = "0..1")
    private Optional<String> reference = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
    private int limit;

    @Option(names = "--json")
    private boolean json;

    HistoryCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        if (limit < 1) {
            throw new Misuse("cli.history.limit", String.valueOf(limit));
        }
    }

    @Override
    int run(Library library) {
        UUID subject = reference.map(r -> subject(library, r)).orElse(null);
        List<Step> steps = library.history(subject, limit);
        var history = new History(library.codebook());
        if (json) {
            Json.print(steps.stream().map(s -> json(s, history)).toList(), out());
        } else if (steps.isEmpty()) {
            tell("cli.history.none");
        } else {
            steps.forEach(step -> print(step, history));
        }
        return 0;
    }

    /// An annotation, or else a tag by its path.
    private static UUID subject(Library library, String reference) {
        return library.codebook()
                .find(reference)
                .map(glossator.annotation.Tag::id)
                .orElseGet(() -> library.annotation(reference).id());
    }

    private void print(Step step, History history) {
        for (String line : history.lines(step)) {
            out().println(time(step.at()) + "  " + step.author() + " " + Lines.plain(line));
        }
    }

    private static String time(Instant moment) {
        return TIME.format(moment.atZone(ZoneId.systemDefault()));
    }

    private static Map<String, Object> json(Step step, History history) {
        var json = new LinkedHashMap<String, Object>();
        json.put("number", step.number());
        json.put("kind", step.kind().name().toLowerCase(Locale.ROOT));
        json.put("of", step.of());
        json.put("at", step.at().toString());
        json.put("author", step.author());
        json.put("words", history.lines(step));
        json.put("changes", step.changes().stream().map(HistoryCommand::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Change change) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("subject", change.subject().toString());
        switch (change) {
            case Change.OfAnnotation(var before, var after) -> {
                json.put("of", "annotation");
                json.put("before", before == null ? null : StoredJson.of(before));
                json.put("after", after == null ? null : StoredJson.of(after));
            }
            case Change.OfAnchor(var before, var after) -> {
                json.put("of", "anchor");
                json.put("before", before == null ? null : StoredJson.of(before));
                json.put("after", after == null ? null : StoredJson.of(after));
            }
            case Change.OfTag(var before, var after) -> {
                json.put("of", "tag");
                json.put("before", before == null ? null : StoredJson.of(before));
                json.put("after", after == null ? null : StoredJson.of(after));
            }
        }
        return json;
    }
}
