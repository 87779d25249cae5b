package glossator.wording;

import glossator.annotation.ReviewState;
import glossator.message.Messages;

/// How the state of a reply is said: "accepted", "rejected".
public final class ReplyWording {
    private ReplyWording() {}

    public static String name(ReviewState state) {
        return Messages.of("wording.state." + state.word());
    }
}
