package glossator.library;

import glossator.annotation.LibraryItem;
import glossator.annotation.ReadingState;
import glossator.library.SourceSidecar.Arrangement;
import glossator.library.SourceSidecar.InCollection;
import glossator.message.Refusal;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Reads the items of the library, and how a source is arranged, from sidecars, which may come from
/// anywhere. Throws [IllegalArgumentException] for an entry that makes no sense.
final class SidecarItems {
    private static final int MOST_STARS = 5;

    private SidecarItems() {}

    static LibraryItem item(JsonNode node) {
        SidecarValues.id(node, "id");
        for (String time : List.of("created", "changed")) {
            SidecarValues.momentOrNull(node, time);
        }
        try {
            LibraryItem item = NormalizedItem.of(ItemJson.item(node));
            ItemRules.requireGood(item);
            return item;
        } catch (JacksonException | DateTimeException | Refusal e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// @param tagOf the id of the tag with a path
    static Arrangement arrangement(
            JsonNode header, Function<String, UUID> tagOf, SidecarReader reader) {
        List<UUID> tags = header.has("source-tags")
                ? SidecarValues.texts(header, "source-tags").stream()
                        .map(tagOf)
                        .distinct()
                        .toList()
                : List.of();
        String reading = SidecarValues.textOrEmpty(header, "reading");
        return new Arrangement(
                tags,
                reader.nested(
                        header.path("collections"),
                        "collections",
                        SidecarItems::inCollection,
                        InCollection::id),
                ReadingState.find(reading).orElse(ReadingState.NEW),
                header.has("rating") ? stars(header) : 0);
    }

    private static InCollection inCollection(JsonNode node) {
        return new InCollection(SidecarValues.id(node, "id"), SidecarValues.text(node, "path"));
    }

    private static int stars(JsonNode header) {
        int stars = SidecarValues.number(header, "rating", 0);
        SidecarValues.require(stars <= MOST_STARS, "rating");
        return stars;
    }
}
