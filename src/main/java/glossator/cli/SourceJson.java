package glossator.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import glossator.annotation.Codebook;
import glossator.annotation.CollectionTree;
import glossator.document.Metadata;
import glossator.library.Library;
import glossator.library.Source;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A source as JSON; times in ISO 8601, lengths in UTF-16 units, tags and collections by path.
record SourceJson(
        String id,
        String title,
        List<String> creators,
        String publisher,
        String published,
        String url,
        String language,
        String format,
        String file,
        String edition,
        int length,
        int notes,
        String imported,
        @Nullable String opened,
        @Nullable String removed,
        @JsonUnwrapped DetailsJson details,
        List<String> tags,
        List<String> collections,
        String reading,
        int rating) {

    static SourceJson of(Source source, Library library) {
        return of(source, library.codebook(), CollectionTree.of(library.items()));
    }

    static SourceJson of(Source source, Codebook codebook, CollectionTree collections) {
        Metadata metadata = source.metadata();
        return new SourceJson(
                source.id().toString(),
                source.title(),
                metadata.creators(),
                metadata.publisher(),
                metadata.published(),
                metadata.url(),
                metadata.language(),
                source.format(),
                source.fileName(),
                source.edition().toString(),
                source.length(),
                source.annotations(),
                source.added().toString(),
                text(source.opened()),
                text(source.removed()),
                DetailsJson.of(metadata),
                codebook.paths(source.tags()),
                collections.paths(source.collections()),
                source.reading().word(),
                source.rating());
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
