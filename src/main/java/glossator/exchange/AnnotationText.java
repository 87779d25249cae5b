package glossator.exchange;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placed;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.List;

/// What is said of an annotation in Markdown, as text on one line; and its quote.
record AnnotationText(Work work, Clean clean) {

    /// `Yellow – meaning · p. 12 · #tag · author · date · PDF annotation`; what is empty is left
    /// out.
    String line(Placed placed, String place) {
        Annotation annotation = placed.annotation();
        var parts = new ArrayList<String>();
        parts.add(meaning(annotation));
        parts.add(MarkdownText.escape(oneLine(place)));
        String tags = String.join(" ", tags(annotation));
        parts.add(tags);
        parts.add(MarkdownText.escape(oneLine(annotation.author())));
        parts.add(Phrases.day(annotation.created()));
        parts.add(MarkdownText.escape(oneLine(annotation.origin())));
        placed.formerQuote()
                .map(words -> Messages.of("exchange.made-over", oneLine(words)))
                .map(MarkdownText::escape)
                .ifPresent(parts::add);
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    private String meaning(Annotation annotation) {
        Color color = annotation.color();
        String name = Messages.of("exchange.color." + color.word());
        String meaning = oneLine(work.meanings().getOrDefault(color, ""));
        String whole =
                meaning.isEmpty() ? name : Messages.of("exchange.color.meaning", name, meaning);
        String style = "exchange.style." + annotation.style().word();
        return MarkdownText.escape(Messages.of(style, whole));
    }

    /// `#tag/sub`, as Obsidian takes it: no white space, only letters, digits, `_`, `-` and `/`.
    List<String> tags(Annotation annotation) {
        return work.codebook().paths(annotation.tags()).stream()
                .map(path -> oneLine(path).replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{So}_/-]+", "-"))
                .map(path -> "#" + path)
                .toList();
    }

    /// The quote as a block quote; empty for a bare position.
    String quote(Placed placed) {
        var out = new StringBuilder();
        for (String line : work.selector(placed).exact().split("[\n\u2028]+", -1)) {
            String text = MarkdownText.escape(oneLine(line));
            if (!text.isEmpty()) {
                out.append(out.isEmpty() ? "> " : ">\n> ").append(text).append('\n');
            }
        }
        return out.toString();
    }

    String oneLine(String text) {
        return Phrases.oneLine(clean.text(text));
    }
}
