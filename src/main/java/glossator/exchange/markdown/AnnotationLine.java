package glossator.exchange.markdown;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.AreaCoordinates;
import glossator.exchange.TextSanitizer;
import glossator.message.Messages;
import glossator.wording.Locators;
import glossator.wording.Phrases;
import glossator.wording.TargetWording;

import java.util.ArrayList;
import java.util.List;

/// The description of an annotation in Markdown, as text on one line; and its quote.
record AnnotationLine(AnnotatedDocument annotated, TextSanitizer clean) {

    /// Where an annotation is; for one without a place, what it is on.
    String place(Placement placement, Locators places) {
        if (annotated.hasPlace(placement)) {
            return places.of(placement);
        }
        String name = TargetWording.name(placement.target());
        String nowhere = Messages.of("exchange.notes.elsewhere");
        return name.isEmpty() ? nowhere : Messages.of("wording.target.in", name, nowhere);
    }

    /// `Yellow – meaning · p. 12 · #tag · author · date · PDF annotation`; empty parts are omitted.
    String line(Placement placement, String place) {
        Annotation annotation = placement.annotation();
        var parts = new ArrayList<String>();
        parts.add(meaning(annotation));
        parts.add(MarkdownEscaping.escape(oneLine(place)));
        parts.add(MarkdownEscaping.escape(AreaCoordinates.describe(annotated, placement)));
        String tags = String.join(" ", tags(annotation));
        parts.add(tags);
        parts.add(MarkdownEscaping.escape(oneLine(annotation.author())));
        parts.add(Phrases.day(annotation.created()));
        parts.add(MarkdownEscaping.escape(oneLine(annotation.origin())));
        placement
                .formerQuote()
                .map(words -> Messages.of("exchange.made-over", oneLine(words)))
                .map(MarkdownEscaping::escape)
                .ifPresent(parts::add);
        parts.add(annotation.resolved() ? Messages.of("exchange.resolved") : "");
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    private String meaning(Annotation annotation) {
        Color color = annotation.color();
        String name = Messages.of("exchange.color." + color.word());
        String meaning = oneLine(annotated.meanings().getOrDefault(color, ""));
        String whole =
                meaning.isEmpty() ? name : Messages.of("exchange.color.meaning", name, meaning);
        String style = "exchange.style." + annotation.style().word();
        return MarkdownEscaping.escape(Messages.of(style, whole));
    }

    /// `#tag/sub`, in the form Obsidian accepts: no white space, only letters, digits, `_`, `-` and
    /// `/`.
    List<String> tags(Annotation annotation) {
        return annotated.codebook().paths(annotation.tags()).stream()
                .map(path -> oneLine(path).replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{So}_/-]+", "-"))
                .map(path -> "#" + path)
                .toList();
    }

    /// The quote as a block quote; empty for a bare position.
    String quote(Placement placement) {
        var out = new StringBuilder();
        for (String line : annotated.wordsOf(placement).split("[\n\u2028]+", -1)) {
            String text = MarkdownEscaping.escape(oneLine(line));
            if (!text.isEmpty()) {
                out.append(out.isEmpty() ? "> " : ">\n> ").append(text).append('\n');
            }
        }
        return out.toString();
    }

    String oneLine(String text) {
        return Phrases.toOneLine(clean.sanitize(text));
    }
}
