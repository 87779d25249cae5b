package glossator.format;

import java.util.Arrays;
import java.util.BitSet;

/// Which of the remarks in a file answers which, by their indexes in the order of the file. Nothing
/// is lost: one that answers itself or what is not there begins a thread, and so does the first of
/// those that answer each other in a circle.
public final class ReplyTree {
    private static final int UNKNOWN = -2;

    private final int[] parents;
    private final int[] heads;

    /// @param parents for each remark the index of the one that it answers; -1 if there is none
    public ReplyTree(int[] parents) {
        this.parents = parents.clone();
        heads = new int[parents.length];
        Arrays.fill(heads, UNKNOWN);
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] == i || parents[i] < 0 || parents[i] >= parents.length) {
                this.parents[i] = -1;
            }
        }
        for (int i = 0; i < parents.length; i++) {
            findHead(i);
        }
    }

    public int size() {
        return parents.length;
    }

    /// The remark that this one answers; -1 if it begins a thread.
    public int parent(int index) {
        return parents[index];
    }

    /// The remark that begins the thread of this one: itself, if it answers none.
    public int head(int index) {
        return heads[index];
    }

    /// Not recursive: a thread may be many thousand answers deep.
    private void findHead(int index) {
        var path = new BitSet();
        int at = index;
        while (heads[at] == UNKNOWN && parents[at] >= 0 && !path.get(at)) {
            path.set(at);
            at = parents[at];
        }
        if (heads[at] == UNKNOWN && path.get(at)) {
            at = firstOfCircle(at);
            parents[at] = -1;
        }
        int head = heads[at] == UNKNOWN ? at : heads[at];
        heads[at] = head;
        path.stream().forEach(each -> heads[each] = head);
    }

    private int firstOfCircle(int member) {
        int first = member;
        for (int at = parents[member]; at != member; at = parents[at]) {
            first = Math.min(first, at);
        }
        return first;
    }
}
