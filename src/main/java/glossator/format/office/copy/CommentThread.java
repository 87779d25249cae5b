package glossator.format.office.copy;

import java.util.ArrayList;
import java.util.List;

/// A comment and the comments that answer it, in the order of the file.
final class CommentThread {
    final OfficeComment head;
    final List<OfficeComment> answers = new ArrayList<>();

    CommentThread(OfficeComment head) {
        this.head = head;
    }

    List<String> keys() {
        return answers.stream().map(OfficeComment::key).toList();
    }

    /// The index of the answer that this one answers; -1 if it answers the head.
    int place(OfficeComment answer) {
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).key().equals(answer.parent())) {
                return i;
            }
        }
        return -1;
    }
}
