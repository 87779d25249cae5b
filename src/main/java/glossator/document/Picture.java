package glossator.document;

/// The bytes of a picture that the text shows; `id` is unique in its document.
public record Picture(String id, String mediaType, byte[] bytes) {}
