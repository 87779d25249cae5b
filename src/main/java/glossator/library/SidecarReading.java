package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Decision;
import glossator.annotation.LibraryItem;
import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.annotation.Tag;
import glossator.annotation.Target;
import glossator.document.Metadata;
import glossator.document.Range;
import glossator.library.SourceSidecar.Arrangement;
import glossator.library.SourceSidecar.Note;
import glossator.library.SourceSidecar.Version;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A sidecar as it was read, and what of it could not be.
///
/// @param problems one sentence each; empty for a file that is whole
record SidecarReading<T>(T sidecar, List<String> problems) {
    SidecarReading {
        problems = List.copyOf(problems);
    }

    /// Refuses a file that is not the sidecar of a source, of a newer version, or damaged where it
    /// says of which source it is.
    static SidecarReading<SourceSidecar> ofSource(Path file) {
        var reader = new SidecarReader(file);
        ObjectNode header =
                reader.header(SidecarJson.OF_SOURCE, Set.of("editions", "notes", "decisions"));
        UUID source = reader.required(h -> SidecarValues.id(h, "id"), header);
        Map<String, UUID> tags = tagsByPath(header);
        List<Version> editions = reader.entries(
                "editions", node -> version(node, source), v -> v.edition().id());
        List<Note> notes = reader.entries(
                "notes",
                node -> note(node, source, tags, reader),
                n -> n.annotation().id());
        List<Decision> decisions = reader.entries(
                "decisions",
                node -> decision(node, source),
                d -> List.of(d.annotation(), d.edition()));
        Arrangement arrangement = reader.required(
                h -> SidecarItems.arrangement(h, path -> tagOf(path, tags), reader), header);
        var sidecar = new SourceSidecar(
                reader.required(h -> SidecarValues.id(h, "library"), header),
                reader.required(h -> SidecarValues.count(h, "step"), header),
                reader.required(h -> SidecarValues.textOrEmpty(h, "at"), header),
                source,
                reader.required(SidecarReading::metadata, header),
                reader.required(h -> SidecarValues.moment(h, "added"), header),
                reader.required(h -> SidecarValues.momentOrNull(h, "removed"), header),
                arrangement,
                editions,
                paths(tags),
                notes,
                decisions);
        return new SidecarReading<>(sidecar, reader.problems());
    }

    /// Refuses a file that is not the sidecar of a library, or of a newer version.
    static SidecarReading<LibrarySidecar> ofLibrary(Path file) {
        var reader = new SidecarReader(file);
        ObjectNode header = reader.header(SidecarJson.OF_LIBRARY, Set.of("tags", "items"));
        var places = new HashMap<String, UUID>();
        List<Tag> tags = reader.entries("tags", node -> tag(node, places), Tag::id);
        var sidecar = new LibrarySidecar(
                reader.required(h -> SidecarValues.id(h, "library"), header),
                reader.required(h -> SidecarValues.count(h, "step"), header),
                reader.required(h -> SidecarValues.textOrEmpty(h, "at"), header),
                reader.required(h -> SidecarValues.textOrEmpty(h, "author"), header),
                reader.required(SidecarReading::meanings, header),
                authorColors(header),
                tags,
                reader.entries("items", SidecarItems::item, LibraryItem::id));
        return new SidecarReading<>(sidecar, reader.problems());
    }

    /// A path without a good id is left out: the notes name their tags by path.
    private static Map<String, UUID> tagsByPath(JsonNode header) {
        var tags = new LinkedHashMap<String, UUID>();
        header.path("tags").forEachEntry((path, id) -> {
            if (SidecarValues.isId(id)) {
                tags.put(Normalized.cleanText(path), SidecarValues.id(id.asString()));
            }
        });
        return tags;
    }

    private static Map<UUID, String> paths(Map<String, UUID> tags) {
        var paths = new LinkedHashMap<UUID, String>();
        tags.forEach((path, id) -> paths.put(id, path));
        return paths;
    }

    private static Metadata metadata(JsonNode header) {
        Metadata rest = Metadata.of(
                SidecarValues.text(header, "title"),
                List.of(),
                SidecarValues.textOrEmpty(header, "publisher"),
                SidecarValues.textOrEmpty(header, "published"),
                SidecarValues.textOrEmpty(header, "url"),
                SidecarValues.textOrEmpty(header, "language"));
        return Normalized.normalize(DetailsJson.read(
                header.path("details"), SidecarValues.texts(header, "creators"), rest));
    }

    private static Version version(JsonNode node, UUID source) {
        var edition = new Edition(
                SidecarValues.id(node, "id"),
                source,
                SidecarValues.number(node, "number", 1),
                SidecarValues.hash(node, "sha256"),
                SidecarValues.fileName(node, "file"),
                SidecarValues.textOrEmpty(node, "origin"),
                SidecarValues.text(node, "format"),
                SidecarValues.number(node, "reader", 0),
                SidecarValues.count(node, "size"),
                SidecarValues.moment(node, "imported"),
                SidecarValues.textOrEmpty(node, "encoding"));
        return new Version(
                edition,
                SidecarValues.flag(node, "encrypted"),
                SidecarValues.momentOrNull(node, "withdrawn"));
    }

