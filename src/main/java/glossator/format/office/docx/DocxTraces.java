package glossator.format.office.docx;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a copy holds for this program alone, in a custom XML part (ECMA-376, part 1, 15.2.5), which
/// Word and LibreOffice keep.
///
/// @param copy the id of the copy; null if the file is none
/// @param annotations by their ids, in the order in which they were written
/// @param covers the properties that our marks stand in for, by the name of the bookmark around the
///     runs that had them
/// @param part the name of the part; empty if there is none
record DocxTraces(
        @Nullable UUID copy,
        Map<UUID, DocxTrace> annotations,
        Map<String, List<DocxProperty>> covers,
        String part) {
    static final String NAMESPACE = "urn:glossator:annotated-copy";
    static final DocxTraces NONE = new DocxTraces(null, Map.of(), Map.of(), "");

    private static final String COVER = "_GlossR";

    /// The traces in the file, those of all copies of ours that it went through.
    static DocxTraces read(DocxParts parts) {
        for (DocxParts.Part each : parts.allRelated(parts.main(), "customXml")) {
            if (NAMESPACE.equals(each.root().getNamespaceURI())) {
                return DocxTraceReader.read(each);
            }
        }
        return NONE;
    }

    static DocxTraces of(
            @Nullable UUID copy,
            List<DocxTrace> annotations,
            Map<String, List<DocxProperty>> covers,
            String part) {
        var byId = new LinkedHashMap<UUID, DocxTrace>();
        annotations.forEach(trace -> byId.putIfAbsent(trace.id(), trace));
        return new DocxTraces(copy, byId, covers, part);
    }

    /// Whether a bookmark of this name is around runs whose own properties are remembered.
    static boolean isCover(String name) {
        return name.matches(COVER + "\\d{1,9}");
    }

    static String cover(int number) {
        return COVER + number;
    }

    Optional<DocxTrace> find(UUID id) {
        return Optional.ofNullable(annotations.get(id));
    }

    /// Whether the annotation colors its runs; one that is only known by its bookmark does.
    boolean isPainted(UUID id) {
        return find(id).map(DocxTrace::painted).orElse(true);
    }

    List<DocxProperty> covered(String bookmark) {
        return covers.getOrDefault(bookmark, List.of());
    }

    List<DocxTrace> all() {
        return new ArrayList<>(annotations.values());
    }
}
