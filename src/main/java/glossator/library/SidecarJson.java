package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Decision;
import glossator.annotation.LibraryItem;
import glossator.annotation.ReadingState;
import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.annotation.Selector;
import glossator.annotation.Tag;
import glossator.annotation.Target;
import glossator.document.Metadata;
import glossator.document.Range;
import glossator.library.SourceSidecar.Arrangement;
import glossator.library.SourceSidecar.Note;
import glossator.library.SourceSidecar.Version;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/// Writes sidecars as indented JSON, one note after the other. The format is described in
/// `src/site/markdown/sidecars.md`; [SidecarReader] reads it. What identifies a file stands at its
/// beginning, so that a reader need not read on.
final class SidecarJson {
    /// The version of the format. A reader refuses a higher one.
    static final int VERSION = 3;

    static final String OF_SOURCE = "source";
    static final String OF_LIBRARY = "library";

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writer()
            .without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private final JsonGenerator out;

    private SidecarJson(JsonGenerator out) {
        this.out = out;
    }

    static void write(SourceSidecar sidecar, OutputStream stream) {
        try (JsonGenerator generator = WRITER.createGenerator(stream)) {
            new SidecarJson(generator).source(sidecar);
        }
    }

    static void write(LibrarySidecar sidecar, OutputStream stream) {
        try (JsonGenerator generator = WRITER.createGenerator(stream)) {
            new SidecarJson(generator).library(sidecar);
        }
    }

    private void begin(String kind, UUID library, long step, String at) {
        out.writeStartObject();
        text("glossator", kind);
        out.writeNumberProperty("version", VERSION);
        text("library", library.toString());
        out.writeNumberProperty("step", step);
        text("at", at);
    }

    private void source(SourceSidecar sidecar) {
        begin(OF_SOURCE, sidecar.library(), sidecar.step(), sidecar.at());
        text("id", sidecar.id().toString());
        metadata(sidecar.metadata());
        moment("added", sidecar.added());
        moment("removed", sidecar.removed());
        arrangement(sidecar.arrangement(), sidecar.tags());
        all("editions", sidecar.editions(), this::edition);
        out.writeObjectPropertyStart("tags");
        sidecar.tags().forEach((id, path) -> text(path, id.toString()));
        out.writeEndObject();
        all("notes", sidecar.notes(), note -> note(note, sidecar.tags()));
        all("decisions", sidecar.decisions(), this::decision);
        out.writeEndObject();
    }

    private void metadata(Metadata metadata) {
        text("title", metadata.title());
        out.writeArrayPropertyStart("creators");
        metadata.creators().forEach(out::writeString);
        out.writeEndArray();
        text("publisher", metadata.publisher());
        text("published", metadata.published());
        text("url", metadata.url());
        text("language", metadata.language());
        ObjectNode details = DetailsJson.node(metadata);
        if (!details.isEmpty()) {
            out.writePOJOProperty("details", details);
        }
    }

    /// Only what is not as it is for a new source.
    private void arrangement(Arrangement arrangement, Map<UUID, String> paths) {
        if (!arrangement.tags().isEmpty()) {
            tagPaths("source-tags", arrangement.tags(), paths);
        }
        if (!arrangement.collections().isEmpty()) {
            all("collections", arrangement.collections(), in -> {
                text("path", in.path());
                text("id", in.id().toString());
            });
        }
        if (arrangement.reading() != ReadingState.NEW) {
            text("reading", arrangement.reading().word());
        }
        if (arrangement.rating() != 0) {
            out.writeNumberProperty("rating", arrangement.rating());
        }
    }

    private void tagPaths(String name, List<UUID> tags, Map<UUID, String> paths) {
        out.writeArrayPropertyStart(name);
        tags.forEach(tag -> out.writeString(paths.getOrDefault(tag, tag.toString())));
        out.writeEndArray();
    }

