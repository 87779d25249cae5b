package glossator.cli;

import com.fasterxml.jackson.annotation.JsonInclude;

import glossator.annotation.Digest;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A digest as JSON: each part is a quote of an annotation or own words in CommonMark; times in ISO
/// 8601.
record DigestJson(String id, String title, String created, String changed, List<Part> parts) {
    /// @param number from 1
    record Part(
            int number,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String annotation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String words) {}

    static DigestJson of(Digest digest) {
        var parts = new java.util.ArrayList<Part>();
        for (Digest.Part part : digest.parts()) {
            int number = parts.size() + 1;
            parts.add(
                    switch (part) {
                        case Digest.Part.Quote(var annotation) ->
                            new Part(number, annotation.toString(), null);
                        case Digest.Part.Words(String text) -> new Part(number, null, text);
                    });
        }
        return new DigestJson(
                digest.id().toString(),
                digest.title(),
                digest.created().toString(),
                digest.changed().toString(),
                parts);
    }
}
