package glossator.library;

import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The tags of sidecars in the codebook of a library that is being recovered: known by their id, or
/// else by their path, or else made.
final class SidecarTags {
    private final TagRows rows;
    private final Map<UUID, UUID> known = new HashMap<>();
    private final Map<String, UUID> byPlace = new HashMap<>();

    SidecarTags(Database database) {
        rows = new TagRows(database);
        rows.all().forEach(this::remember);
    }

    private void remember(Tag tag) {
        known.put(tag.id(), tag.id());
        byPlace.putIfAbsent(place(tag.parent(), tag.name()), tag.id());
    }

    private static String place(@Nullable UUID parent, String name) {
        return parent + "/" + ChangeRules.folded(name);
    }

    /// Adds what is missing. If the sidecar is of a later state, the names, colors and places of the
    /// others become as it says, unless that does not make a tree.
    void addAll(List<Tag> tags, boolean isLater) {
        if (isLater) {
            update(tags);
        }
        for (Tag tag : tags) {
            if (!known.containsKey(tag.id())) {
                UUID parent = tag.parent() == null ? null : known.get(tag.parent());
                add(new Tag(tag.id(), tag.name(), parent, tag.color(), tag.description()));
            }
        }
    }

    private void update(List<Tag> tags) {
        var merged = new LinkedHashMap<UUID, Tag>();
        rows.all().forEach(tag -> merged.put(tag.id(), tag));
        tags.forEach(tag -> merged.replace(tag.id(), tag));
        if (isTree(merged)) {
            merged.values().forEach(rows::write);
            known.clear();
            byPlace.clear();
            merged.values().forEach(this::remember);
        }
    }

    private static boolean isTree(Map<UUID, Tag> tags) {
        var codebook = new Codebook(tags.values());
        Set<String> places = new HashSet<>();
        return tags.values().stream().allMatch(tag -> {
            UUID parent = tag.parent();
            return (parent == null
                            || (tags.containsKey(parent)
                                    && !codebook.isWithin(parent, tag.id())))
                    && places.add(place(parent, tag.name()));
        });
    }

    private UUID add(Tag tag) {
        UUID there = byPlace.get(place(tag.parent(), tag.name()));
        if (there == null) {
            rows.write(tag);
            remember(tag);
            there = tag.id();
        }
        known.put(tag.id(), there);
        return there;
    }

    /// The tag of the library for one of a sidecar; empty if its path is not one.
    Optional<UUID> resolve(UUID id, @Nullable String path) {
        UUID there = known.get(id);
        if (there != null) {
            return Optional.of(there);
        }
        return path == null ? Optional.empty() : make(id, path);
    }

    private Optional<UUID> make(UUID id, String path) {
        List<String> names = new ArrayList<>(List.of(path.split("/", -1)));
        UUID parent = null;
        for (int i = 0; i < names.size(); i++) {
            boolean isLast = i == names.size() - 1;
            var tag = new Tag(
                    isLast ? id : UUID.randomUUID(), names.get(i).strip(), parent, "", "");
            try {
                ChangeRules.requireGood(tag);
            } catch (Refusal e) {
                return Optional.empty();
            }
            parent = add(tag);
        }
        return Optional.ofNullable(parent);
    }
}
