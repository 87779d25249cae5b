package glossator.format.office.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The properties that our looks stand in for, and the bookmarks around the runs that had them.
final class DocxCovers {
    private final boolean kept;
    private final DocxIds ids;
    private final Map<String, List<DocxProperty>> all = new LinkedHashMap<>();

    /// @param kept whether the copy says what was there
    DocxCovers(boolean kept, DocxIds ids) {
        this.kept = kept;
        this.ids = ids;
    }

    /// The markup around the run.
    record Cover(String start, String end) {
        static final Cover NONE = new Cover("", "");
    }

    Cover add(List<DocxProperty> hidden, WordNames names) {
        if (!kept || hidden.isEmpty()) {
            return Cover.NONE;
        }
        String name = DocxTraces.cover(all.size() + 1);
        all.put(name, hidden);
        String id = ids.nextBookmark();
        return new Cover(
                names.empty("bookmarkStart", "id", id, "name", name),
                names.empty("bookmarkEnd", "id", id));
    }

    Map<String, List<DocxProperty>> all() {
        return all;
    }
}
