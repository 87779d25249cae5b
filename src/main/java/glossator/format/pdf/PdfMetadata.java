package glossator.format.pdf;

import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;
import glossator.format.pdf.glyph.PdfStrings;
import glossator.format.source.Dates;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The metadata of a file, from XMP (ISO 16684-1) and its information dictionary.
final class PdfMetadata {
    private static final int MAX_XMP = 1 << 20;
    private static final int LONGEST = 500;

    private static final Pattern DOI =
            Pattern.compile("(?i)\\bdoi(?::|\\.org/) ?(10\\.\\d{4,9}/[^\\s\"<>;]+)");

    /// Titles that programs make up.
    private static final Pattern USELESS = Pattern.compile(
            "(?i)(microsoft (word|powerpoint|excel)\\b.*|untitled.*|unknown|no title"
                    + "|\\(?(null|none|anonymous)\\)?|title|document ?\\d*|slide ?\\d*"
                    + "|(powerpoint )?presentation|file:.*|[\\w.:/\\\\-]*\\d{5,}[\\w.-]*"
                    + "|.*\\.(docx?|dvi|tex|indd|qx[dp]|pdf|rtf|odt|e?ps|fm|pptx?|xlsx?|p65|txt"
                    + "|html?|cdr|ai|pub|wpd|jpe?g|tiff?)( *\\(.*\\))?)");

    private final PDDocumentCatalog catalog;
    private final PDDocumentInformation info;
    private final String xmp;

    private PdfMetadata(PDDocument file) {
        catalog = file.getDocumentCatalog();
        info = file.getDocumentInformation();
        xmp = xmp();
    }

    /// `largest` is the text of the largest line of the first page; it becomes the title if the
    /// file has no meaningful one.
    static Metadata of(PDDocument file, String largest) {
        return new PdfMetadata(file).read(largest);
    }

    private Metadata read(String largest) {
        String title = first(firstOf("dc:title"), fromInfo(COSName.TITLE));
        List<String> creators = all("dc:creator");
        if (creators.isEmpty()) {
            creators = people(fromInfo(COSName.AUTHOR));
        }
        String doi = first(firstOf("prism:doi"), firstOf("pdfx:doi"));
        String url = first(firstOf("prism:url"), doi.isEmpty() ? "" : "https://doi.org/" + doi);
        String date = first(firstOf("prism:coverDate"), firstOf("prism:publicationDate"));
        return Metadata.of(
                        title.isEmpty() ? largest : title,
                        creators,
                        firstOf("dc:publisher"),
                        Dates.toIso(first(date, firstOf("dc:date"))),
                        url.matches("(?i)https?://\\S+") ? url : "",
                        language())
                .withDetails(details(doi));
    }

    /// What PRISM says (PRISM 3.0, “PRISM Basic Metadata”).
    private Details details(String doi) {
        String journal = firstOf("prism:publicationName");
        String start = firstOf("prism:startingPage");
        String end = firstOf("prism:endingPage");
        String range = firstOf("prism:pageRange").replaceFirst("^(\\w+)-(\\w+)$", "$1–$2");
        String isbn = firstOf("prism:isbn");
        String known =
                doi.isEmpty() ? doiOf(firstOf("dc:identifier"), fromInfo(COSName.SUBJECT)) : doi;
        String about = firstOf("dc:description");
        boolean isAbstract = about.length() > 100 && !about.contains("doi:");
        return Details.NONE
                .withKind(!journal.isEmpty() ? "article-journal" : isbn.isEmpty() ? "" : "book")
                .with(DetailField.CONTAINER, journal)
                .with(DetailField.VOLUME, firstOf("prism:volume"))
                .with(DetailField.ISSUE, firstOf("prism:number"))
                .with(
                        DetailField.PAGES,
                        start.isEmpty() || end.isEmpty() ? range : start + "–" + end)
                .with(DetailField.ISSN, firstOf("prism:issn"))
                .with(DetailField.ISBN, isbn)
                .with(DetailField.EDITION, firstOf("prism:edition"))
                .with(
                        DetailField.DOI,
                        known.replaceFirst("(?i)^(doi: ?|https?://(dx\\.)?doi\\.org/)", ""))
                .with(DetailField.ABSTRACT, isAbstract ? about : "");
    }

    private static String doiOf(String... places) {
        for (String place : places) {
            Matcher doi = DOI.matcher(place);
            if (doi.find()) {
                return doi.group(1);
            }
        }
        return "";
    }

    private String first(String one, String other) {
        String best = isUseless(one) ? "" : one;
        return best.isEmpty() && !isUseless(other) ? other : best;
    }

    static boolean isUseless(String title) {
        return USELESS.matcher(title).matches();
    }

    private String fromInfo(COSName key) {
        try {
            return clean(PdfStrings.of(info.getCOSObject(), key));
        } catch (RuntimeException e) {
            return "";
        }
    }

    private String language() {
        try {
            String tag = clean(PdfStrings.of(catalog.getCOSObject(), COSName.LANG));
            return tag.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*") ? tag.replace('_', '-') : "";
        } catch (RuntimeException e) {
            return "";
        }
    }

    private static List<String> people(String author) {
        String[] parts = author.split("\\s*(;|&|\\band\\b|\\bund\\b)\\s*");
        if (parts.length == 1) {
            String[] others = author.split("\\s*,\\s*");
            boolean names = Arrays.stream(others).allMatch(o -> o.matches("\\S+(\\s+\\S+)+"));
            parts = names ? others : parts;
        }
        return Arrays.stream(parts).filter(p -> !p.isBlank() && !isUseless(p)).toList();
    }

    private String xmp() {
        try {
            if (catalog.getMetadata() == null) {
                return "";
            }
            try (InputStream in = catalog.getMetadata().createInputStream()) {
                byte[] bytes = in.readNBytes(MAX_XMP);
                boolean wide = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
                Charset set = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
                return new String(bytes, set);
            }
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    private String firstOf(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /// The values of an element, of its list items or of an attribute.
    private List<String> all(String name) {
        var values = new ArrayList<String>();
        int from = xmp.indexOf("<" + name);
        int to = from < 0 ? -1 : xmp.indexOf("</" + name + ">", from);
        if (to > from && to - from < 20_000) {
            String inner = xmp.substring(xmp.indexOf('>', from) + 1, to);
            Matcher item = Pattern.compile("<rdf:li[^>]*>([^<]*)</rdf:li>").matcher(inner);
            while (item.find() && values.size() < 100) {
                values.add(clean(plain(item.group(1))));
            }
            if (values.isEmpty() && inner.indexOf('<') < 0) {
                values.add(clean(plain(inner)));
            }
        } else {
            Matcher attribute = Pattern.compile(name + "=\"([^\"<]*)\"").matcher(xmp);
            if (attribute.find()) {
                values.add(clean(plain(attribute.group(1))));
            }
        }
        values.removeIf(String::isBlank);
        return values;
    }

    private static String plain(String escaped) {
        Matcher m = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});").matcher(escaped);
        String numbers = m.replaceAll(r -> {
            int c = Integer.parseInt(r.group(2), r.group(1).isEmpty() ? 10 : 16);
            boolean good = Character.isValidCodePoint(c) && c > 31;
            return Matcher.quoteReplacement(good ? Character.toString(c) : " ");
        });
        return numbers.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /// On one line, without invisible characters.
    static String clean(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String line = raw.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}\\s\\u00A0]+", " ")
                .replaceAll("[\\uFEFF\\uFFFC\\uFFFD]", "")
                .strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST).strip() : line;
    }
}
