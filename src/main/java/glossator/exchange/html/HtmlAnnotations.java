package glossator.exchange.html;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.exchange.AreaCoordinates;
import glossator.exchange.DocumentLinks;
import glossator.message.Messages;
import glossator.wording.Phrases;
import glossator.wording.TargetWording;

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

    private final HtmlContext context;
    private final HtmlWriter html;
    private final HtmlReplies replies;
    private final Map<UUID, String> rendered = new HashMap<>();

    HtmlAnnotations(HtmlContext context) {
        this.context = context;
        html = context.html();
        replies = new HtmlReplies(context);
    }

    HtmlReplies replies() {
        return replies;
    }

    void writeMarginNote(Placement placement) {
        String number = number(placement);
        String label = Messages.of("exchange.html.note", number);
        String color = placement.annotation().color().word();
        html.open("aside", "class", "note " + color, "aria-label", label, "dir", "auto");
        html.element(
                "a", number, "class", "n", "href", passageLink(placement), "aria-label", label);
        writeContent(placement.annotation());
        replies.writeCount(placement);
        html.close("aside").newLine();
    }

    void writeContent(Annotation annotation) {
        if (!annotation.note().isBlank()) {
            html.open("div", "class", "body", "dir", "auto");
            html.raw(rendered.computeIfAbsent(
                    annotation.id(), _ -> context.notes().toHtml(annotation.note())));
            html.close("div");
        }
        List<String> tags = context.annotated().codebook().paths(annotation.tags());
        if (!tags.isEmpty()) {
            html.open("p", "class", "tags");
            tags.forEach(tag -> html.element("bdi", "#" + tag, "class", "tag").raw(" "));
            html.close("p");
        }
    }

    void writeList() {
        if (context.annotated().annotations().isEmpty()) {
            return;
        }
        html.open("section", "id", "notes", "aria-labelledby", "notes-title").newLine();
        html.element("h2", Messages.of("exchange.html.notes"), "id", "notes-title")
                .newLine();
        writeEntries(context.placing().annotationsHere(), true);
        if (!context.placing().annotationsElsewhere().isEmpty()) {
            html.element("h3", Messages.of("exchange.html.elsewhere")).newLine();
            writeEntries(context.placing().annotationsElsewhere(), false);
        }
        html.close("section").newLine();
        writeReferences();
    }

    private void writeEntries(List<Placement> annotations, boolean here) {
        html.open("ol", "class", "entries", "role", "list").newLine();
        for (Placement placement : annotations) {
            html.open(
                    "li",
                    "id",
                    "n-" + context.key(placement),
                    "class",
                    placement.annotation().color().word());
            writeNumber(placement, here);
            writeQuote(placement);
            writeCitation(placement);
            writeContent(placement.annotation());
            replies.writeList(placement);
            writeLinks(placement);
            writeDetails(placement, here);
            html.close("li").newLine();
        }
        html.close("ol").newLine();
    }

    /// The links of a note to others, which may be in other sources.
    private void writeLinks(Placement placement) {
        List<DocumentLinks.Link> links = context.annotated().links().of(placement.id());
        if (!links.isEmpty()) {
            html.open("ul", "class", "links", "aria-label", Messages.of("exchange.links"));
            links.forEach(
                    link -> html.element("li", Phrases.capitalize(link.line()), "dir", "auto"));
            html.close("ul").newLine();
        }
    }

    void writeQuote(Placement placement) {
        String quote = Phrases.toOneLine(context.annotated().wordsOf(placement));
        if (!quote.isEmpty()) {
            html.open("blockquote").element("p", shorten(quote), "dir", "auto");
            html.close("blockquote");
        }
    }

    /// In the style that was chosen, if one was.
    private void writeCitation(Placement placement) {
        String citation = context.citations().of(placement);
        if (!citation.isEmpty()) {
            html.open("p", "class", "cited", "dir", "auto").raw(citation);
            html.close("p").newLine();
        }
    }

    /// The list of works of the style.
    private void writeReferences() {
        List<String> references = context.citations().references();
        if (references.isEmpty()) {
            return;
        }
        html.open("section", "id", "references", "aria-labelledby", "references-title")
                .newLine();
        html.element("h2", Messages.of("exchange.references"), "id", "references-title")
                .newLine();
        for (String entry : references) {
            html.open("p", "class", "reference", "dir", "auto").raw(entry);
            html.close("p").newLine();
        }
        html.close("section").newLine();
    }

    private void writeNumber(Placement placement, boolean here) {
        String number = number(placement);
        if (here) {
            String back = Messages.of("exchange.html.back", number);
            html.element(
                    "a", number, "class", "n", "href", passageLink(placement), "aria-label", back);
        } else {
            html.element("span", number, "class", "n");
        }
    }

    private void writeDetails(Placement placement, boolean here) {
        Annotation annotation = placement.annotation();
        html.open("p", "class", "about", "id", "d-" + context.key(placement));
        html.element("span", "", "class", "swatch " + annotation.color().word());
        var parts = new ArrayList<String>();
        String color = meaning(annotation.color());
        parts.add(Messages.of("exchange.style." + annotation.style().word(), color));
        parts.add(here ? context.places().of(placement) : TargetWording.name(placement.target()));
        parts.add(AreaCoordinates.describe(context.annotated(), placement));
        parts.add(annotation.resolved() ? Messages.of("exchange.resolved") : "");
        parts.add(annotation.author());
        parts.add(Phrases.toOneLine(annotation.origin()));
        placement
                .formerQuote()
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
        String meaning = context.annotated().meanings().getOrDefault(color, "");
        return meaning.isBlank() ? name : Messages.of("exchange.color.meaning", name, meaning);
    }

    /// The colors and tags in use, each with its meaning or places.
    void writeLegend() {
        var colors = new TreeSet<Color>();
        Map<String, List<Placement>> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Placement placement : all()) {
            colors.add(placement.annotation().color());
            for (String tag :
                    context.annotated().codebook().paths(placement.annotation().tags())) {
                tags.computeIfAbsent(tag, _ -> new ArrayList<>()).add(placement);
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
        for (Placement placement : annotations) {
            html.raw(" ").element("a", number(placement), "href", "#n-" + context.key(placement));
        }
        html.close("li").newLine();
    }

    private List<Placement> all() {
        var all = new ArrayList<>(context.placing().annotationsHere());
        all.addAll(context.placing().annotationsElsewhere());
        return all;
    }

    private String number(Placement placement) {
        return String.valueOf(context.placing().number(placement));
    }

    private String passageLink(Placement placement) {
        return "#a-" + context.key(placement) + "-1";
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
