package glossator.format.pdf;

import glossator.format.pdf.glyph.PdfStrings;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of an annotation.
final class PdfNoteText {
    private static final int LONGEST = 1 << 20;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern LINE_END = Pattern.compile("<(?:/(?:p|div|li)|br\\s*/?)\\s*>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#?\\w{1,8});");
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", "\u00a0");
    private static final COSName RICH = COSName.getPDFName("RC");
    private static final COSName FILE = COSName.getPDFName("FS");

    /// The standard stamps (ISO 32000-1 §12.5.6.12) and what stands on them.
    private static final Map<String, String> STAMPS = Map.ofEntries(
            Map.entry("Approved", "Approved"),
            Map.entry("Experimental", "Experimental"),
            Map.entry("NotApproved", "Not approved"),
            Map.entry("AsIs", "As is"),
            Map.entry("Expired", "Expired"),
            Map.entry("NotForPublicRelease", "Not for public release"),
            Map.entry("Confidential", "Confidential"),
            Map.entry("Final", "Final"),
            Map.entry("Sold", "Sold"),
            Map.entry("Departmental", "Departmental"),
            Map.entry("ForComment", "For comment"),
            Map.entry("TopSecret", "Top secret"),
            Map.entry("Draft", "Draft"),
            Map.entry("ForPublicRelease", "For public release"));

    private PdfNoteText() {}

    /// The plain contents, or else the rich ones, those of the pop-up, what stands on the stamp or
    /// the name of the attached file; empty if there is nothing.
    static String of(COSDictionary source) {
        String plain = string(source, COSName.CONTENTS);
        plain = plain.isEmpty() ? rich(source) : plain;
        if (plain.isEmpty()
                && source.getDictionaryObject(COSName.POPUP) instanceof COSDictionary d) {
            plain = string(d, COSName.CONTENTS);
        }
        return plain.isEmpty() ? named(source) : plain;
    }

    private static String named(COSDictionary source) {
        String kind = String.valueOf(source.getNameAsString(COSName.SUBTYPE));
        if (kind.equals("Stamp")) {
            String name = String.valueOf(source.getNameAsString(COSName.NAME));
            return STAMPS.getOrDefault(name.replaceFirst("^SB", ""), "");
        }
        if (kind.equals("FileAttachment")) {
            return source.getDictionaryObject(FILE) instanceof COSDictionary file
                    ? Optional.of(string(file, COSName.UF))
                            .filter(name -> !name.isEmpty())
                            .orElseGet(() -> string(file, COSName.F))
                    : string(source, FILE);
        }
        return "";
    }

    /// The words of rich text (§12.7.3.4), a paragraph to a line.
    private static String rich(COSDictionary source) {
        String raw = PdfStrings.of(source.getDictionaryObject(RICH));
        String rich = raw == null ? "" : clean(raw);
        if (rich.isEmpty()) {
            return "";
        }
        String lines = SPACE.matcher(rich).replaceAll(" ");
        lines = LINE_END.matcher(lines).replaceAll("\n");
        String words = TAG.matcher(lines).replaceAll("");
        return clean(
                ENTITY.matcher(words).replaceAll(PdfNoteText::sign).replaceAll(" *\n *", "\n"));
    }

    private static String sign(MatchResult entity) {
        String name = entity.group(1);
        String sign = ENTITIES.getOrDefault(name, entity.group());
        if (name.startsWith("#")) {
            boolean hex = name.startsWith("#x");
            try {
                int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
                sign = Character.isValidCodePoint(code) ? Character.toString(code) : sign;
            } catch (NumberFormatException e) {
                return Matcher.quoteReplacement(sign);
            }
        }
        return Matcher.quoteReplacement(sign);
    }

    /// The text string of an entry, with `\n` for every kind of line end and without invisible
    /// characters; empty if there is none.
    static String string(COSDictionary source, COSName key) {
        String raw = PdfStrings.of(source, key);
        return raw == null ? "" : clean(raw);
    }

    /// As [#string] gives it.
    static String clean(String raw) {
        String lines = raw.replaceAll("\\r\\n?|[\\u2028\\u2029]", "\n");
        String plain = lines.replaceAll("[\\p{Cc}\\p{Cs}\\uFEFF\\uFFFC&&[^\\n\\t]]", "")
                .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
