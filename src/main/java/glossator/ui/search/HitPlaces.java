package glossator.ui.search;

import glossator.library.SearchHit;
import glossator.ui.session.EditionReadings;
import glossator.ui.session.Session;
import glossator.wording.Locators;

import java.util.Optional;

/// Where hits are, as one would cite it: the page, or the heading and the paragraph. Used on the FX
/// thread.
final class HitPlaces {
    /// More than there are sources on screen.
    private static final int MOST = 16;

    private final EditionReadings<Optional<Locators>> readings;

    /// `arrived` runs when more places are known.
    HitPlaces(Session session, Runnable arrived) {
        readings = new EditionReadings<>(
                session,
                MOST,
                edition -> Optional.of(new Locators(session.library().document(edition))),
                Optional.empty(),
                arrived);
    }

    /// `p. 12`, `Chapter 3, ¶ 4`; empty before it is known, which is requested, and for what is not
    /// in the text.
    String of(SearchHit hit) {
        return hit instanceof SearchHit.InText text
                ? readings.of(text.edition())
                        .flatMap(found -> found)
                        .map(locators -> locators.of(text.range()))
                        .orElse("")
                : "";
    }
}
