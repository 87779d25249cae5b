package glossator.format.office;

import glossator.document.Inline.TitlePart;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Style names of word processors and their translations, in lower case.
public final class StyleNames {
    private static final Pattern HEADING =
            Pattern.compile("(?:heading|überschrift|titre|título|titulo|titolo|titol|kop|rubrik|"
                    + "overskrift|otsikko|nagłówek|заголовок|başlık|标题|標題|見出し|제목|"
                    + "címsor|nadpis|titlu|επικεφαλίδα|عنوان|כותרת|fyrirsögn|naslov|"
                    + "antraštė|virsraksts|pealkiri|đầu đề|judul|หัวเรื่อง)\\s*([1-9])");

    /// Also the names that word processors give them in other languages, and Markdown converters.
    private static final Pattern QUOTE = Pattern.compile(
            "((intense|block|subtle) ?)?(quote|quotations?)s?|block ?text|blockquote"
                    + "|(intensives |block)?zitate?|citations?( intense)?|citazion[ei]( intensa)?"
                    + "|citas?( destacada)?|citaç(ão|ões)( intensa)?|citaat|duidelijk citaat"
                    + "|(starkt |stærkt )?citat|sitat|(erottuva )?lainaus|cytat( intensywny)?"
                    + "|(výrazný )?citát|idézet|citat intens|цитата|выделенная цитата|alıntı|引用文?|인용");

    private static final Pattern SUBTITLE =
            Pattern.compile("subtitle|untertitel|sous-titre|subtítulo|subtitulo|sottotitolo|"
                    + "podtytuł|подзаголовок|ondertitel|undertitel|undertittel|alaotsikko|"
                    + "podtitul|alcím|subtitlu|alt yazı|altyazı|副标题|副標題|副題|サブタイトル|부제");

    /// What Markdown converters and templates of journals call it, and its translations.
    private static final Pattern BYLINE = Pattern.compile(
            "authors?|author names?|by-?line|verfasser|autor(es)?|auteurs?|autor[ei]|作者|著者|저자");

    private StyleNames() {}

    public static int headingLevel(String name) {
        Matcher m = HEADING.matcher(name);
        return m.matches() ? Integer.parseInt(m.group(1)) : 0;
    }

    public static boolean isTitle(String name) {
        return name.matches("title|titel|titre|título|titolo|tytuł|название|书名|表題|제목");
    }

    /// The part of a title page that a style is for.
    public static Optional<TitlePart> titlePart(String name) {
        if (isTitle(name)) {
            return Optional.of(TitlePart.TITLE);
        } else if (SUBTITLE.matcher(name).matches()) {
            return Optional.of(TitlePart.SUBTITLE);
        }
        return BYLINE.matcher(name).matches() ? Optional.of(TitlePart.BYLINE) : Optional.empty();
    }

    /// The same for the names of a style and of those that it is based on, in this order.
    public static Optional<TitlePart> titlePart(List<String> names) {
        return names.stream().flatMap(name -> titlePart(name).stream()).findFirst();
    }

    public static boolean isCode(String name) {
        return name.matches(
                "html preformatted|preformatted text|source code|code|code block|verbatim");
    }

    public static boolean isCaption(String name) {
        return name.matches("caption|table caption|image caption|captioned figure|beschriftung");
    }

    public static boolean isQuote(String name) {
        return QUOTE.matcher(name).matches();
    }
}
