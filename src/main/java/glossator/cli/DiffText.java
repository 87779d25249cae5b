package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Difference.Kind;
import glossator.annotation.Difference.Paragraph;
import glossator.annotation.Difference.Run;
import glossator.annotation.Placed;
import glossator.document.Range;
import glossator.exchange.Comparison;
import glossator.exchange.Fate;
import glossator.exchange.History;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is different between two editions, as lines and as JSON. What is gone stands in `[- -]`,
/// what is new in `{+ +}`, as in wdiff; what has moved in `[< <]` where it stood and in `{> >}`
/// where it stands.
final class DiffText {
    private static final String INDENT = "    ";

    private DiffText() {}

    static List<String> lines(Comparison comparison, Paragraph paragraph) {
        var lines = new ArrayList<String>();
        String place = Lines.plain(comparison.place(paragraph));
        lines.add((place.isEmpty() ? "" : place + ": ") + words(comparison, paragraph));
        for (Annotation annotation : comparison.annotations(paragraph)) {
            lines.add(INDENT + note(comparison, annotation));
        }
        return lines;
    }

    private static String words(Comparison comparison, Paragraph paragraph) {
        var words = new StringBuilder();
        for (Run run : paragraph.runs()) {
            words.append(run.spaced() && !words.isEmpty() ? " " : "");
            String was = Lines.plain(comparison.difference().was(run));
            String is = Lines.plain(comparison.difference().is(run));
            words.append(
                    switch (run.kind()) {
                        case SAME, RESPELLED -> is;
                        case CHANGED -> "[-" + was + "-]{+" + is + "+}";
                        case REMOVED -> "[-" + was + "-]";
                        case INSERTED -> "{+" + is + "+}";
                        case MOVED_AWAY -> "[<" + was + "<]";
                        case MOVED_HERE -> "{>" + is + ">}";
                    });
        }
        return words.toString();
    }

    private static String note(Comparison comparison, Annotation annotation) {
        String fate = comparison.after().placed(annotation.id()).map(Fate::word).orElse("");
        return Ids.brief(annotation.id())
                + "  "
                + History.kind(annotation)
                + ", "
                + fate
                + "  "
                + FateText.quote(annotation.selector().exact());
    }

    static Map<String, Object> json(Comparison comparison) {
        var json = new LinkedHashMap<String, Object>();
        json.put("source", comparison.source().id().toString());
        json.put("old", EditionsCommand.json(comparison.old()));
        json.put("new", EditionsCommand.json(comparison.now()));
        var words = new LinkedHashMap<String, Object>();
        for (Kind kind : Kind.values()) {
            words.put(word(kind), comparison.difference().words(kind));
        }
        json.put("words", words);
        json.put(
                "paragraphs", comparison.changed().stream().map(p -> json(comparison, p)).toList());
        return json;
    }

    private static Map<String, Object> json(Comparison comparison, Paragraph paragraph) {
        var json = new LinkedHashMap<String, Object>();
        json.put("place", comparison.place(paragraph));
        json.put("runs", paragraph.runs().stream().map(r -> json(comparison, r)).toList());
        var notes = new ArrayList<Map<String, Object>>();
        for (Annotation annotation : comparison.annotations(paragraph)) {
            var note = new LinkedHashMap<String, Object>();
            note.put("annotation", annotation.id().toString());
            comparison
                    .after()
                    .placed(annotation.id())
                    .map((Placed p) -> FateText.json(p))
                    .ifPresent(note::putAll);
            notes.add(note);
        }
        json.put("annotations", notes);
        return json;
    }

    private static Map<String, Object> json(Comparison comparison, Run run) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", word(run.kind()));
        json.put("old", range(run.old()));
        json.put("new", range(run.now()));
        json.put("was", comparison.difference().was(run));
        json.put("is", comparison.difference().is(run));
        return json;
    }

    private static List<Integer> range(Range range) {
        return List.of(range.start(), range.end());
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
