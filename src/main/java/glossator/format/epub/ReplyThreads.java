package glossator.format.epub;

import glossator.format.CopyReply;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Which replies answer which.
final class ReplyThreads {
    static final ReplyThreads NONE = new ReplyThreads(List.of());

    private final Map<@Nullable UUID, List<CopyReply>> answers = new HashMap<>();

    /// @param replies each after what it answers; one that answers none of them begins a thread
    ReplyThreads(List<CopyReply> replies) {
        var before = new HashSet<UUID>();
        for (CopyReply reply : replies) {
            UUID parent = reply.parent() != null && before.contains(reply.parent())
                    ? reply.parent()
                    : null;
            answers.computeIfAbsent(parent, _ -> new ArrayList<>()).add(reply);
            before.add(reply.id());
        }
    }

    /// The answers to this reply or, for null, to the annotation.
    List<CopyReply> answers(@Nullable UUID to) {
        return answers.getOrDefault(to, List.of());
    }

    /// The answers to this reply, the answers to these, and so on.
    List<CopyReply> allBelow(UUID reply) {
        var all = new ArrayList<CopyReply>();
        var open = new ArrayDeque<>(answers(reply));
        while (!open.isEmpty()) {
            CopyReply next = open.pop();
            all.add(next);
            answers(next.id()).reversed().forEach(open::push);
        }
        return all;
    }
}
