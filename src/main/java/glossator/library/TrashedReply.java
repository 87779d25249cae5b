package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Reply;

import java.time.Instant;

/// A deleted reply.
///
/// @param annotation that it answers
/// @param annotationDeleted whether that is in the trash, too
public record TrashedReply(
        Reply reply, Annotation annotation, Instant deleted, boolean annotationDeleted) {}
