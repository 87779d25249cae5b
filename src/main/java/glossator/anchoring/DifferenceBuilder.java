package glossator.anchoring;

import glossator.anchoring.Difference.Kind;
import glossator.anchoring.Difference.Paragraph;
import glossator.anchoring.Difference.Run;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Builds a [Difference] from an alignment in one pass over both texts, token by token.
final class DifferenceBuilder {
    private static final int NONE = -1;

    private final Alignment alignment;
    private final Tokens old;
    private final Tokens now;
    private final int[] oldLines;
    private final int[] nowLines;

    /// For each line of the old text the line of the new one that contains its first kept word.
    private final int[] became;

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private int line = NONE;

    /// How far each text has been processed, at the end of a token.
    private int oldAt;

    private int nowAt;
    private boolean begun;

    DifferenceBuilder(Alignment alignment) {
        this.alignment = alignment;
        old = alignment.old;
        now = alignment.now;
        oldLines = lineNumbers(old);
        nowLines = lineNumbers(now);
        became = new int[old.count() == 0 ? 0 : oldLines[old.count() - 1] + 1];
        Arrays.fill(became, NONE);
        for (int i = 0; i < old.count(); i++) {
            if (isInOrder(i) && became[oldLines[i]] == NONE) {
                became[oldLines[i]] = nowLines[alignment.to[i]];
            }
        }
    }

    /// The line number of each token, from 0.
    private static int[] lineNumbers(Tokens tokens) {
        int[] lines = new int[tokens.count()];
        int line = 0;
        int at = 0;
        for (int i = 0; i < tokens.count(); i++) {
            for (; at < tokens.starts()[i]; at++) {
                line += tokens.text().charAt(at) == '\n' ? 1 : 0;
            }
            lines[i] = line;
        }
        return lines;
    }

    private boolean isInOrder(int i) {
        return alignment.to[i] != Alignment.NONE && alignment.block[i] == 0;
    }

    Difference build() {
        int i = 0;
        int j = 0;
        while (i < old.count() || j < now.count()) {
            if (i < old.count() && !isInOrder(i)) {
                addToken(kindOfOld(i), i, NONE);
                i++;
            } else if (j < now.count() && (i == old.count() || alignment.to[i] != j)) {
                addToken(kindOfNew(j), NONE, j);
                j++;
            } else {
                addToken(kindOfPair(i, j), i, j);
                i++;
                j++;
            }
        }
        closeParagraph();
        return new Difference(old.text(), now.text(), paragraphs);
    }

    private Kind kindOfOld(int i) {
        return alignment.to[i] == Alignment.NONE ? Kind.REMOVED : Kind.MOVED_AWAY;
    }

    private Kind kindOfNew(int j) {
        return alignment.from[j] == Alignment.NONE ? Kind.INSERTED : Kind.MOVED_HERE;
    }

    private Kind kindOfPair(int i, int j) {
        if (alignment.alike[i] < 100) {
            return Kind.CHANGED;
        }
        int length = old.ends()[i] - old.starts()[i];
        boolean same = length == now.ends()[j] - now.starts()[j]
                && old.text().regionMatches(old.starts()[i], now.text(), now.starts()[j], length);
        return same ? Kind.SAME : Kind.RESPELLED;
    }

    /// Adds old token `i` and new token `j`; one of them may be [#NONE].
    private void addToken(Kind kind, int i, int j) {
        int own = j != NONE ? nowLines[j] : lineOf(oldLines[i]);
        if (!begun || own != line) {
            closeParagraph();
            line = own;
            begun = true;
        }
        boolean spaced = j != NONE ? hasSpaceBefore(now, j) : hasSpaceBefore(old, i);
        oldAt = i == NONE ? oldAt : old.ends()[i];
        nowAt = j == NONE ? nowAt : now.ends()[j];
        Run last = runs.isEmpty() ? null : runs.getLast();
        Run next = toRun(kind, i, j, spaced);
        if (last != null && last.kind() == kind && isContinuedBy(last, next)) {
            runs.set(
                    runs.size() - 1,
                    new Run(
                            kind,
                            span(last.old(), next.old()),
                            span(last.now(), next.now()),
                            last.spaced(),
                            last.words() + next.words()));
        } else {
            runs.add(next);
        }
    }

    /// The new line that an old one became; a line that was deleted whole gets a negative number.
    private int lineOf(int oldLine) {
        return became[oldLine] == NONE ? -2 - oldLine : became[oldLine];
    }

    private static boolean hasSpaceBefore(Tokens tokens, int i) {
        return i > 0 && tokens.ends()[i - 1] < tokens.starts()[i];
    }

    private Run toRun(Kind kind, int i, int j, boolean spaced) {
        int id = i != NONE ? old.ids()[i] : now.ids()[j];
        boolean counts = kind == Kind.RESPELLED || alignment.words.length(id) > 0;
        int words = counts ? 1 : 0;
        int partner = i != NONE ? alignment.to[i] : alignment.from[j];
        return switch (kind) {
            case SAME, RESPELLED, CHANGED ->
                new Run(kind, range(old, i), range(now, j), spaced, words);
            case REMOVED -> new Run(kind, range(old, i), new Range(nowAt, nowAt), spaced, words);
            case INSERTED -> new Run(kind, new Range(oldAt, oldAt), range(now, j), spaced, words);
            case MOVED_AWAY -> new Run(kind, range(old, i), range(now, partner), spaced, words);
            case MOVED_HERE -> new Run(kind, range(old, partner), range(now, j), spaced, words);
        };
    }

    private static Range range(Tokens tokens, int i) {
        return new Range(tokens.starts()[i], tokens.ends()[i]);
    }

    /// Words that moved to several places, or out of order, form separate runs.
    private static boolean isContinuedBy(Run last, Run next) {
        return last.old().end() <= next.old().start()
                && last.now().end() <= next.now().start();
    }

    private static Range span(Range a, Range b) {
        return b.isEmpty() ? a : new Range(a.start(), b.end());
    }

    private void closeParagraph() {
        if (!runs.isEmpty()) {
            paragraphs.add(new Paragraph(runs));
            runs.clear();
        }
    }
}
