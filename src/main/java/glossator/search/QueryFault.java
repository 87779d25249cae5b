package glossator.search;

import glossator.message.Refusal;

/// Leads out of the parser; [ParsedQuery.Unsound] is what others see of it.
final class QueryFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int at;
    private final int length;
    private final transient Refusal refusal;

    /// @param key of a sentence that begins with the position, counted from 1
    QueryFault(int at, int length, String key, Object... arguments) {
        super(key, null, false, false);
        this.at = at;
        this.length = length;
        var all = new Object[arguments.length + 1];
        all[0] = at + 1;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        refusal = new Refusal(key, all);
    }

    QueryFault(Lexeme at, String key, Object... arguments) {
        this(at.at(), at.length(), key, arguments);
    }

    ParsedQuery.Unsound outcome() {
        return new ParsedQuery.Unsound(at, length, refusal);
    }
}
