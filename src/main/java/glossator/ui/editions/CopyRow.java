package glossator.ui.editions;

import glossator.library.CopyItem;
import glossator.library.CopyItem.Choice;
import glossator.wording.CopyWording;

import java.util.List;

/// A proposal from an annotated copy, and what is chosen for it.
record CopyRow(CopyItem item, Choice choice) {

    static CopyRow of(CopyItem item) {
        return new CopyRow(item, item.suggested());
    }

    /// Unchanged if this cannot be chosen for it.
    CopyRow with(Choice other) {
        return item.choices().contains(other) ? new CopyRow(item, other) : this;
    }

    CopyRow withNext() {
        List<Choice> choices = item.choices();
        return new CopyRow(item, choices.get((choices.indexOf(choice) + 1) % choices.size()));
    }

    /// Whether something will be changed.
    boolean isTaken() {
        return choice != Choice.MINE;
    }

    String wording() {
        return CopyWording.choice(item, choice);
    }
}
