package glossator.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of styles as word processors and their translations have them, in lower case.
final class StyleNames {
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?:heading|überschrift|titre|título|titulo|titolo|titol|kop|rubrik|"
                            + "overskrift|otsikko|nagłówek|заголовок|başlık|标题|標題|見出し|제목|"
                            + "címsor|nadpis|titlu|επικεφαλίδα|عنوان|כותרת|fyrirsögn|naslov|"
                            + "antraštė|virsraksts|pealkiri|đầu đề|judul|หัวเรื่อง)\\s*([1-9])");

    private StyleNames() {}

    static int heading(String name) {
        Matcher m = HEADING.matcher(name);
        return m.matches() ? Integer.parseInt(m.group(1)) : 0;
    }

    static boolean title(String name) {
        return name.matches("title|titel|titre|título|titolo|tytuł|название|书名|表題|제목");
    }

    static boolean code(String name) {
        return name.matches(
                "html preformatted|preformatted text|source code|code|code block|verbatim");
    }

    static boolean caption(String name) {
        return name.matches("caption|table caption|image caption|captioned figure|beschriftung");
    }

    static boolean quote(String name) {
        return name.matches("(intense )?quote|quotations?|block text|block quote|zitat");
    }
}
