package glossator.anchoring.reuse;

import java.util.List;

/// Where passages stand in other texts.
///
/// @param found in no order
/// @param unread how many further texts probably have them but were not looked at, because there
///     were too many
/// @param stopped whether the search was stopped before its end
public record ReuseResult(List<Reuse> found, int unread, boolean stopped) {
    public ReuseResult {
        found = List.copyOf(found);
    }
}
