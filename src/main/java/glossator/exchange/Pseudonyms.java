package glossator.exchange;

import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.Threads;
import glossator.message.Refusal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Other names for the people who made annotations and replies. The words of notes stay as they
/// are, also where they name somebody.
///
/// @param names by the real name, in the user's order; [#OTHERS] stands for everybody else who has
///     a name
public record Pseudonyms(Map<String, String> names) {
    public static final String OTHERS = "*";
    public static final Pseudonyms NONE = new Pseudonyms(Map.of());

    public Pseudonyms {
        names = Map.copyOf(names);
    }

    /// Lines of the form `NAME=OTHER`; empty ones and those that begin with `#` say nothing.
    /// Refuses any other line, and two names for one person.
    public static Pseudonyms parse(List<String> lines) {
        var names = new LinkedHashMap<String, String>();
        for (String raw : lines) {
            String line = raw.replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int sign = line.indexOf('=');
            String name = sign < 0 ? "" : line.substring(0, sign).strip();
            if (name.isEmpty()) {
                throw new Refusal("exchange.pseudonym.line", line);
            }
            String other = line.substring(sign + 1).strip();
            String before = names.put(name, other);
            if (before != null && !before.equals(other)) {
                throw new Refusal("exchange.pseudonym.twice", name);
            }
        }
        return new Pseudonyms(names);
    }

    /// The inverse of [#parse].
    public List<String> lines() {
        return names.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .sorted()
                .toList();
    }

    /// The name that is told instead of `author`: that of exactly this name, or else of this name
    /// in whatever case.
    public String of(String author) {
        if (author.isEmpty() || names.isEmpty()) {
            return author;
        }
        String exact = names.get(author);
        return exact != null
                ? exact
                : names.entrySet().stream()
                        .filter(e -> lower(e.getKey()).equals(lower(author)))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(names.getOrDefault(OTHERS, author));
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public AnnotatedDocument applyTo(AnnotatedDocument document) {
        if (names.isEmpty()) {
            return document;
        }
        List<Placement> placements = document.annotations().stream()
                .map(p -> p.withAnnotation(
                        p.annotation().withAuthor(of(p.annotation().author()))))
                .toList();
        List<Reply> replies = document.threads().all().stream()
                .map(reply -> reply.withAuthor(of(reply.author())))
                .toList();
        return document.withAnnotations(placements, new Threads(replies));
    }
}
