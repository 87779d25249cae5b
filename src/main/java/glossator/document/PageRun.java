package glossator.document;

import java.util.ArrayList;
import java.util.List;

/// A stretch of the document's text on one line of a printed page.
///
/// Coordinates are points of the printed page rotated back by `angle`, so that the writing is
/// horizontal: `top` and `bottom` of the line, y downward, and in `edges` the left and right edge
/// of character *i* at `2i` and `2i + 1`. The letters of a ligature share its box equally.
///
/// @param start the offset of the first character in the document's text
/// @param angle of the writing in degrees clockwise, 0 to 359
public record PageRun(int start, int angle, float top, float bottom, float[] edges) {
    /// Letters farther apart than this fraction of the line height are separate stretches.
    private static final float APART = 0.35f;

    public int length() {
        return edges.length / 2;
    }

    public Range range() {
        return new Range(start, start + length());
    }

    float left(int offset) {
        return edges[2 * (offset - start)];
    }

    float right(int offset) {
        return edges[2 * (offset - start) + 1];
    }

    /// Whether the character at `offset` is read from right to left.
    boolean isLeftward(int offset) {
        int at = offset - start;
        if (length() < 2) {
            return false;
        }
        int from = at + 1 < length() ? at : at - 1;
        return edges[2 * from + 2] < edges[2 * from];
    }

    /// The part of `range` on this line, in coordinates of the printed page: one quadrilateral, or
    /// several if the line mixes writing directions.
    public List<Quad> quads(Range range) {
        int from = Math.max(range.start(), start);
        int to = Math.min(range.end(), start + length());
        if (from >= to) {
            return List.of();
        }
        int last = to - 1;
        boolean rightward = true;
        boolean leftward = true;
        for (int at = from; at < last; at++) {
            rightward &= left(at) <= left(at + 1);
            leftward &= left(at) >= left(at + 1);
        }
        if (isBroken(from, last)) {
            return mixed(from, to);
        }
        if (rightward) {
            return List.of(quad(left(from), Math.max(right(from), right(last))));
        }
        return leftward
                ? List.of(quad(left(last), Math.max(right(from), right(last))))
                : mixed(from, to);
    }

    /// Whether other characters of the line stand between two neighbors from `from` to `last`:
    /// where the direction changes, one may be at the far end of its word.
    private boolean isBroken(int from, int last) {
        for (int at = from; at < last; at++) {
            float left = Math.min(right(at), right(at + 1));
            float right = Math.max(left(at), left(at + 1));
            if (right - left > APART * (bottom - top) && hasOther(left, right, from, last)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOther(float left, float right, int from, int last) {
        for (int at = start; at < start + length(); at++) {
            float middle = (left(at) + right(at)) / 2;
            if ((at < from || at > last) && middle > left && middle < right) {
                return true;
            }
        }
        return false;
    }

    /// The caret at `offset`, between two characters, as a line without width.
    public Quad caret(int offset) {
        float at = along(offset);
        return quad(at, at);
    }

    /// The position of the caret at `offset` along the line; [#offsetAlong] is the inverse.
    public float along(int offset) {
        if (length() == 0) {
            return 0;
        }
        int at = Math.clamp(offset, start, start + length());
        boolean behind = at == start + length();
        int next = behind ? at - 1 : at;
        return isLeftward(next) == behind ? left(next) : right(next);
    }

    public int offsetAlong(float along) {
        int at = nearest(along);
        boolean rightHalf = along > (left(at) + right(at)) / 2;
        return rightHalf == isLeftward(at) ? at : at + 1;
    }

    private List<Quad> mixed(int from, int to) {
        var sorted = new ArrayList<float[]>();
        for (int at = from; at < to; at++) {
            sorted.add(new float[] {left(at), right(at)});
        }
        sorted.sort((a, b) -> Float.compare(a[0], b[0]));
        var quads = new ArrayList<Quad>();
        float[] open = sorted.getFirst();
        for (float[] next : sorted) {
            if (next[0] - open[1] > APART * (bottom - top)) {
                quads.add(quad(open[0], open[1]));
                open = next;
            } else {
                open[1] = Math.max(open[1], next[1]);
            }
        }
        quads.add(quad(open[0], open[1]));
        return quads;
    }

    private Quad quad(float left, float right) {
        var level = new Quad(left, top, right, top, left, bottom, right, bottom);
        return switch (angle) {
            case 0 -> level;
            case 90 -> level.map((x, y) -> -y, (x, y) -> x);
            case 180 -> level.map((x, y) -> -x, (x, y) -> -y);
            case 270 -> level.map((x, y) -> y, (x, y) -> -x);
            default -> {
                float cos = (float) Math.cos(Math.toRadians(angle));
                float sin = (float) Math.sin(Math.toRadians(angle));
                yield level.map((x, y) -> x * cos - y * sin, (x, y) -> x * sin + y * cos);
            }
        };
    }

    /// A point of the printed page in coordinates along (0) and across (1) the writing.
    private float[] level(float x, float y) {
        double turn = Math.toRadians(angle);
        float cos = (float) Math.cos(turn);
        float sin = (float) Math.sin(turn);
        return new float[] {x * cos + y * sin, y * cos - x * sin};
    }

    /// The distance from a point of the printed page to the line, in points; vertical distance
    /// counts more than horizontal distance, since text is read along lines.
    float distance(float x, float y) {
        float[] at = level(x, y);
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        for (int i = 0; i < edges.length; i += 2) {
            left = Math.min(left, edges[i]);
            right = Math.max(right, edges[i + 1]);
        }
        float beside = Math.max(0, Math.max(left - at[0], at[0] - right));
        float off = Math.max(0, Math.max(top - at[1], at[1] - bottom));
        return beside + 3 * off;
    }

    /// The character of the line nearest to a point of the printed page.
    int nearest(float x, float y) {
        return nearest(level(x, y)[0]);
    }

    private int nearest(float along) {
        int best = start;
        float least = Float.MAX_VALUE;
        for (int at = start; at < start + length(); at++) {
            float away = Math.max(0, Math.max(left(at) - along, along - right(at)));
            if (away < least) {
                least = away;
                best = at;
            }
        }
        return best;
    }

    /// The offset between two characters of the line nearest to a point of the printed page.
    int insertion(float x, float y) {
        return offsetAlong(level(x, y)[0]);
    }
}
