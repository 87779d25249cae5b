package glossator.exchange.html;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.message.Messages;
import glossator.wording.Phrases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Writes the notes: next to their passages, and all annotations as a list after the text.
final class HtmlAnnotations {
    private static final int MAX_QUOTE = 400;

    private final HtmlContext sheet;
    private final HtmlWriter html;
    private final Map<UUID, String> rendered = new HashMap<>();

    HtmlAnnotations(HtmlContext sheet) {
        this.sheet = sheet;
        html = sheet.html();
    }

    /// Whether it has more than its color.
    static boolean hasContent(Placement placed) {
        return !placed.annotation().note().isBlank()
                || !placed.annotation().tags().isEmpty()
                || placed.range().isEmpty();
    }

    void writeMarginNote(Placement placed) {
        String number = number(placed);
        String label = Messages.of("exchange.html.note", number);
        String color = placed.annotation().color().word();
        html.open("aside", "class", "note " + color, "aria-label", label, "dir", "auto");
        html.element("a", number, "class", "n", "href", passageLink(placed), "aria-label", label);
        writeContent(placed.annotation());
        html.close("aside").newLine();
    }

    private void writeContent(Annotation annotation) {
        if (!annotation.note().isBlank()) {
            html.open("div", "class", "body", "dir", "auto");
            html.raw(rendered.computeIfAbsent(
                    annotation.id(), _ -> sheet.notes().toHtml(annotation.note())));
            html.close("div");
        }
        List<String> tags = sheet.work().codebook().paths(annotation.tags());
        if (!tags.isEmpty()) {
            html.open("p", "class", "tags");
            tags.forEach(tag -> html.element("bdi", "#" + tag, "class", "tag").raw(" "));
            html.close("p");
        }
    }

    void writeList() {
        if (sheet.work().annotations().isEmpty()) {
            return;
        }
        html.open("section", "id", "notes", "aria-labelledby", "notes-title").newLine();
        html.element("h2", Messages.of("exchange.html.notes"), "id", "notes-title")
                .newLine();
        writeEntries(sheet.placing().annotationsHere(), true);
        if (!sheet.placing().annotationsElsewhere().isEmpty()) {
            html.element("h3", Messages.of("exchange.html.elsewhere")).newLine();
            writeEntries(sheet.placing().annotationsElsewhere(), false);
        }
        html.close("section").newLine();
    }

    private void writeEntries(List<Placement> annotations, boolean here) {
        html.open("ol", "class", "entries", "role", "list").newLine();
        for (Placement placed : annotations) {
            html.open(
                    "li",
                    "id",
                    "n-" + placed.id(),
                    "class",
                    placed.annotation().color().word());
            writeNumber(placed, here);
            String quote = Phrases.toOneLine(sheet.work().selectorOf(placed).exact());
            if (!quote.isEmpty()) {
                html.open("blockquote").element("p", shorten(quote), "dir", "auto");
                html.close("blockquote");
            }
            writeContent(placed.annotation());
            writeDetails(placed, here);
            html.close("li").newLine();
        }
        html.close("ol").newLine();
    }

    private void writeNumber(Placement placed, boolean here) {
        String number = number(placed);
        if (here) {
            String back = Messages.of("exchange.html.back", number);
            html.element(
                    "a", number, "class", "n", "href", passageLink(placed), "aria-label", back);
        } else {
            html.element("span", number, "class", "n");
        }
    }

    private void writeDetails(Placement placed, boolean here) {
        Annotation annotation = placed.annotation();
        html.open("p", "class", "about", "id", "d-" + annotation.id());
        html.element("span", "", "class", "swatch " + annotation.color().word());
        var parts = new ArrayList<String>();
        String color = meaning(annotation.color());
        parts.add(Messages.of("exchange.style." + annotation.style().word(), color));
        if (here) {
            parts.add(sheet.places().of(placed.range()));
        }
        parts.add(annotation.author());
        parts.add(Phrases.toOneLine(annotation.origin()));
        placed.formerQuote()
                .map(words -> Messages.of("exchange.made-over", Phrases.toOneLine(words)))
                .ifPresent(parts::add);
        parts.stream()
                .filter(part -> !part.isBlank())
                .forEach(part -> html.element("bdi", part).raw(" · "));
        String when = Phrases.minute(annotation.created());
        html.element("time", when, "datetime", annotation.created().toString());
        html.close("p");
    }

    /// `Yellow`, or `Yellow (what the user says it means)`.
    private String meaning(Color color) {
        String name = Messages.of("exchange.color." + color.word());
        String meaning = sheet.work().meanings().getOrDefault(color, "");
        return meaning.isBlank() ? name : Messages.of("exchange.color.meaning", name, meaning);
    }

    /// The colors and tags in use, each with its meaning or places.
    void writeLegend() {
        var colors = new TreeSet<Color>();
        Map<String, List<Placement>> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Placement placed : all()) {
            colors.add(placed.annotation().color());
            for (String tag : sheet.work().codebook().paths(placed.annotation().tags())) {
                tags.computeIfAbsent(tag, _ -> new ArrayList<>()).add(placed);
            }
        }
        if (colors.isEmpty()) {
            return;
        }
        html.open("section", "class", "legend", "aria-labelledby", "legend-title")
                .newLine();
        html.element("h2", Messages.of("exchange.html.legend"), "id", "legend-title")
                .newLine();
        html.open("ul", "class", "colors", "role", "list").newLine();
        for (Color color : colors) {
            html.open("li").element("span", "", "class", "swatch " + color.word());
            html.element("bdi", meaning(color)).close("li").newLine();
        }
        html.close("ul").newLine();
        if (!tags.isEmpty()) {
            html.open("ul", "class", "taglist", "role", "list").newLine();
            tags.forEach(this::writeTag);
            html.close("ul").newLine();
        }
        html.close("section").newLine();
    }

    private void writeTag(String tag, List<Placement> annotations) {
        html.open("li").element("bdi", "#" + tag, "class", "tag");
        for (Placement placed : annotations) {
            html.raw(" ").element("a", number(placed), "href", "#n-" + placed.id());
        }
        html.close("li").newLine();
    }

    private List<Placement> all() {
        var all = new ArrayList<>(sheet.placing().annotationsHere());
        all.addAll(sheet.placing().annotationsElsewhere());
        return all;
    }

    private String number(Placement placed) {
        return String.valueOf(sheet.placing().number(placed));
    }

    private static String passageLink(Placement placed) {
        return "#a-" + placed.id() + "-1";
    }

    private static String shorten(String quote) {
        if (quote.length() <= MAX_QUOTE) {
            return quote;
        }
        int head = quote.offsetByCodePoints(0, MAX_QUOTE * 2 / 3 - 100);
        int tail = quote.offsetByCodePoints(quote.length(), -100);
        return head < tail ? quote.substring(0, head) + " … " + quote.substring(tail) : quote;
    }
}
