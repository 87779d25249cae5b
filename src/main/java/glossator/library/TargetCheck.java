package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.annotation.Surface;
import glossator.annotation.Target;

import java.util.List;

/// Which annotations and decisions are on a page or picture that their edition does not have.
record TargetCheck(Database database, EditionRows editions) {
    List<Annotation> notes(Edition edition) {
        int pages = new PageRows(database).count(edition.id());
        return new AnnotationRows(database)
                .findInEdition(edition.id()).stream()
                        .filter(a -> isLost(a.target(), edition, pages))
                        .toList();
    }

    List<Decision> decisions(Edition edition) {
        int pages = new PageRows(database).count(edition.id());
        return new DecisionRows(database)
                .findInEdition(edition.id()).stream()
                        .filter(d -> isLost(d.target(), edition, pages))
                        .toList();
    }

    private boolean isLost(Target target, Edition edition, int pages) {
        return target.onPage().filter(page -> page.index() >= pages).isPresent()
                || (target instanceof Target.Area(Surface.Picture(String id), var _, var _)
                        && !editions.hasPicture(edition.id(), id));
    }
}
