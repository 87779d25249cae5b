package glossator.format.epub;

import glossator.format.html.Html;
import glossator.format.source.Charsets;
import glossator.format.source.Pictures;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an item of a book is, judged by how its content begins and not by what the book says.
enum SpineContent {
    PAGE,
    PICTURE,
    OTHER;

    private static final int HEAD = 4096;
    private static final Pattern PROLOG = Pattern.compile(
            "(?s)\\A(?:\\s+|\uFEFF|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>)*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z][\\w-]*)");

    static SpineContent of(byte[] bytes) {
        String type = Pictures.mediaType(bytes);
        if (!type.isEmpty() && !type.equals("image/svg+xml")) {
            return PICTURE;
        }
        byte[] beginning = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
        String head = Charsets.decode(beginning, Html::declaredCharset).text();
        Matcher prolog = PROLOG.matcher(head);
        int start = prolog.find() ? prolog.end() : 0;
        Matcher first = FIRST.matcher(head).region(start, head.length());
        return first.lookingAt() ? ofElement(first.group(1)) : OTHER;
    }

    private static SpineContent ofElement(String name) {
        return switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case "html", "head", "body", "dtbook" -> PAGE;
            case "svg" -> PICTURE;
            default -> OTHER;
        };
    }
}
