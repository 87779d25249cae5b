package glossator.measure;

import glossator.document.Block;
import glossator.document.Document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text, and how two lists of them compare. A word is a run of letters or a run of
/// digits; an ideograph is one by itself.
final class Words {
    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]"
                    + "|[\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]]+"
                    + "|\\p{N}+");

    /// What is not seen: joiners, marks of direction, soft hyphens.
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private Words() {}

    static List<String> of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        Matcher m = WORD.matcher(Normalizer.normalize(seen, Normalizer.Form.NFKC));
        var words = new ArrayList<String>();
        while (m.find()) {
            words.add(m.group());
        }
        return words;
    }

    /// The text of a document with what its blocks show besides: the markers of lists and notes.
    static String shown(Document document) {
        var out = new StringBuilder();
        for (Block block : document.blocks()) {
            out.append(
                    switch (block.join()) {
                        case NONE, SPACE -> '\n';
                        case TIGHT -> '\u2060';
                    });
            switch (block.kind()) {
                case Block.Item item -> out.append(item.marker()).append(' ');
                case Block.Note note -> out.append(note.label()).append(' ');
                case Block.Paragraph _,
                        Block.Heading _,
                        Block.Code _,
                        Block.Rule _,
                        Block.Row _,
                        Block.Caption _ -> {}
            }
            out.append(block.text());
        }
        return out.toString();
    }

    /// How many words both have in the same order: the length of the longest common subsequence.
    ///
    /// E. Myers, An O(ND) Difference Algorithm and Its Variations (1986), forward only.
    static int inOrder(List<String> one, List<String> other) {
        var ids = new HashMap<String, Integer>();
        int[] a = one.stream().mapToInt(w -> id(ids, w)).toArray();
        int[] b = other.stream().mapToInt(w -> id(ids, w)).toArray();
        int max = a.length + b.length;
        int[] reach = new int[2 * max + 3];
        for (int d = 0; d <= max; d++) {
            for (int k = -d; k <= d; k += 2) {
                int at = k + max + 1;
                boolean down = k == -d || (k != d && reach[at - 1] < reach[at + 1]);
                int x = down ? reach[at + 1] : reach[at - 1] + 1;
                int y = x - k;
                while (x < a.length && y >= 0 && y < b.length && a[x] == b[y]) {
                    x++;
                    y++;
                }
                reach[at] = x;
                if (x >= a.length && y >= b.length) {
                    return (max - d) / 2;
                }
            }
        }
        throw new IllegalStateException("never");
    }

    private static int id(Map<String, Integer> ids, String word) {
        Integer known = ids.putIfAbsent(word, ids.size());
        return known == null ? ids.size() - 1 : known;
    }

    /// How many words both have, in whatever order, each as often as the one that has it less.
    static int shared(List<String> one, List<String> other) {
        var left = new HashMap<String, Integer>();
        one.forEach(w -> left.merge(w, 1, Integer::sum));
        int shared = 0;
        for (String word : other) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return shared;
    }
}
