package glossator.wording;

import glossator.bibliography.PersonName;
import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;
import glossator.message.Refusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Details of a source by the words that the command line has for them: the fields of [Metadata],
/// the roles of people, the words of [DetailField], and fields of the user's own.
public final class DetailEdit {
    private DetailEdit() {}

    /// All that is known, by word, in the order of a form; people as `Family, Given; …`.
    public static Map<String, String> values(Metadata metadata) {
        var values = new LinkedHashMap<String, String>();
        values.put("kind", metadata.details().kind());
        values.put("title", metadata.title());
        for (Contributor.Role role : Contributor.Role.values()) {
            values.put(role.word(), people(metadata, role));
        }
        values.put("publisher", metadata.publisher());
        values.put("published", metadata.published());
        values.put("url", metadata.url());
        values.put("language", metadata.language());
        for (DetailField field : DetailField.values()) {
            values.put(field.word(), metadata.details().get(field));
        }
        values.putAll(metadata.details().other());
        values.values().removeIf(String::isBlank);
        return values;
    }

    private static String people(Metadata metadata, Contributor.Role role) {
        return String.join(
                "; ",
                metadata.contributors().stream()
                        .filter(c -> c.role() == role)
                        .map(DetailEdit::written)
                        .toList());
    }

    /// A name as it is typed: `Family, Given`, or the name of a body, with a comma at its end if it
    /// would otherwise be taken for that of a person.
    public static String written(Contributor person) {
        if (!person.given().isBlank()) {
            return person.family() + ", " + person.given();
        }
        boolean clear = PersonName.parse(person.role(), person.family()).equals(person);
        return clear ? person.family() : person.family() + ",";
    }

    /// Sets the field that `name` means; a blank value clears it. Other names are fields of the
    /// user's own.
    public static Metadata set(Metadata metadata, String name, String value) {
        String word = name.strip().toLowerCase(Locale.ROOT);
        var role = Contributor.Role.find(word);
        var field = DetailField.find(word);
        if (word.isEmpty()) {
            throw new Refusal("wording.detail.unnamed", value);
        } else if (role.isPresent()) {
            return setPeople(metadata, role.get(), value);
        } else if (field.isPresent()) {
            return metadata.withDetails(metadata.details().with(field.get(), value.strip()));
        }
        return setOther(metadata, name.strip(), word, value.strip());
    }

    private static Metadata setOther(Metadata m, String name, String word, String value) {
        Details details = m.details();
        return switch (word) {
            case "title" -> m.withTitle(value);
            case "kind" -> m.withDetails(details.withKind(value));
            case "publisher" -> with(m, value, m.published(), m.url(), m.language());
            case "published", "date" -> with(m, m.publisher(), value, m.url(), m.language());
            case "url" -> with(m, m.publisher(), m.published(), value, m.language());
            case "language" -> with(m, m.publisher(), m.published(), m.url(), value);
            default -> {
                var other = new LinkedHashMap<>(details.other());
                other.put(name, value);
                other.values().removeIf(String::isBlank);
                yield m.withDetails(details.withOther(other));
            }
        };
    }

    private static Metadata with(
            Metadata m, String publisher, String published, String url, String language) {
        return new Metadata(
                m.title(), m.contributors(), publisher, published, url, language, m.details());
    }

    /// The people of one role, where the first of them was, or at the end.
    private static Metadata setPeople(Metadata metadata, Contributor.Role role, String value) {
        List<Contributor> people = people(role, value);
        var all = new ArrayList<>(metadata.contributors());
        int at = all.size();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).role() == role) {
                all.remove(i);
                at = i;
            }
        }
        all.addAll(Math.min(at, all.size()), people);
        return metadata.withContributors(all);
    }

    /// Names parted by semicolons. One that ends in a comma is that of a body.
    public static List<Contributor> people(Contributor.Role role, String value) {
        return Arrays.stream(value.split(";", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.endsWith(",")
                        ? new Contributor(
                                role, name.substring(0, name.length() - 1).strip(), "")
                        : PersonName.parse(role, name))
                .toList();
    }
}
