package glossator.library;

/// A part of an annotation or reply that may have been changed in an annotated copy. The digests of
/// the parts are stored in this order.
public enum CopyPart {
    /// The passage, area or page; or a reply's place in the thread, which nobody changes.
    PLACE,
    STYLE,
    COLOR,
    /// The note, or the text of a reply.
    NOTE,
    TAGS,
    /// Whether it is resolved, or the state that a reply gives.
    STATE,
    /// The thread of an annotation that is in the trash here; has no digest of its own.
    REPLIES
}
