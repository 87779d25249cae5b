package glossator.cli;

import glossator.document.Contributor;
import glossator.document.Metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is known about a source beyond title, names, publisher, date, address and language.
///
/// @param kind an item type of CSL 1.0.2
/// @param fields by the words of [glossator.document.DetailField]
/// @param other fields of the user's own
record DetailsJson(
        String kind,
        List<ContributorJson> contributors,
        Map<String, String> fields,
        Map<String, String> other) {

    record ContributorJson(String role, String family, String given) {
        static ContributorJson of(Contributor person) {
            return new ContributorJson(person.role().word(), person.family(), person.given());
        }
    }

    static DetailsJson of(Metadata metadata) {
        var fields = new LinkedHashMap<String, String>();
        metadata.details().fields().forEach((field, value) -> fields.put(field.word(), value));
        return new DetailsJson(
                metadata.details().kind(),
                metadata.contributors().stream().map(ContributorJson::of).toList(),
                fields,
                metadata.details().other());
    }
}
