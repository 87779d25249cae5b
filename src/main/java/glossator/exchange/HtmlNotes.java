package glossator.exchange;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placed;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Writes the notes: beside their passage, and all annotations as a list after the text.
final class HtmlNotes {
    private static final int MAX_QUOTE = 400;

    private final Sheet sheet;
    private final Html html;
    private final Map<UUID, String> rendered = new HashMap<>();

    HtmlNotes(Sheet sheet) {
        this.sheet = sheet;
        html = sheet.html();
    }

    /// Whether there is more to say of it than its colour.
    static boolean speaks(Placed placed) {
        return !placed.annotation().note().isBlank()
                || !placed.annotation().tags().isEmpty()
                || placed.range().isEmpty();
    }

    void beside(Placed placed) {
        String number = number(placed);
        String label = Messages.of("exchange.html.note", number);
        String color = placed.annotation().color().word();
        html.open("aside", "class", "note " + color, "aria-label", label, "dir", "auto");
        html.element("a", number, "class", "n", "href", passage(placed), "aria-label", label);
        content(placed.annotation());
        html.close("aside").line();
    }

    private void content(Annotation annotation) {
        if (!annotation.note().isBlank()) {
            html.open("div", "class", "body", "dir", "auto");
            html.raw(
                    rendered.computeIfAbsent(
                            annotation.id(), _ -> sheet.notes().of(annotation.note())));
            html.close("div");
        }
        List<String> tags = sheet.work().codebook().paths(annotation.tags());
        if (!tags.isEmpty()) {
            html.open("p", "class", "tags");
            tags.forEach(tag -> html.element("bdi", "#" + tag, "class", "tag").raw(" "));
            html.close("p");
        }
    }

    void list() {
        if (sheet.work().annotations().isEmpty()) {
            return;
        }
        html.open("section", "id", "notes", "aria-labelledby", "notes-title").line();
        html.element("h2", Messages.of("exchange.html.notes"), "id", "notes-title").line();
        entries(sheet.placing().here(), true);
        if (!sheet.placing().elsewhere().isEmpty()) {
            html.element("h3", Messages.of("exchange.html.elsewhere")).line();
            entries(sheet.placing().elsewhere(), false);
        }
        html.close("section").line();
    }

    private void entries(List<Placed> annotations, boolean here) {
        html.open("ol", "class", "entries", "role", "list").line();
        for (Placed placed : annotations) {
            html.open("li", "id", "n-" + placed.id(), "class", placed.annotation().color().word());
            number(placed, here);
            String quote = Phrases.oneLine(sheet.work().selector(placed).exact());
            if (!quote.isEmpty()) {
                html.open("blockquote").element("p", shortened(quote), "dir", "auto");
                html.close("blockquote");
            }
            content(placed.annotation());
            about(placed, here);
            html.close("li").line();
        }
        html.close("ol").line();
    }

    private void number(Placed placed, boolean here) {
        String number = number(placed);
        if (here) {
            String back = Messages.of("exchange.html.back", number);
            html.element("a", number, "class", "n", "href", passage(placed), "aria-label", back);
        } else {
            html.element("span", number, "class", "n");
        }
    }

    private void about(Placed placed, boolean here) {
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
        parts.add(Phrases.oneLine(annotation.origin()));
        placed.formerQuote()
                .map(words -> Messages.of("exchange.made-over", Phrases.oneLine(words)))
                .ifPresent(parts::add);
        parts.stream()
                .filter(part -> !part.isBlank())
                .forEach(part -> html.element("bdi", part).raw(" · "));
        String when = Phrases.minute(annotation.created());
        html.element("time", when, "datetime", annotation.created().toString());
        html.close("p");
    }

    /// `Yellow`, or `Yellow (what the reader says it means)`.
    private String meaning(Color color) {
        String name = Messages.of("exchange.color." + color.word());
        String meaning = sheet.work().meanings().getOrDefault(color, "");
        return meaning.isBlank() ? name : Messages.of("exchange.color.meaning", name, meaning);
    }

    /// The colours and tags that were used, each with what it means or where it is.
    void legend() {
        var colors = new TreeSet<Color>();
        Map<String, List<Placed>> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Placed placed : all()) {
            colors.add(placed.annotation().color());
            for (String tag : sheet.work().codebook().paths(placed.annotation().tags())) {
                tags.computeIfAbsent(tag, _ -> new ArrayList<>()).add(placed);
            }
        }
        if (colors.isEmpty()) {
            return;
        }
        html.open("section", "class", "legend", "aria-labelledby", "legend-title").line();
        html.element("h2", Messages.of("exchange.html.legend"), "id", "legend-title").line();
        html.open("ul", "class", "colors", "role", "list").line();
        for (Color color : colors) {
            html.open("li").element("span", "", "class", "swatch " + color.word());
            html.element("bdi", meaning(color)).close("li").line();
        }
        html.close("ul").line();
        if (!tags.isEmpty()) {
            html.open("ul", "class", "taglist", "role", "list").line();
            tags.forEach(this::tag);
            html.close("ul").line();
        }
        html.close("section").line();
    }

    private void tag(String tag, List<Placed> annotations) {
        html.open("li").element("bdi", "#" + tag, "class", "tag");
        for (Placed placed : annotations) {
            html.raw(" ").element("a", number(placed), "href", "#n-" + placed.id());
        }
        html.close("li").line();
    }

    private List<Placed> all() {
        var all = new ArrayList<>(sheet.placing().here());
        all.addAll(sheet.placing().elsewhere());
        return all;
    }

    private String number(Placed placed) {
        return String.valueOf(sheet.placing().number(placed));
    }

    private static String passage(Placed placed) {
        return "#a-" + placed.id() + "-1";
    }

    private static String shortened(String quote) {
        if (quote.length() <= MAX_QUOTE) {
            return quote;
        }
        int head = quote.offsetByCodePoints(0, MAX_QUOTE * 2 / 3 - 100);
        int tail = quote.offsetByCodePoints(quote.length(), -100);
        return head < tail ? quote.substring(0, head) + " … " + quote.substring(tail) : quote;
    }
}
