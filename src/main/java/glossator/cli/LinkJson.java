package glossator.cli;

import glossator.annotation.AnnotationLink;
import glossator.library.LinkedNotes;

/// A link between two notes as JSON, by their ids: "from *relation* to"; times in ISO 8601.
record LinkJson(
        String id,
        String from,
        String relation,
        String to,
        String note,
        String author,
        String created,
        String changed) {
    static LinkJson of(AnnotationLink link) {
        return new LinkJson(
                link.id().toString(),
                link.from().toString(),
                link.relation().word(),
                link.to().toString(),
                link.note(),
                link.author(),
                link.created().toString(),
                link.changed().toString());
    }

    static LinkJson of(LinkedNotes.End end) {
        return of(end.link());
    }
}
