package glossator.format;

import java.util.List;

/// An annotated copy of a file.
///
/// @param patch what makes the copy from the original
/// @param losses what it does not hold; nothing else may be missing
/// @param warnings sentences about the copy as a whole, such as that a claim of the original no
///     longer holds
public record WrittenCopy(Patch patch, List<CopyLoss> losses, List<String> warnings) {
    public WrittenCopy {
        losses = List.copyOf(losses);
        warnings = List.copyOf(warnings);
    }
}
