package glossator.search;

import glossator.message.Refusal;

/// What became of the text of a query.
public sealed interface ParsedQuery {
    /// It can be looked for.
    record Sound(Query query) implements ParsedQuery {}

    /// It does not parse.
    ///
    /// @param at where it goes wrong, in UTF-16 units
    /// @param length of what is wrong; may be 0
    /// @param refusal says where it goes wrong, and what would be right
    record Unsound(int at, int length, Refusal refusal) implements ParsedQuery {}

    /// The query; throws the refusal if there is none.
    default Query orThrow() {
        return switch (this) {
            case Sound(Query query) -> query;
            case Unsound(var _, var _, Refusal refusal) -> throw refusal;
        };
    }
}
