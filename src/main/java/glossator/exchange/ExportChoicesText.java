package glossator.exchange;

import glossator.annotation.Color;
import glossator.format.CopyOptions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// [ExportChoices] as lines of `key=value`, to be remembered. That private notes were let go is not
/// remembered: it has to be said each time.
public final class ExportChoicesText {
    private ExportChoicesText() {}

    public static String of(ExportChoices choices) {
        var lines = new ArrayList<String>();
        ExportSelection selection = choices.selection();
        selection.colors().forEach(color -> lines.add("color=" + color.word()));
        selection.tags().forEach(tag -> lines.add("tag=" + tag));
        selection.authors().forEach(author -> lines.add("author=" + author));
        lines.add("state=" + selection.state());
        add(lines, "since", selection.since());
        add(lines, "until", selection.until());
        choices.pseudonyms().lines().forEach(line -> lines.add("pseudonym=" + line));
        lines.add("traces=" + choices.options().traces());
        lines.add("active=" + choices.options().active());
        lines.add("marks=" + choices.options().markdown());
        lines.add("readings=" + choices.options().readings());
        return lines.stream()
                .map(line -> line.replace('\n', ' '))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static void add(List<String> lines, String key, @Nullable Object value) {
        if (value != null) {
            lines.add(key + '=' + value);
        }
    }

    /// What is not understood is as if nothing had been chosen.
    public static ExportChoices parse(String text) {
        Map<String, List<String>> values = new HashMap<>();
        for (String line : text.lines().toList()) {
            int sign = line.indexOf('=');
            if (sign > 0) {
                values.computeIfAbsent(line.substring(0, sign), _ -> new ArrayList<>())
                        .add(line.substring(sign + 1));
            }
        }
        var selection = new ExportSelection(
                all(values, "color", word -> Color.find(word).orElseThrow()),
                all(values, "tag", UUID::fromString),
                all(values, "author", Function.identity()),
                one(values, "state", ExportSelection.State::valueOf)
                        .orElse(ExportSelection.State.ANY),
                one(values, "since", Instant::parse).orElse(null),
                one(values, "until", Instant::parse).orElse(null),
                false);
        var options = new CopyOptions(
                one(values, "traces", Boolean::valueOf).orElse(true),
                one(values, "active", Boolean::valueOf).orElse(true),
                one(values, "marks", CopyOptions.TextMarks::valueOf)
                        .orElse(CopyOptions.USUAL.markdown()),
                one(values, "readings", CopyOptions.Readings::valueOf)
                        .orElse(CopyOptions.USUAL.readings()),
                Map.of());
        return new ExportChoices(selection, pseudonyms(values), options);
    }

    private static Pseudonyms pseudonyms(Map<String, List<String>> values) {
        return read(values.getOrDefault("pseudonym", List.of()), Pseudonyms::parse)
                .orElse(Pseudonyms.NONE);
    }

    private static <T> Set<T> all(
            Map<String, List<String>> values, String key, Function<String, T> read) {
        return values.getOrDefault(key, List.of()).stream()
                .flatMap(word -> read(word, read).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Optional<T> one(
            Map<String, List<String>> values, String key, Function<String, T> read) {
        return values.getOrDefault(key, List.of()).stream()
                .findFirst()
                .flatMap(word -> read(word, read));
    }

    private static <F, T> Optional<T> read(F from, Function<F, T> read) {
        try {
            return Optional.of(read.apply(from));
        } catch (RuntimeException e) {
            return Optional.empty(); // written by another version, or by hand
        }
    }
}
