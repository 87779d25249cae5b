package glossator.ui.editions;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.message.Messages;
import glossator.wording.Locators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Where annotations were in the editions they were made in.
///
/// @param numbers the numbers of the editions
/// @param places locators in the editions that annotations were made in
record OriginalAnchors(Map<UUID, Integer> numbers, Map<UUID, Locators> places) {
    static final OriginalAnchors UNKNOWN = new OriginalAnchors(Map.of(), Map.of());

    /// Reads what is needed from the library.
    static OriginalAnchors of(Library library, UUID source, List<Placement> placements) {
        var numbers = new HashMap<UUID, Integer>();
        var places = new HashMap<UUID, Locators>();
        Set<UUID> wanted =
                placements.stream().map(p -> p.annotation().edition()).collect(Collectors.toSet());
        for (Edition edition : library.editions(source)) {
            numbers.put(edition.id(), edition.number());
            if (wanted.contains(edition.id())) {
                places.put(edition.id(), new Locators(library.document(edition.id())));
            }
        }
        return new OriginalAnchors(Map.copyOf(numbers), Map.copyOf(places));
    }

    /// `Edition 1, ¶ 3`; empty while unknown.
    String wording(Annotation annotation) {
        Integer number = numbers.get(annotation.edition());
        String place = Optional.ofNullable(places.get(annotation.edition()))
                .map(p -> p.of(annotation.selector().range()))
                .orElse("");
        return number == null ? "" : wording(number, place);
    }

    static String wording(int edition, String place) {
        return place.isEmpty()
                ? Messages.of("ui.review.edition", edition)
                : Messages.of("ui.review.edition-at", edition, place);
    }
}
