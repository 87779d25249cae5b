package glossator.format.office.copy;

import glossator.document.Range;
import glossator.format.CopyAnnotation;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// One annotation that a copy is to hold.
///
/// @param finding what the file has of it already; null if nothing
public record OfficeCopyItem(
        CopyAnnotation annotation, @Nullable CopyFinding finding) {

    /// Whether it needs a comment: a mere color does not, unless it would not be seen.
    public boolean isCommented() {
        boolean foreign =
                finding != null && !finding.isPainted() && !finding.comment().isEmpty();
        return foreign || !annotation.isBare() || annotation.range().isEmpty();
    }

    /// Whether its passage is colored: that of a comment from elsewhere was not.
    public boolean isPainted() {
        return finding == null
                || finding.isPainted()
                || finding.annotation().color() != annotation.color()
                || finding.annotation().style() != annotation.style();
    }

    /// Whether its comment can stay as the file has it.
    public boolean isCommentKept() {
        return finding != null
                && !finding.comment().isEmpty()
                && isCommented()
                && finding.annotation().range().equals(annotation.range());
    }

    /// Whether the words of its comment are those that the file has.
    public boolean isTextKept() {
        return finding != null
                && finding.annotation().note().equals(annotation.note())
                && finding.annotation().tags().equals(annotation.tags());
    }

    /// Whether its replies are those that the file has.
    public boolean areRepliesKept() {
        if (finding == null
                || finding.annotation().replies().size() != annotation.replies().size()) {
            return false;
        }
        for (int i = 0; i < annotation.replies().size(); i++) {
            var now = annotation.replies().get(i);
            var then = finding.annotation().replies().get(i);
            if (!now.text().equals(then.text())
                    || !now.author().equals(then.author())
                    || parentIndex(i) != then.parent()) {
                return false;
            }
        }
        return true;
    }

    /// The index of the reply that a reply answers; -1 if it answers the annotation.
    public int parentIndex(int reply) {
        var parent = annotation.replies().get(reply).parent();
        for (int i = 0; i < annotation.replies().size() && parent != null; i++) {
            if (annotation.replies().get(i).id().equals(parent)) {
                return i;
            }
        }
        return -1;
    }

    public CopyBookmark bookmark(int part) {
        return new CopyBookmark(annotation.id(), annotation.color(), annotation.style(), part);
    }

    /// What the comment cannot hold.
    ///
    /// @param seen the range that a reader will find, from the characters that are in the file
    /// @param text that its range counts in
    /// @param unseen whether the format cannot say that a comment is resolved
    public CopyValues values(Range seen, String text, boolean unseen) {
        return CopyValues.of(this, seen, annotation.range().of(text), unseen);
    }

    Optional<CopyLooks.Paint> paint() {
        return isPainted() && !annotation.range().isEmpty()
                ? Optional.of(new CopyLooks.Paint(
                        annotation.range(), annotation.style(), annotation.color()))
                : Optional.empty();
    }
}
