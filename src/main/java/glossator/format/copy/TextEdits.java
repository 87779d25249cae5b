package glossator.format.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The edits that make a copy of a text that may already be one.
///
/// @param full with what the earlier copy added
/// @param removals what it added, ascending
record TextEdits(String full, List<Removal> removals) {

    static String insert(String text, Map<Integer, String> insertions) {
        var out = new StringBuilder(text.length() + 1024);
        int at = 0;
        for (Map.Entry<Integer, String> each : insertions.entrySet()) {
            out.append(text, at, each.getKey()).append(each.getValue());
            at = each.getKey();
        }
        return out.append(text, at, text.length()).toString();
    }

    /// Takes the removals out and puts `insertions` in, whose positions are of the text without the
    /// removals; `end` goes to its end.
    List<EncodedText.Edit> replaceBy(Map<Integer, String> insertions, String end) {
        var wanted = new TreeMap<>(insertions);
        int length = full.length()
                - removals.stream().mapToInt(r -> r.to() - r.from()).sum();
        wanted.merge(length, end, String::concat);
        var edits = new ArrayList<EncodedText.Edit>();
        int removed = 0;
        int next = 0;
        while (next < removals.size() || !wanted.isEmpty()) {
            int first = next < removals.size()
                    ? removals.get(next).from() - removed
                    : Integer.MAX_VALUE;
            int at = wanted.isEmpty() ? first : Math.min(first, wanted.firstKey());
            int from = at + removed;
            int to = from;
            while (next < removals.size() && removals.get(next).from() == to) {
                to = removals.get(next).to();
                next++;
            }
            removed += to - from;
            String by = wanted.isEmpty() || wanted.firstKey() > at
                    ? ""
                    : wanted.pollFirstEntry().getValue();
            if (!full.substring(from, to).equals(by)) {
                edits.add(new EncodedText.Edit(from, to, by));
            }
        }
        return edits;
    }
}