    private void edition(Version version) {
        Edition edition = version.edition();
        text("id", edition.id().toString());
        out.writeNumberProperty("number", edition.number());
        text("sha256", edition.sha256());
        text("file", edition.fileName());
        text("origin", edition.origin());
        text("format", edition.format());
        out.writeNumberProperty("reader", edition.readerVersion());
        out.writeNumberProperty("size", edition.size());
        if (!edition.encoding().isEmpty()) {
            text("encoding", edition.encoding());
        }
        out.writeBooleanProperty("encrypted", version.encrypted());
        moment("imported", edition.imported());
        moment("withdrawn", version.withdrawn());
    }

    private void note(Note note, Map<UUID, String> paths) {
        Annotation annotation = note.annotation();
        text("id", annotation.id().toString());
        text("edition", annotation.edition().toString());
        selector(annotation.selector());
        target(annotation.target());
        text("style", annotation.style().word());
        text("color", annotation.color().word());
        text("note", annotation.note());
        tagPaths("tags", annotation.tags(), paths);
        text("author", annotation.author());
        moment("created", annotation.created());
        moment("changed", annotation.changed());
        moment("deleted", note.deleted());
        text("origin", annotation.origin());
        if (annotation.resolved()) {
            out.writeBooleanProperty("resolved", true);
        }
        if (!note.replies().isEmpty()) {
            all("replies", note.replies(), this::reply);
        }
    }

    private void reply(Reply reply) {
        text("id", reply.id().toString());
        UUID parent = reply.parent();
        if (parent != null) {
            text("parent", parent.toString());
        }
        text("author", reply.author());
        text("text", reply.text());
        ReviewState state = reply.state();
        if (state != null) {
            text("state", state.word());
        }
        moment("created", reply.created());
        moment("changed", reply.changed());
        text("origin", reply.origin());
    }

    /// A passage needs no more than its selector.
    private void target(Target target) {
        ObjectNode node = StoredTargetJson.node(target);
        if (node != null) {
            out.writePOJOProperty("target", node);
        }
    }

    private void selector(Selector selector) {
        out.writeNumberProperty("start", selector.start());
        out.writeNumberProperty("end", selector.end());
        text("exact", selector.exact());
        text("prefix", selector.prefix());
        text("suffix", selector.suffix());
    }

    private void decision(Decision decision) {
        text("note", decision.annotation().toString());
        text("edition", decision.edition().toString());
        text("kind", AnchorRows.kind(decision.anchor()));
        Range place = decision.anchor().place().orElse(null);
        if (place != null) {
            out.writeNumberProperty("start", place.start());
            out.writeNumberProperty("end", place.end());
        }
        out.writeNumberProperty("share", AnchorRows.share(decision.anchor()));
        out.writeBooleanProperty("moved", AnchorRows.hasMoved(decision.anchor()));
        text("words", decision.words());
        target(decision.target());
    }

    private void library(LibrarySidecar sidecar) {
        begin(OF_LIBRARY, sidecar.id(), sidecar.step(), sidecar.at());
        text("author", sidecar.author());
        out.writeObjectPropertyStart("colors");
        for (Color color : Color.values()) {
            String meaning = sidecar.meanings().get(color);
            if (meaning != null) {
                text(color.word(), meaning);
            }
        }
        out.writeEndObject();
        out.writeObjectPropertyStart("authors");
        new TreeMap<>(sidecar.authorColors()).forEach(this::text);
        out.writeEndObject();
        var codebook = new Codebook(sidecar.tags());
        all("tags", sidecar.tags(), tag -> tag(tag, codebook));
        all("items", sidecar.items(), this::item);
        out.writeEndObject();
    }

    private void item(LibraryItem item) {
        ItemJson.node(item).forEachEntry(out::writePOJOProperty);
    }

    private void tag(Tag tag, Codebook codebook) {
        text("path", codebook.path(tag.id()));
        text("id", tag.id().toString());
        text("color", tag.color());
        text("description", tag.description());
    }

    private <T> void all(String name, List<T> list, Consumer<T> body) {
        out.writeArrayPropertyStart(name);
        for (T one : list) {
            out.writeStartObject();
            body.accept(one);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void text(String name, String value) {
        out.writeStringProperty(name, value);
    }

    private void moment(String name, @Nullable Instant moment) {
        if (moment != null) {
            text(name, Timestamps.format(moment));
        }
    }
}
