package glossator.cli;

import glossator.annotation.Anchor;
import glossator.annotation.Placement;
import glossator.library.AnchorReport;
import glossator.message.Messages;
import glossator.wording.AnchorWording;
import glossator.wording.TargetWording;

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
        int length = ShortIds.shortestLength(
                lines.stream().map(l -> l.placement().id()).toList());
        return TerminalText.table(lines.stream().map(l -> row(l, length)).toList());
    }

    private static List<String> row(AnchorReport.Line line, int length) {
        Placement placement = line.placement();
        return List.of(
                placement.id().toString().substring(0, length),
                AnchorWording.word(placement),
                placement.isDecided()
                        ? Messages.of("cli.fate.decided")
                        : percent(placement.anchor().confidence()),
                placement.anchor() instanceof Anchor.Changed changed
                        ? percent(changed.share())
                        : "",
                words(line));
    }

    private static String percent(double share) {
        return AnchorWording.percent(share) + " %";
    }

    private static String words(AnchorReport.Line line) {
        Placement placement = line.placement();
        String before = placement.isPassage()
                ? quote(line.before())
                : TargetWording.name(placement.annotation().target());
        String after = placement.isPassage()
                ? quote(line.after())
                : TargetWording.name(placement.target());
        return line.placement().isOrphan() || before.equals(after)
                ? before
                : before + " → " + after;
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
        Placement placement = line.placement();
        var json = new LinkedHashMap<String, Object>();
        json.put("annotation", placement.id().toString());
        json.putAll(json(placement));
        json.put("before", line.before());
        json.put("after", line.after());
        if (!placement.isPassage()) {
            json.put("targetBefore", TargetJson.of(placement.annotation().target()));
        }
        return json;
    }

    /// `fate` is `exact`, `moved`, `changed` or `orphan`; `share`, of the words that changed, and
    /// `confidence` are from 0 to 1, positions in UTF-16 units.
    static Map<String, Object> json(Placement placement) {
        var json = new LinkedHashMap<String, Object>();
        json.put("fate", word(placement.anchor()));
        json.put("confidence", placement.anchor().confidence());
        json.put("decided", placement.isDecided());
        if (placement.anchor() instanceof Anchor.Changed changed) {
            json.put("share", changed.share());
            json.put("moved", changed.moved());
        }
        placement.place().ifPresent(range -> {
            json.put("start", range.start());
            json.put("end", range.end());
        });
        if (!placement.isPassage() && !placement.isOrphan()) {
            json.put("target", TargetJson.of(placement.target()));
        }
        if (placement.anchor() instanceof Anchor.Orphan orphan) {
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
