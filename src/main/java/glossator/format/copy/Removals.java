package glossator.format.copy;

import java.util.List;

/// What a copy has that the text which it was written from had not.
///
/// @param all ascending, not overlapping
public record Removals(List<Removal> all, int[] sums) {
    public static Removals of(List<Removal> all) {
        int[] sums = new int[all.size()];
        int sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += all.get(i).to() - all.get(i).from();
            sums[i] = sum;
        }
        return new Removals(List.copyOf(all), sums);
    }

    /// The text without them.
    public String applyTo(String copy) {
        var text = new StringBuilder(copy.length());
        int at = 0;
        for (Removal each : all) {
            text.append(copy, at, each.from());
            at = each.to();
        }
        return text.append(copy, at, copy.length()).toString();
    }

    /// Where a position of the copy is in the text without them.
    public int moved(int at) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).from() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? at : Math.max(at, all.get(low - 1).to()) - sums[low - 1];
    }
}
