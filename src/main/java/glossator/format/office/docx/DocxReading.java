package glossator.format.office.docx;

import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Range;
import glossator.format.SourceFile;
import glossator.format.office.OfficeComments;
import glossator.format.office.ParagraphBuilder;
import glossator.format.source.Pictures;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A file as the walk reads it, and where in it everything is.
///
/// @param document with the targets that place the comments
/// @param places as [ParagraphBuilder#allPlaces] gives them
record DocxReading(
        DocxParts parts,
        Document document,
        DocxWalk walk,
        Pictures pictures,
        List<List<ParagraphBuilder.Place>> places,
        DocxMarks marks,
        DocxTraces traces,
        DocxCustomProperties properties,
        List<DocxComment> comments) {

    static DocxReading of(SourceFile original) {
        DocxParts parts = DocxParts.of(original);
        var builder = new DocumentBuilder();
        var pictures = new Pictures(original);
        var paragraphBuilder = new ParagraphBuilder(builder);
        DocxTraces traces = DocxTraces.read(parts);
        var marks = new DocxMarks(paragraphBuilder, traces);
        var walk = new DocxWalk(
                parts, paragraphBuilder, pictures, new OfficeComments(paragraphBuilder), marks);
        walk.walk();
        builder.metadata(DocxMetadata.of(parts, walk));
        Document document = builder.build();
        return new DocxReading(
                parts,
                document,
                walk,
                pictures,
                paragraphBuilder.allPlaces(document),
                marks,
                traces,
                DocxCustomProperties.of(parts),
                DocxComments.read(parts));
    }

    /// The id of the copy; null if the file is none.
    @Nullable
    UUID copy() {
        return traces.copy() == null ? properties.copy() : traces.copy();
    }

    /// Where each comment is, by its id.
    Map<String, Range> ranges() {
        var ranges = new HashMap<String, Range>();
        comments.forEach(c -> ranges.put(c.id(), OfficeComments.range(c.id(), document)));
        return ranges;
    }
}
