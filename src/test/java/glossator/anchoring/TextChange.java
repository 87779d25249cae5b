package glossator.anchoring;

import glossator.anchoring.Revision.Word;

import java.util.List;

/// What is done to the text of a [Revision] as a whole.
interface TextChange {
    /// Puts into the old text what is needed.
    void prepare(Revision revision);

    /// Changes the sentences of the new text.
    void rearrange(Revision revision, List<List<Word>> edited);
}
