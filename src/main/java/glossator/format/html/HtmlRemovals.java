package glossator.format.html;

import glossator.format.copy.EncodedText;
import glossator.format.copy.Removal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an earlier copy had added to a page, ascending.
public record HtmlRemovals(List<Removal> all) {
    static HtmlRemovals of(Optional<HtmlCopy> earlier) {
        return new HtmlRemovals(earlier.map(HtmlCopy::removals).orElse(List.of()));
    }

    /// The edits of `full`, the page with what the earlier copy had added, that take it out and
    /// make `edits` instead, whose positions are of the page without it.
    public List<EncodedText.Edit> with(MarkupEdits edits, String full) {
        var joined = new ArrayList<EncodedText.Edit>();
        List<EncodedText.Edit> wanted = edits.list();
        int removed = 0;
        int next = 0;
        int want = 0;
        while (next < all.size() || want < wanted.size()) {
            int first = next < all.size() ? all.get(next).from() - removed : Integer.MAX_VALUE;
            int at = want < wanted.size() ? Math.min(first, wanted.get(want).from()) : first;
            int from = at + removed;
            int to = from;
            while (next < all.size() && all.get(next).from() == to) {
                removed += all.get(next).to() - all.get(next).from();
                to = all.get(next).to();
                next++;
            }
            var by = new StringBuilder();
            while (want < wanted.size() && wanted.get(want).from() == at) {
                by.append(wanted.get(want).by());
                to += wanted.get(want).to() - wanted.get(want).from();
                want++;
            }
            if (!full.substring(from, to).contentEquals(by)) {
                joined.add(new EncodedText.Edit(from, to, by.toString()));
            }
        }
        return joined;
    }
}
