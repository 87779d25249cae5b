package glossator.wording;

import glossator.document.Contributor;
import glossator.document.Metadata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a person sets in the details of several sources; all other fields stay as they are.
///
/// @param values by the words of [DetailEdit]; an empty one clears the field
/// @param people empty if they stay
public record DetailsChange(Map<String, String> values, Optional<List<Contributor>> people) {

    public DetailsChange {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        people = people.map(List::copyOf);
    }

    /// What an edit of common details has changed.
    ///
    /// @param cleared the words of the fields that are to be empty in all sources although they
    ///     differ
    public static DetailsChange between(Metadata common, Metadata edited, Set<String> cleared) {
        Map<String, String> before = DetailsMerge.withoutPeople(common);
        Map<String, String> after = DetailsMerge.withoutPeople(edited);
        var values = new LinkedHashMap<String, String>();
        before.keySet().stream()
                .filter(word -> !after.containsKey(word))
                .forEach(word -> values.put(word, ""));
        cleared.forEach(word -> values.put(word, ""));
        after.forEach((word, value) -> {
            if (!value.equals(before.get(word))) {
                values.put(word, value);
            }
        });
        boolean samePeople = edited.contributors().equals(common.contributors());
        values.remove(CommonDetails.PEOPLE);
        return new DetailsChange(
                values,
                samePeople && !cleared.contains(CommonDetails.PEOPLE)
                        ? Optional.empty()
                        : Optional.of(edited.contributors()));
    }

    /// The words of the fields that are set.
    Set<String> words() {
        var words = new LinkedHashSet<>(values.keySet());
        people.ifPresent(_ -> words.add(CommonDetails.PEOPLE));
        return words;
    }

    Metadata apply(Metadata metadata) {
        Metadata changed = people.map(metadata::withContributors).orElse(metadata);
        for (var value : values.entrySet()) {
            changed = DetailEdit.set(changed, value.getKey(), value.getValue());
        }
        return changed;
    }
}
