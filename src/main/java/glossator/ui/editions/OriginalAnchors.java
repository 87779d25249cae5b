package glossator.ui.editions;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.document.PrintedPage;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.message.Messages;
import glossator.ui.control.AreaPicture;
import glossator.wording.Locators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where annotations were in the editions they were made in.
///
/// @param numbers the numbers of the editions
/// @param places locators in the editions that annotations were made in
/// @param pages those of the editions that areas and page notes were made in
record OriginalAnchors(
        Map<UUID, Integer> numbers,
        Map<UUID, Locators> places,
        Map<UUID, List<PrintedPage>> pages) {
    static final OriginalAnchors UNKNOWN = new OriginalAnchors(Map.of(), Map.of(), Map.of());

    /// Reads what is needed from the library.
    static OriginalAnchors of(Library library, UUID source, List<Placement> placements) {
        var numbers = new HashMap<UUID, Integer>();
        var places = new HashMap<UUID, Locators>();
        Set<UUID> wanted = editionsOf(placements.stream());
        for (Edition edition : library.editions(source)) {
            numbers.put(edition.id(), edition.number());
            if (wanted.contains(edition.id())) {
                places.put(edition.id(), new Locators(library.document(edition.id())));
            }
        }
        var pages = new HashMap<UUID, List<PrintedPage>>();
        editionsOf(placements.stream()
                        .filter(p -> p.annotation().target().onPage().isPresent()))
                .forEach(id -> pages.put(id, library.pages(id)));
        return new OriginalAnchors(Map.copyOf(numbers), Map.copyOf(places), Map.copyOf(pages));
    }

    private static Set<UUID> editionsOf(Stream<Placement> placements) {
        return placements.map(p -> p.annotation().edition()).collect(Collectors.toSet());
    }

    /// The pages of the edition that an annotation was made in; none while unknown.
    AreaPicture.Pages pages(Annotation annotation) {
        UUID made = annotation.edition();
        return new AreaPicture.Pages(made, pages.getOrDefault(made, List.of()));
    }

    /// `Edition 1, ¶ 3`, or only the edition for what is named by its page; empty while unknown.
    String wording(Annotation annotation) {
        Integer number = numbers.get(annotation.edition());
        String place = Optional.ofNullable(places.get(annotation.edition()))
                .filter(_ -> annotation.isPassage())
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
