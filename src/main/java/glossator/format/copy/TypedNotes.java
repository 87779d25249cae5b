package glossator.format.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Notes that somebody typed into a copy of ours: `==words==[^label]` and, anywhere, the footnote
/// `[^label]: note`. The text's own footnotes, which look the same, are in the record of the copy.
///
/// @param numbers by label, beyond those that we write
/// @param definitions ascending; whole lines, with the blank line before them
/// @param notes by number, like those of [TextNotesSection.Found]
record TypedNotes(
        Map<String, Integer> numbers, List<Removal> definitions, Map<Integer, String> notes) {
    static final TypedNotes NONE = new TypedNotes(Map.of(), List.of(), Map.of());

    /// Above the seven digits of a [NumberSign].
    private static final int FIRST = 10_000_000;

    private static final Pattern CALL =
            Pattern.compile("(?:==\\}?|</mark>)\\[\\^([^\\s\\[\\]^]{1,80})\\](?!:)");
    private static final Pattern DEFINITION = Pattern.compile(
            "(?m)^ {0,3}\\[\\^([^\\s\\[\\]^]{1,80})\\]:[ \\t]*([^\\r\\n]*(?:\\R|\\z)"
                    + "(?:(?:[ \\t]*\\R){0,3}(?: {4}|\\t)[^\\r\\n]*(?:\\R|\\z))*)");
    private static final Pattern INDENT = Pattern.compile("(?m)^(?: {4}|\\t)");
    private static final Pattern BLANK_BEFORE = Pattern.compile("(?:\\r\\n|\\r|\\n)$");

    /// The labels of footnotes that are called at the end of a marked passage.
    static Set<String> labelsIn(String text) {
        var called = new TreeSet<String>();
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            called.add(call.group(1));
        }
        var defined = new HashSet<String>();
        Matcher definition = DEFINITION.matcher(text);
        while (!called.isEmpty() && definition.find()) {
            defined.add(definition.group(1));
        }
        called.retainAll(defined);
        return called;
    }

    /// Those with one of `labels`.
    static TypedNotes find(String copy, Set<String> labels) {
        var numbers = new HashMap<String, Integer>();
        labels.forEach(label -> numbers.put(label, FIRST + numbers.size()));
        var definitions = new ArrayList<Removal>();
        var notes = new TreeMap<Integer, String>();
        Matcher each = DEFINITION.matcher(copy);
        while (!labels.isEmpty() && each.find()) {
            Integer number = numbers.get(each.group(1));
            if (number != null) {
                definitions.add(new Removal(withBlank(copy, each.start()), each.end()));
                notes.merge(number, words(each.group(2)), (a, b) -> a + "\n\n" + b);
            }
        }
        return new TypedNotes(numbers, definitions, notes);
    }

    private static String words(String written) {
        String lines = written.replaceAll("\\r\\n?", "\n").stripTrailing();
        return INDENT.matcher(lines).replaceAll("");
    }

    /// The beginning of the blank line before `start`, which is a beginning of a line; or `start`.
    private static int withBlank(String copy, int start) {
        int before = lineEndBefore(copy, start);
        boolean blank = before < start && (before == 0 || lineEndBefore(copy, before) < before);
        return blank ? before : start;
    }

    private static int lineEndBefore(String copy, int at) {
        Matcher end = BLANK_BEFORE.matcher(copy).region(Math.max(0, at - 2), at);
        return end.find() ? end.start() : at;
    }

    /// The calls of notes: `numbers`, and those of the labels.
    Pattern calls(NumberSign numbers) {
        String own = numbers.pattern().pattern();
        if (this.numbers.isEmpty()) {
            return Pattern.compile(own);
        }
        List<String> labels = this.numbers.keySet().stream().map(Pattern::quote).toList();
        return Pattern.compile(own + "|\\[\\^(" + String.join("|", labels) + ")\\](?!:)");
    }

    /// The number that a match of [#calls] calls.
    int numberIn(Matcher call) {
        Integer typed = call.groupCount() < 2 ? null : numbers.get(call.group(2));
        return typed == null ? NumberSign.numberIn(call) : typed;
    }
}
