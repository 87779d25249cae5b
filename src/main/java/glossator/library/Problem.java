package glossator.library;

import glossator.message.Messages;
import glossator.message.Refusal;

/// Something that is wrong in a library, or was and has been repaired.
///
/// @param kind the key of its message: of one kind there may be thousands
/// @param sentence for people, in one line
public record Problem(String kind, String sentence) {
    static Problem of(String kind, Object... arguments) {
        return new Problem(kind, Messages.of(kind, arguments));
    }

    static Problem of(Refusal refusal) {
        return new Problem(refusal.key(), refusal.sentence());
    }
}
