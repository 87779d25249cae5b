package glossator.cli;

import glossator.annotation.Anchor;
import glossator.annotation.Placement;
import glossator.library.AnchorReport;
import glossator.message.Messages;
import glossator.wording.AnchorWording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What happened to annotations in an edition, as lines and as JSON.
final class AnchorText {
    private static final int QUOTE = 60;

    private AnchorText() {}

    /// A line for each: id, fate, confidence, how much changed, both wordings.
    static List<String> lines(List<AnchorReport.Line> lines) {
        int length =
                ShortIds.shortestLength(lines.stream().map(l -> l.placed().id()).toList());
        return TerminalText.table(lines.stream().map(l -> row(l, length)).toList());
    }

    private static List<String> row(AnchorReport.Line line, int length) {
        Placement placed = line.placed();
        return List.of(
                placed.id().toString().substring(0, length),
                AnchorWording.word(placed),
                placed.isDecided()
                        ? Messages.of("cli.fate.decided")
                        : percent(placed.anchor().confidence()),
                placed.anchor() instanceof Anchor.Changed changed ? percent(changed.share()) : "",
                words(line));
    }

    private static String percent(double share) {
        return AnchorWording.percent(share) + " %";
    }

    private static String words(AnchorReport.Line line) {
        String before = quote(line.before());
        String after = quote(line.after());
        return line.placed().isOrphan() || before.equals(after) ? before : before + " → " + after;
    }

    static String quote(String text) {
        return "“" + TerminalText.shorten(text, QUOTE) + "”";
    }

    static String counts(AnchorReport report) {
        return Messages.of(
                "cli.fate.counts",
                report.lines().size(),
                report.exact(),
                report.moved(),
                report.changed(),
                report.orphans());
    }

    static Map<String, Object> json(AnchorReport.Line line) {
        Placement placed = line.placed();
        var json = new LinkedHashMap<String, Object>();
        json.put("annotation", placed.id().toString());
        json.putAll(json(placed));
        json.put("before", line.before());
        json.put("after", line.after());
        return json;
    }

    /// `fate` is `exact`, `moved`, `changed` or `orphan`; `share`, of the words that changed, and
    /// `confidence` are from 0 to 1, positions in UTF-16 units.
    static Map<String, Object> json(Placement placed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("fate", word(placed.anchor()));
        json.put("confidence", placed.anchor().confidence());
        json.put("decided", placed.isDecided());
        if (placed.anchor() instanceof Anchor.Changed changed) {
            json.put("share", changed.share());
            json.put("moved", changed.moved());
        }
        placed.place().ifPresent(range -> {
            json.put("start", range.start());
            json.put("end", range.end());
        });
        if (placed.anchor() instanceof Anchor.Orphan orphan) {
            json.put("suggestions", suggestions(orphan));
        }
        return json;
    }

    private static List<Map<String, Object>> suggestions(Anchor.Orphan orphan) {
        var suggestions = new ArrayList<Map<String, Object>>();
        for (Anchor.Suggestion suggestion : orphan.suggestions()) {
            suggestions.add(Map.of(
                    "start",
                    suggestion.range().start(),
                    "end",
                    suggestion.range().end(),
                    "kept",
                    suggestion.kept()));
        }
        return suggestions;
    }

    private static String word(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Exact _ -> "exact";
            case Anchor.Moved _ -> "moved";
            case Anchor.Changed _ -> "changed";
            case Anchor.Orphan _ -> "orphan";
        };
    }
}
