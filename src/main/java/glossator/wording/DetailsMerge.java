package glossator.wording;

import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Metadata;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Details that were edited while somebody else may have changed them, too: field by field, with
/// the people as one. A field that both have changed differently is a conflict.
public final class DetailsMerge {
    /// A field that was changed twice.
    ///
    /// @param field its name on screen
    /// @param theirs what it is now
    public record Conflict(String field, String theirs) {}

    private final List<Conflict> conflicts = new ArrayList<>();
    private final Set<String> written;
    private Metadata merged;
    private Metadata acknowledged;

    /// @param base what the edit began with
    /// @param edited what it made of it
    /// @param now what is stored meanwhile
    public DetailsMerge(Metadata base, Metadata edited, Metadata now) {
        this(base, edited, now, Set.of());
    }

    /// What is set in one of several sources, also where it has the value already.
    public DetailsMerge(Metadata base, DetailsChange change, Metadata now) {
        this(base, change.apply(base), now, change.words());
    }

    /// @param written the fields that count as changed even if they are not
    private DetailsMerge(Metadata base, Metadata edited, Metadata now, Set<String> written) {
        this.written = written;
        merged = now;
        acknowledged = base;
        people(base, edited, now);
        Map<String, String> before = withoutPeople(base);
        Map<String, String> mine = withoutPeople(edited);
        Map<String, String> theirs = withoutPeople(now);
        Set<String> words = new LinkedHashSet<>(before.keySet());
        words.addAll(mine.keySet());
        words.addAll(written);
        words.remove(CommonDetails.PEOPLE);
        for (String word : words) {
            String value = mine.getOrDefault(word, "");
            String was = before.getOrDefault(word, "");
            String is = theirs.getOrDefault(word, "");
            if (isUnchanged(word, value, was) || value.equals(is)) {
                continue;
            }
            merged = DetailEdit.set(merged, word, value);
            if (!is.equals(was)) {
                conflicts.add(new Conflict(name(word), is));
                acknowledged = DetailEdit.set(acknowledged, word, is);
            }
        }
    }

    private void people(Metadata base, Metadata edited, Metadata now) {
        List<Contributor> mine = edited.contributors();
        if (isUnchanged(CommonDetails.PEOPLE, mine, base.contributors())
                || mine.equals(now.contributors())) {
            return;
        }
        merged = merged.withContributors(mine);
        if (!now.contributors().equals(base.contributors())) {
            String theirs = String.join(
                    "; ", now.contributors().stream().map(Contributor::name).toList());
            conflicts.add(new Conflict(name(CommonDetails.PEOPLE), theirs));
            acknowledged = acknowledged.withContributors(now.contributors());
        }
    }

    private boolean isUnchanged(String word, Object value, Object was) {
        return value.equals(was) && !written.contains(word);
    }

    static Map<String, String> withoutPeople(Metadata metadata) {
        return new LinkedHashMap<>(DetailEdit.values(metadata.withContributors(List.of())));
    }

    private static String name(String word) {
        String key = "wording.detail." + word;
        return DetailField.find(word)
                .map(DetailWording::name)
                .orElseGet(() -> Messages.has(key) ? Messages.of(key) : word);
    }

    /// What the edit begins with once its author has seen the conflicts.
    public Metadata acknowledged() {
        return acknowledged;
    }

    /// The stored details with the edit in them.
    public Metadata merged() {
        return merged;
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }
}
