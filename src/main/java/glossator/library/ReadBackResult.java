package glossator.library;

import glossator.annotation.Step;

import java.util.Optional;

/// The result of reading back an annotated copy.
///
/// @param update the new edition, if the text was changed
/// @param step the journal's; empty if nothing was taken
public record ReadBackResult(Source source, Optional<UpdateResult> update, Optional<Step> step) {}
