package glossator.cli;

import glossator.document.Document;
import glossator.document.Range;
import glossator.exchange.CodePointOffsets;
import glossator.library.Excerpt;
import glossator.library.HitCount;
import glossator.library.SearchHit;
import glossator.library.SearchResult;
import glossator.library.SourceHits;
import glossator.message.Messages;
import glossator.search.Part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What was found, for people and as JSON.
record SearchListing(AnnotationContext context, CliContext surroundings) {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    /// A line for each source, and one for each hit: where it is, and the words around.
    void print(SearchResult found) {
        boolean isFirst = true;
        for (SourceHits group : found.groups()) {
            surroundings.out().print(isFirst ? "" : System.lineSeparator());
            isFirst = false;
            String title = TerminalText.toOneLine(group.source().title());
            surroundings.out().println(title + "  " + count(group.count()));
            group.hits()
                    .forEach(hit -> surroundings
                            .out()
                            .println("  " + place(hit) + ": " + marked(hit.excerpt())));
        }
    }

    private static String count(HitCount count) {
        return Messages.of(
                count.isExact() ? "cli.find.count" : "cli.find.count-at-least", count.least());
    }

    private String place(SearchHit hit) {
        return switch (hit) {
            case SearchHit.InText text ->
                TerminalText.toOneLine(context.places(text.edition()).of(text.range()));
            case SearchHit.InNote note ->
                ShortIds.shorten(note.annotation().id()) + " " + name(note.part());
            case SearchHit.InDetails details -> name(details.part());
        };
    }

    private static String name(Part part) {
        return Messages.of("cli.find.in." + part.word());
    }

    /// With the words in bold on a terminal.
    private String marked(Excerpt excerpt) {
        if (!surroundings.allowsColor()) {
            return TerminalText.toOneLine(excerpt.text());
        }
        var marked = new StringBuilder();
        int at = 0;
        for (Range word : excerpt.words()) {
            marked.append(TerminalText.clean(excerpt.text().substring(at, word.start())))
                    .append(BOLD)
                    .append(TerminalText.clean(word.of(excerpt.text())))
                    .append(PLAIN);
            at = word.end();
        }
        return marked.append(TerminalText.clean(excerpt.text().substring(at))).toString();
    }

    Map<String, Object> json(String query, SearchResult found, Optional<String> proposal) {
        var json = new LinkedHashMap<String, Object>();
        json.put("query", query);
        json.put("indexed", found.progress().indexed());
        json.put("of", found.progress().sources());
        json.put("complete", found.progress().isComplete());
        json.put("sources", json(found.sources()));
        json.put("hits", json(found.hits()));
        json.put("results", found.groups().stream().map(this::json).toList());
        proposal.ifPresent(p -> json.put("proposal", p));
        return json;
    }

    private static Map<String, Object> json(HitCount count) {
        var json = new LinkedHashMap<String, Object>();
        json.put("count", count.least());
        json.put("exact", count.isExact());
        return json;
    }

    private Map<String, Object> json(SourceHits group) {
        var json = new LinkedHashMap<String, Object>();
        json.put("source", group.source().id().toString());
        json.put("title", group.source().title());
        json.put("hits", json(group.count()));
        json.put("shown", group.hits().stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(SearchHit hit) {
        var json = new LinkedHashMap<String, Object>();
        switch (hit) {
            case SearchHit.InText text -> addPlace(json, text);
            case SearchHit.InNote note -> {
                json.put("in", note.part().word());
                json.put("annotation", note.annotation().id().toString());
                json.put("place", context.placeOf(note.annotation()));
            }
            case SearchHit.InDetails details -> json.put("in", details.part().word());
        }
        json.put("excerpt", hit.excerpt().text());
        json.put(
                "words",
                hit.excerpt().words().stream()
                        .map(r -> List.of(r.start(), r.end()))
                        .toList());
        return json;
    }

    private void addPlace(Map<String, Object> json, SearchHit.InText text) {
        Document document = context.document(text.edition());
        CodePointOffsets count = context.codePoints(text.edition());
        json.put("in", Part.TEXT.word());
        json.put("edition", text.edition().toString());
        json.put("start", text.range().start());
        json.put("end", text.range().end());
        json.put("startCodePoint", count.countBefore(text.range().start()));
        json.put("endCodePoint", count.countBefore(text.range().end()));
        json.put("block", text.block() + 1);
        json.put("page", document.pageAt(text.range().start()));
        json.put("place", context.places(text.edition()).of(text.range()));
        json.put("annotations", text.annotations().stream().map(UUID::toString).toList());
    }
}
