package glossator.exchange.bibliography;

import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;
import glossator.message.Messages;
import glossator.wording.DetailWording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is known about a source, together with what a bibliography says: missing values are filled
/// in, and those that the file itself has given are replaced; what a person has typed stays.
public final class MetadataMerge {
    /// A value that stays although the bibliography has another one.
    ///
    /// @param field its name on screen
    public record Difference(String field, String kept, String other) {}

    private final List<Difference> differences = new ArrayList<>();
    private final Metadata merged;

    /// @param shown what is known
    /// @param file what the file of the source says of itself
    /// @param says what the bibliography says
    public MetadataMerge(Metadata shown, Metadata file, Metadata says) {
        merged = new Metadata(
                value(name("title"), shown.title(), file.title(), says.title()),
                people(shown, file, says),
                value(name("publisher"), shown.publisher(), file.publisher(), says.publisher()),
                value(name("published"), shown.published(), file.published(), says.published()),
                value(name("url"), shown.url(), file.url(), says.url()),
                value(name("language"), shown.language(), file.language(), says.language()),
                details(shown.details(), file.details(), says.details()));
    }

    public Metadata merged() {
        return merged;
    }

    public List<Difference> differences() {
        return differences;
    }

    private static String name(String word) {
        return Messages.of("wording.detail." + word);
    }

    private String value(String name, String shown, String file, String says) {
        if (says.isBlank() || says.equals(shown)) {
            return shown;
        }
        if (shown.isBlank() || shown.equals(file)) {
            return says;
        }
        differences.add(new Difference(name, shown, says));
        return shown;
    }

    private List<Contributor> people(Metadata shown, Metadata file, Metadata says) {
        List<Contributor> now = shown.contributors();
        if (says.contributors().isEmpty() || says.contributors().equals(now)) {
            return now;
        }
        if (now.isEmpty() || now.equals(file.contributors())) {
            return says.contributors();
        }
        differences.add(new Difference(name("people"), names(now), names(says.contributors())));
        return now;
    }

    private static String names(List<Contributor> people) {
        return String.join(", ", people.stream().map(Contributor::name).toList());
    }

    private Details details(Details shown, Details file, Details says) {
        Details all = shown.withKind(value(name("kind"), shown.kind(), file.kind(), says.kind()));
        for (DetailField field : DetailField.values()) {
            all = all.with(
                    field,
                    value(
                            DetailWording.name(field),
                            shown.get(field),
                            file.get(field),
                            says.get(field)));
        }
        Map<String, String> other = new LinkedHashMap<>(shown.other());
        says.other()
                .forEach((name, value) -> other.put(
                        name,
                        value(
                                name,
                                other.getOrDefault(name, ""),
                                file.other().getOrDefault(name, ""),
                                value)));
        return all.withOther(other);
    }
}
