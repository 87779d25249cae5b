package glossator.format.office;

import glossator.document.Metadata;
import glossator.format.source.Languages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The metadata of office documents, without what their programs fill in by default.
public final class OfficeMetadata {
    private static final Pattern USELESS =
            Pattern.compile("(?iu)(microsoft (office )?(word|powerpoint|excel)\\b.*"
                    + "|(untitled|unbenannt|sans titre|sin título|senza nome|naamloos)"
                    + "[\\s_-]*\\d*"
                    + "|(document|dokument|documento|documento sin título|doc|无标题|文档|文書)"
                    + "[\\s_-]*\\(?\\d*\\)?"
                    + "|\\[?(type the )?(document )?title\\]?|word document|template|normal"
                    + "|slide \\d+|powerpoint presentation|page \\d+"
                    + "|[^\\s].*\\.(docx?|dotx?|docm|odt|ott|rtf|wpd|tex|dvi|indd|qxd|p65)"
                    + "|[\\p{Punct}\\s\\d]*)");

    private static final Pattern NOBODY = Pattern.compile(
            "(?iu)(user|admin|administrator|owner|author|unknown|default|microsoft.*"
                    + "|windows user|office user|.{0,12}benutzer|utilisateur|usuario|python-docx"
                    + "|apache poi|docx4j|un-named|pandoc)");

    private OfficeMetadata() {}

    public static Metadata of(
            String title, List<String> creators, String publisher, String date, String language) {
        return Metadata.of(
                title(title),
                creators.stream().flatMap(c -> people(c).stream()).distinct().toList(),
                publisher.strip(),
                date.strip(),
                "",
                Languages.toTag(language));
    }

    /// Empty for a title that names the program or the file, or says nothing.
    static String title(String written) {
        String title = written.strip().replaceAll("\\s+", " ");
        return USELESS.matcher(title).matches() ? "" : title;
    }

    private static List<String> people(String written) {
        var people = new ArrayList<String>();
        for (String one : written.split(";", -1)) {
            String name = one.strip().replaceAll("\\s+", " ");
            if (!name.isEmpty() && !NOBODY.matcher(name).matches()) {
                people.add(name);
            }
        }
        return people;
    }
}
