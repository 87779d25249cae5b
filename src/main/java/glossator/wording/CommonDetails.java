package glossator.wording;

import glossator.document.Metadata;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known about several sources: the values that all of them have, and the words of the
/// fields in which they differ, as [DetailEdit] has them, but with all people as one field.
///
/// @param sources how many they are
/// @param common without the fields in which they differ
public record CommonDetails(int sources, Metadata common, Set<String> differing) {
    /// The word for the people of all roles.
    public static final String PEOPLE = "people";

    public CommonDetails {
        differing = Collections.unmodifiableSet(new LinkedHashSet<>(differing));
    }

    /// What these details have in common.
    ///
    /// @param all of at least one source
    public static CommonDetails of(List<Metadata> all) {
        Metadata common = all.getFirst();
        var differing = new LinkedHashSet<String>();
        if (all.stream().map(Metadata::contributors).distinct().count() > 1) {
            differing.add(PEOPLE);
            common = common.withContributors(List.of());
        }
        for (String word : differingWords(all)) {
            differing.add(word);
            common = DetailEdit.set(common, word, "");
        }
        return new CommonDetails(all.size(), common, differing);
    }

    private static Set<String> differingWords(List<Metadata> all) {
        List<Map<String, String>> values =
                all.stream().map(DetailsMerge::withoutPeople).toList();
        var words = new LinkedHashSet<String>();
        values.forEach(of -> words.addAll(of.keySet()));
        Map<String, String> first = values.getFirst();
        words.removeIf(word -> values.stream()
                .allMatch(of -> of.getOrDefault(word, "").equals(first.getOrDefault(word, ""))));
        return words;
    }

    public boolean differsIn(String word) {
        return differing.contains(word);
    }
}
