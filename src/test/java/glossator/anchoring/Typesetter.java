package glossator.anchoring;

import glossator.anchoring.Revision.Word;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Writes out one of the two texts of a [Revision] and remembers where each word of the old one is.
final class Typesetter {
    private final Print print;
    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private int line;

    final int[] start;
    final int[] end;
    final int[] order;

    Typesetter(Print print, Random random, int words) {
        this.print = print;
        this.random = random;
        start = new int[words];
        end = new int[words];
        order = new int[words];
        Arrays.fill(start, -1);
        Arrays.fill(order, -1);
    }

    String set(List<List<Word>> text) {
        int place = 0;
        for (List<Word> sentence : text) {
            for (Word word : sentence) {
                int from = set(word);
                if (word.id() != Revision.NEW) {
                    start[word.id()] = from;
                    end[word.id()] = out.length();
                    order[word.id()] = place;
                }
                place++;
            }
        }
        return out.toString();
    }

    private int set(Word word) {
        String before = print.space(word, random);
        String letters = print.letters(word.text(), random);
        if (print != Print.WRAPPED) {
            out.append(before);
            int from = out.length();
            out.append(letters);
            return from;
        }
        if (!before.isEmpty() && out.length() - line > Print.WIDTH) {
            before = "\n";
        }
        out.append(before);
        line = before.contains("\n") ? out.length() : line;
        int from = out.length();
        boolean over = from - line + letters.length() > Print.WIDTH;
        if (over && letters.matches("\\p{L}{6,}")) {
            int cut = 2 + random.nextInt(letters.length() - 4);
            out.append(letters, 0, cut).append("-\n");
            line = out.length();
            out.append(letters, cut, letters.length());
        } else {
            out.append(letters);
        }
        return from;
    }
}
