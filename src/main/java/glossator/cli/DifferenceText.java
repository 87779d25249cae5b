package glossator.cli;

import glossator.anchoring.Difference.Kind;
import glossator.anchoring.Difference.Paragraph;
import glossator.anchoring.Difference.Run;
import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.document.Range;
import glossator.wording.AnchorWording;
import glossator.wording.EditionComparison;
import glossator.wording.JournalWording;
import glossator.wording.TargetWording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The difference between two editions, as lines and as JSON. Deleted text is in `[- -]`, inserted
/// text in `{+ +}`, as in wdiff; moved text is in `[< <]` at its old place and in `{> >}` at its
/// new one.
final class DifferenceText {
    private static final String INDENT = "    ";

    private DifferenceText() {}

    static List<String> lines(EditionComparison comparison, Paragraph paragraph) {
        var lines = new ArrayList<String>();
        String place = TerminalText.toOneLine(comparison.locatorOf(paragraph));
        lines.add((place.isEmpty() ? "" : place + ": ") + words(comparison, paragraph));
        for (Annotation annotation : comparison.annotationsOf(paragraph)) {
            lines.add(INDENT + note(comparison, annotation));
        }
        return lines;
    }

    private static String words(EditionComparison comparison, Paragraph paragraph) {
        var words = new StringBuilder();
        for (Run run : paragraph.runs()) {
            words.append(run.spaced() && !words.isEmpty() ? " " : "");
            String was = TerminalText.toOneLine(comparison.difference().oldText(run));
            String is = TerminalText.toOneLine(comparison.difference().newText(run));
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

    private static String note(EditionComparison comparison, Annotation annotation) {
        String fate = comparison
                .after()
                .findPlacement(annotation.id())
                .map(AnchorWording::word)
                .orElse("");
        return ShortIds.shorten(annotation.id())
                + "  "
                + JournalWording.kind(annotation)
                + ", "
                + fate
                + "  "
                + words(annotation);
    }

    private static String words(Annotation annotation) {
        return annotation.isPassage()
                ? AnchorText.quote(annotation.selector().exact())
                : TargetWording.name(annotation.target());
    }

    static Map<String, Object> json(EditionComparison comparison) {
        var json = new LinkedHashMap<String, Object>();
        json.put("source", comparison.source().id().toString());
        json.put("old", EditionsCommand.json(comparison.old()));
        json.put("new", EditionsCommand.json(comparison.now()));
        var words = new LinkedHashMap<String, Object>();
        for (Kind kind : Kind.values()) {
            words.put(word(kind), comparison.difference().countWords(kind));
        }
        json.put("words", words);
        json.put(
                "paragraphs",
                comparison.changedParagraphs().stream()
                        .map(p -> json(comparison, p))
                        .toList());
        return json;
    }

    private static Map<String, Object> json(EditionComparison comparison, Paragraph paragraph) {
        var json = new LinkedHashMap<String, Object>();
        json.put("place", comparison.locatorOf(paragraph));
        json.put("runs", paragraph.runs().stream().map(r -> json(comparison, r)).toList());
        var notes = new ArrayList<Map<String, Object>>();
        for (Annotation annotation : comparison.annotationsOf(paragraph)) {
            var note = new LinkedHashMap<String, Object>();
            note.put("annotation", annotation.id().toString());
            comparison
                    .after()
                    .findPlacement(annotation.id())
                    .map((Placement p) -> AnchorText.json(p))
                    .ifPresent(note::putAll);
            notes.add(note);
        }
        json.put("annotations", notes);
        return json;
    }

    private static Map<String, Object> json(EditionComparison comparison, Run run) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", word(run.kind()));
        json.put("old", range(run.old()));
        json.put("new", range(run.now()));
        json.put("was", comparison.difference().oldText(run));
        json.put("is", comparison.difference().newText(run));
        return json;
    }

    private static List<Integer> range(Range range) {
        return List.of(range.start(), range.end());
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
