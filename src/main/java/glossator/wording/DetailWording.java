package glossator.wording;

import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.List;

/// What the things are called that can be known about a source.
public final class DetailWording {
    private static final String KEY = "wording.detail.";

    private DetailWording() {}

    /// As in a list: `DOI`, `pages`.
    public static String name(DetailField field) {
        return Messages.of(KEY + field.word());
    }

    /// As in a list: `author`, `series editor`.
    public static String name(Contributor.Role role) {
        return Messages.of("wording.role." + role.word());
    }

    /// The names of what differs, without the title: `people, DOI`; empty if nothing does.
    static String differences(Metadata before, Metadata after) {
        var names = new ArrayList<String>();
        add("kind", before.details().kind(), after.details().kind(), names);
        add("people", before.contributors(), after.contributors(), names);
        add("publisher", before.publisher(), after.publisher(), names);
        add("published", before.published(), after.published(), names);
        add("url", before.url(), after.url(), names);
        add("language", before.language(), after.language(), names);
        names.addAll(fields(before.details(), after.details()));
        return String.join(", ", names);
    }

    private static void add(String word, Object before, Object after, List<String> names) {
        if (!before.equals(after)) {
            names.add(Messages.of(KEY + word));
        }
    }

    private static List<String> fields(Details before, Details after) {
        var names = new ArrayList<String>();
        for (DetailField field : DetailField.values()) {
            if (!before.get(field).equals(after.get(field))) {
                names.add(name(field));
            }
        }
        before.other().keySet().stream()
                .filter(name -> !after.other().containsKey(name))
                .forEach(names::add);
        after.other().forEach((name, value) -> {
            if (!value.equals(before.other().get(name))) {
                names.add(name);
            }
        });
        return names.stream().map(JournalWording::shorten).toList();
    }
}
