package glossator.search;

import glossator.annotation.Color;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// What is looked for, as a tree. [QueryParser] makes it of what a person writes.
public sealed interface Query {
    /// Terms that follow one another: a word, or what stands in quotes.
    ///
    /// @param written as it was written, without the quotes
    /// @param terms at least one, as in [Term#text]
    /// @param prefix whether the last one may be the beginning of a longer term
    record Phrase(String written, List<String> terms, boolean prefix) implements Query {
        public Phrase {
            terms = List.copyOf(terms);
        }
    }

    /// All of these, in any order, with at most `distance` other terms between the first and the
    /// last of them.
    record Near(List<Phrase> phrases, int distance) implements Query {
        public Near {
            phrases = List.copyOf(phrases);
        }
    }

    record And(List<Query> all) implements Query {
        /// Whatever there is.
        public static final And EVERYTHING = new And(List.of());

        public And {
            all = List.copyOf(all);
        }
    }

    record Or(List<Query> any) implements Query {
        public Or {
            any = List.copyOf(any);
        }
    }

    record Not(Query query) implements Query {}

    /// The query, with its words looked for in these parts only.
    record Within(Set<Part> parts, Query query) implements Query {
        public Within {
            parts = Set.copyOf(parts);
        }
    }

    /// An annotation with this tag or one below it: a name or a path, letter case ignored.
    record Tagged(String tag) implements Query {}

    record Colored(Color color) implements Query {}

    /// An annotation or reply, or a source, by a person whose name has these words.
    record By(Phrase name) implements Query {}

    /// What belongs to a source: its id or a beginning of it, or words of its title.
    record InSource(String source) implements Query {}

    /// A format of documents or a kind of annotation, in lower case.
    record OfKind(String kind) implements Query {}

    /// An annotation made, or a source published, before this day.
    record Before(LocalDate day) implements Query {}

    /// An annotation made, or a source published, on this day or later.
    record After(LocalDate day) implements Query {}

    record Is(State state) implements Query {}

    /// Hands out the words to be found: what must not occur is left out.
    default void eachWanted(Consumer<Query> action) {
        switch (this) {
            case Phrase _, Near _ -> action.accept(this);
            case And(List<Query> all) -> all.forEach(q -> q.eachWanted(action));
            case Or(List<Query> any) -> any.forEach(q -> q.eachWanted(action));
            case Within(var _, Query query) -> query.eachWanted(action);
            case Not _,
                    Tagged _,
                    Colored _,
                    By _,
                    InSource _,
                    OfKind _,
                    Before _,
                    After _,
                    Is _ -> {}
        }
    }
}
