package glossator.ui.session;

import glossator.annotation.Target;

/// An area or page of the edition shown.
///
/// @param position of the target in the text
public record TargetPlace(Target target, int position) {}