    private static Note note(
            JsonNode node, UUID source, Map<String, UUID> tags, SidecarReader reader) {
        Target target = target(node);
        var annotation = new Annotation(
                SidecarValues.id(node, "id"),
                source,
                SidecarValues.id(node, "edition"),
                target.isPassage() ? selector(node) : position(node),
                target,
                Style.find(SidecarValues.text(node, "style"))
                        .orElseThrow(() -> new IllegalArgumentException("style")),
                Color.find(SidecarValues.text(node, "color"))
                        .orElseThrow(() -> new IllegalArgumentException("color")),
                SidecarValues.textOrEmpty(node, "note"),
                SidecarValues.texts(node, "tags").stream()
                        .map(path -> tagOf(path, tags))
                        .distinct()
                        .toList(),
                SidecarValues.textOrEmpty(node, "author"),
                SidecarValues.moment(node, "created"),
                SidecarValues.moment(node, "changed"),
                SidecarValues.textOrEmpty(node, "origin"),
                SidecarValues.flag(node, "resolved"));
        return new Note(
                annotation,
                SidecarValues.momentOrNull(node, "deleted"),
                reader.nested(
                        node.path("replies"),
                        "replies",
                        reply -> reply(reply, annotation),
                        Reply::id));
    }

    private static Reply reply(JsonNode node, Annotation annotation) {
        String state = SidecarValues.textOrEmpty(node, "state");
        UUID id = SidecarValues.id(node, "id");
        UUID parent = node.has("parent") ? SidecarValues.id(node, "parent") : null;
        return new Reply(
                id,
                annotation.source(),
                annotation.id(),
                // What answers itself answers the note.
                id.equals(parent) ? null : parent,
                SidecarValues.textOrEmpty(node, "author"),
                SidecarValues.textOrEmpty(node, "text"),
                state.isEmpty()
                        ? null
                        : ReviewState.find(state)
                                .orElseThrow(() -> new IllegalArgumentException("state")),
                SidecarValues.moment(node, "created"),
                SidecarValues.moment(node, "changed"),
                SidecarValues.textOrEmpty(node, "origin"));
    }

    /// One that has only a path has the same id for each note that has it.
    private static UUID tagOf(String path, Map<String, UUID> tags) {
        return tags.computeIfAbsent(
                path, p -> UUID.nameUUIDFromBytes(p.getBytes(StandardCharsets.UTF_8)));
    }

    private static Selector selector(JsonNode node) {
        return new Selector(
                range(node),
                SidecarValues.text(node, "exact"),
                SidecarValues.textOrEmpty(node, "prefix"),
                SidecarValues.textOrEmpty(node, "suffix"));
    }

    /// What is not a passage has no words of its own.
    private static Selector position(JsonNode node) {
        Selector selector = selector(node);
        int start = selector.start();
        return new Selector(new Range(start, start), "", selector.prefix(), selector.suffix());
    }

    private static Target target(JsonNode node) {
        return Normalized.normalize(StoredTargetJson.target(node.path("target")));
    }

    private static Range range(JsonNode node) {
        int start = SidecarValues.number(node, "start", 0);
        return new Range(start, SidecarValues.number(node, "end", start));
    }

    private static Decision decision(JsonNode node, UUID source) {
        String kind = SidecarValues.text(node, "kind");
        @Nullable Range place = kind.equals(AnchorRows.ORPHAN) ? null : range(node);
        return new Decision(
                SidecarValues.id(node, "note"),
                source,
                SidecarValues.id(node, "edition"),
                AnchorRows.anchor(
                        kind,
                        place,
                        SidecarValues.share(node, "share"),
                        SidecarValues.flag(node, "moved"),
                        1),
                SidecarValues.text(node, "words"),
                target(node));
    }

    private static Map<Color, String> meanings(JsonNode header) {
        var meanings = new EnumMap<Color, String>(Color.class);
        for (Color color : Color.values()) {
            String meaning = SidecarValues.textOrEmpty(header.path("colors"), color.word());
            if (!meaning.isBlank()) {
                meanings.put(color, meaning);
            }
        }
        return meanings;
    }

    /// What is no color is left out.
    private static Map<String, String> authorColors(JsonNode header) {
        var colors = new HashMap<String, String>();
        header.path("authors").forEachEntry((name, color) -> {
            if (color.isString() && color.asString().matches("#[0-9A-Fa-f]{6}")) {
                colors.put(Normalized.cleanText(name), color.asString());
            }
        });
        return colors;
    }

    /// @param places the ids by the paths read so far; parents stand before their children
    private static Tag tag(JsonNode node, Map<String, UUID> places) {
        String path = SidecarValues.text(node, "path");
        int slash = path.lastIndexOf('/');
        UUID parent = slash < 0 ? null : places.get(path.substring(0, slash));
        SidecarValues.require(slash < 0 || parent != null, "path");
        var tag = new Tag(
                SidecarValues.id(node, "id"),
                path.substring(slash + 1).strip(),
                parent,
                SidecarValues.textOrEmpty(node, "color"),
                SidecarValues.textOrEmpty(node, "description"));
        SidecarValues.require(!places.containsKey(path), "path");
        try {
            ChangeRules.requireGood(tag);
        } catch (glossator.message.Refusal e) {
            throw new IllegalArgumentException(e);
        }
        places.put(path, tag.id());
        return tag;
    }
}
