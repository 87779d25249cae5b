package glossator.format;

import java.util.List;

/// An annotated copy of a file.
///
/// @param patch what makes the copy from the original
/// @param losses what it does not hold; nothing else may be missing
/// @param warnings sentences about the copy as a whole, such as that a claim of the original no
///     longer holds
/// @param extension of the copy's file name, without the dot; empty if it is that of the original
public record WrittenCopy(
        Patch patch, List<CopyLoss> losses, List<String> warnings, String extension) {
    public WrittenCopy {
        losses = List.copyOf(losses);
        warnings = List.copyOf(warnings);
    }

    /// In the format of the original.
    public WrittenCopy(Patch patch, List<CopyLoss> losses, List<String> warnings) {
        this(patch, losses, warnings, "");
    }
}
