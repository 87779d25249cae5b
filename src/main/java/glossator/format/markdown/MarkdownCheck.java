package glossator.format.markdown;

import glossator.document.Block;
import glossator.document.DocumentBuilder;
import glossator.format.SourceFile;
import glossator.format.copy.NumberSign;
import glossator.format.copy.Removal;
import glossator.format.copy.TextMarks;
import glossator.format.html.InlineFlow;
import glossator.format.source.Pictures;

import org.commonmark.node.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/// Reads a marked Markdown text as any other program would, to see whether the marks have broken
/// anything.
final class MarkdownCheck {
    /// Punctuation as the signs are, but in none of the usual texts.
    private static final String RARE = "⹀⹁⸗⸚⸛⸼";

    private MarkdownCheck() {}

    /// Of each block its kind and its text without our signs; one that has no other text is left
    /// out.
    ///
    /// @param from where the tree begins in the text
    /// @param original whose pictures are shown
    static List<String> blocks(
            String marked, int from, String closing, NumberSign numbers, SourceFile original) {
        char sign = rareIn(marked);
        String body = replaceSigns(marked, numbers, sign).substring(from);
        var text = new StringBuilder(body).append('\n').append(closing).append("\n\n");
        Matcher m = numbers.pattern().matcher(marked);
        var known = new TreeSet<String>();
        while (m.find()) {
            if (known.add(m.group())) {
                text.append(m.group()).append(": x\n\n");
            }
        }
        String label = numbers.open().substring(2);
        var builder = new DocumentBuilder();
        Node root = Markdown.parse(text.toString(), new ParserBudget(), false);
        var walk = new MarkdownWalk(
                new InlineFlow(builder), new Pictures(original), l -> l.startsWith(label));
        walk.walk(root);
        var lines = new ArrayList<String>();
        for (Block block : builder.build().blocks()) {
            String line = toLine(block).replace(String.valueOf(sign), "");
            if (!block.text().isEmpty() && block.text().chars().allMatch(c -> c == sign)) {
                continue;
            }
            lines.add(line);
        }
        return lines;
    }

    static String toLine(Block block) {
        return block.kind() + " " + block.quote() + " " + block.indent() + " " + block.text();
    }

    private static char rareIn(String text) {
        return (char)
                RARE.chars().filter(c -> text.indexOf(c) < 0).findFirst().orElse(RARE.charAt(0));
    }

    private static String replaceSigns(String marked, NumberSign numbers, char sign) {
        var out = new StringBuilder(marked);
        for (Removal removal : TextMarks.signsIn(marked, numbers)) {
            for (int i = removal.from(); i < removal.to(); i++) {
                if ("={}".indexOf(out.charAt(i)) >= 0) {
                    out.setCharAt(i, sign);
                }
            }
        }
        return out.toString();
    }

    /// The indexes in `before` of the blocks that are not the same in `now`.
    static Set<Integer> differences(List<String> before, List<String> now) {
        var broken = new TreeSet<Integer>();
        int size = Math.min(before.size(), now.size());
        if (before.size() == now.size()) {
            for (int i = 0; i < size; i++) {
                if (!before.get(i).equals(now.get(i))) {
                    broken.add(i);
                }
            }
            return broken;
        }
        int same = 0;
        while (same < size && before.get(same).equals(now.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < size - same
                && before.get(before.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        int from = Math.min(same, before.size() - 1);
        int to = Math.max(from, before.size() - 1 - tail);
        // The change may have begun with a sign at the end of the block before.
        for (int i = Math.max(0, from - 1); i <= Math.min(before.size() - 1, to + 1); i++) {
            broken.add(i);
        }
        return broken;
    }
}
