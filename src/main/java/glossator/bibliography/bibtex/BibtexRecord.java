package glossator.bibliography.bibtex;

import java.util.LinkedHashMap;
import java.util.Map;

/// An entry of a BibTeX file before its LaTeX is read.
///
/// @param type in lower case, without the `@`
/// @param fields by their names in lower case, in the order of the file
/// @param line where it begins, from 1
record BibtexRecord(String type, String key, Map<String, String> fields, int line) {
    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /// What `parent` has and this has not. Its title is that of the book (biblatex, appendix B).
    BibtexRecord inherit(BibtexRecord parent) {
        var all = new LinkedHashMap<>(fields);
        parent.fields.forEach((name, value) -> {
            switch (name) {
                case "title" -> all.putIfAbsent(titleOf(parent), value);
                case "subtitle" ->
                    all.putIfAbsent(titleOf(parent).replace("title", "subtitle"), value);
                case "author" ->
                    all.putIfAbsent(all.containsKey("author") ? "bookauthor" : "author", value);
                case "crossref", "xdata", "keywords", "file", "abstract", "shorttitle", "ids" -> {}
                default -> all.putIfAbsent(name, value);
            }
        });
        return new BibtexRecord(type, key, all, line);
    }

    private String titleOf(BibtexRecord parent) {
        return type.equals("article") || parent.type.equals("periodical")
                ? "journaltitle"
                : "booktitle";
    }
}
