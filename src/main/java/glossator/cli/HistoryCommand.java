package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.Step;
import glossator.library.Library;
import glossator.wording.JournalWording;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// `history [ANNOTATION]`: who changed what and when, newest first.
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
            throw new UsageException("cli.history.limit", String.valueOf(limit));
        }
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) {
        UUID subject = reference.map(r -> subject(library, r)).orElse(null);
        List<Step> steps = library.history(subject, limit);
        var history = JournalWording.of(library);
        if (json) {
            JsonOutput.print(steps.stream().map(s -> json(s, history)).toList(), out());
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

    private void print(Step step, JournalWording history) {
        for (String line : history.lines(step)) {
            out().println(time(step.at()) + "  " + step.author() + " "
                    + TerminalText.toOneLine(line));
        }
    }

    private static String time(Instant moment) {
        return TIME.format(moment.atZone(ZoneId.systemDefault()));
    }

    private record StepJson(
            long number,
            String kind,
            long of,
            String at,
            String author,
            List<String> words,
            List<ChangeJson> changes) {}

    private record ChangeJson(
            String subject,
            String of,
            @Nullable StoredJson before,
            @Nullable StoredJson after) {}

    private static StepJson json(Step step, JournalWording history) {
        return new StepJson(
                step.number(),
                step.kind().name().toLowerCase(Locale.ROOT),
                step.of(),
                step.at().toString(),
                step.author(),
                history.lines(step),
                step.changes().stream().map(HistoryCommand::json).toList());
    }

    private static ChangeJson json(Change change) {
        String subject = change.subject().toString();
        return switch (change) {
            case Change.OfAnnotation(var before, var after) ->
                new ChangeJson(
                        subject,
                        "annotation",
                        before == null ? null : StoredJson.of(before),
                        after == null ? null : StoredJson.of(after));
            case Change.OfReply(var before, var after) ->
                new ChangeJson(
                        subject,
                        "reply",
                        before == null ? null : StoredJson.of(before),
                        after == null ? null : StoredJson.of(after));
            case Change.OfDecision(var before, var after) ->
                new ChangeJson(
                        subject,
                        "anchor",
                        before == null ? null : StoredJson.of(before),
                        after == null ? null : StoredJson.of(after));
            case Change.OfItem(var before, var after) ->
                new ChangeJson(
                        subject,
                        "item",
                        before == null ? null : StoredJson.of(before),
                        after == null ? null : StoredJson.of(after));
            case Change.OfSource of ->
                new ChangeJson(
                        subject,
                        "source",
                        StoredJson.of(of.before(), of.fileName()),
                        StoredJson.of(of.after(), of.fileName()));
            case Change.OfEdition of ->
                new ChangeJson(
                        subject, "edition", StoredJson.of(of.before()), StoredJson.of(of.after()));
            case Change.OfTag(var before, var after) ->
                new ChangeJson(
                        subject,
                        "tag",
                        before == null ? null : StoredJson.of(before),
                        after == null ? null : StoredJson.of(after));
        };
    }
}
