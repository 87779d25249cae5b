package glossator.search;

import java.util.List;

/// Something that a query may match as a whole: an annotation, a source, a text.
public interface Searched {
    /// What it has of this part; empty if nothing.
    List<String> texts(Part part);

    /// Whether a condition holds that is not about words: [Query.Tagged], [Query.Colored],
    /// [Query.By], [Query.InSource], [Query.OfKind], [Query.Before], [Query.After], [Query.Is].
    boolean holds(Query condition);

    /// A text of which nothing else is known, so that no condition holds.
    static Searched text(String text) {
        return new Searched() {
            @Override
            public List<String> texts(Part part) {
                return part == Part.TEXT ? List.of(text) : List.of();
            }

            @Override
            public boolean holds(Query condition) {
                return false;
            }
        };
    }
}
