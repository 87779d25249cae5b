package glossator.document;

/// The bytes of a picture in the text; `id` is unique in its document.
public record Picture(String id, String mediaType, byte[] bytes) {}
