package glossator.exchange.typeset;

import glossator.document.Picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The relationships of a Word document and the pictures in it.
public final class WordParts {
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final List<String> relationships = new ArrayList<>();
    private final Map<String, byte[]> media = new LinkedHashMap<>();
    private final Map<String, String> known = new LinkedHashMap<>();

    public WordParts() {
        add("styles", "styles.xml", false);
    }

    /// The id of the relationship to an outside address.
    public String link(String address) {
        return known.computeIfAbsent(address, to -> add("hyperlink", to, true));
    }

    /// The id of the relationship to a picture.
    public String picture(Picture picture) {
        return known.computeIfAbsent("picture " + picture.id(), _ -> {
            String ending = picture.mediaType().replace("image/", "");
            String name = "media/picture" + (media.size() + 1) + '.' + ending;
            media.put("word/" + name, picture.bytes());
            return add("image", name, false);
        });
    }

    /// The id of the relationship to the footnotes.
    public String footnotes() {
        return add("footnotes", "footnotes.xml", false);
    }

    private String add(String type, String target, boolean outside) {
        String id = "rId" + (relationships.size() + 1);
        relationships.add("<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type
                + "\" Target=\"" + WordXml.escape(target) + '"'
                + (outside ? " TargetMode=\"External\"" : "") + "/>");
        return id;
    }

    public String relationshipsXml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<Relationships xmlns="
                + "\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", relationships) + "</Relationships>";
    }

    /// The pictures by their names in the package.
    public Map<String, byte[]> media() {
        return media;
    }
}
