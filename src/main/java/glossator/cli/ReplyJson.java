package glossator.cli;

import com.fasterxml.jackson.annotation.JsonInclude;

import glossator.annotation.Reply;
import glossator.annotation.ReviewState;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A reply as JSON; times in ISO 8601.
///
/// @param parent the id of the reply that it answers; missing if it answers the annotation
/// @param state `accepted`, `rejected`, `cancelled` or `completed`; missing if it says nothing
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplyJson(
        String id,
        @Nullable String parent,
        String author,
        String text,
        @Nullable String state,
        String created,
        String changed,
        String origin) {
    static ReplyJson of(Reply reply) {
        UUID parent = reply.parent();
        ReviewState state = reply.state();
        return new ReplyJson(
                reply.id().toString(),
                parent == null ? null : parent.toString(),
                reply.author(),
                reply.text(),
                state == null ? null : state.word(),
                reply.created().toString(),
                reply.changed().toString(),
                reply.origin());
    }
}
