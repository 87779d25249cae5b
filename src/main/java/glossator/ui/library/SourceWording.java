package glossator.ui.library;

import glossator.document.Metadata;
import glossator.library.Source;
import glossator.message.Messages;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Words for the sources in the list.
final class SourceWording {
    private static final Map<String, Ikon> ICONS = Map.of(
            "markdown", MaterialDesignL.LANGUAGE_MARKDOWN_OUTLINE,
            "html", MaterialDesignW.WEB,
            "epub", MaterialDesignB.BOOK_OPEN_VARIANT,
            "pdf", MaterialDesignF.FILE_PDF_BOX,
            "docx", MaterialDesignF.FILE_WORD_OUTLINE,
            "odt", MaterialDesignF.FILE_WORD_OUTLINE,
            "rtf", MaterialDesignF.FILE_WORD_OUTLINE,
            "mhtml", MaterialDesignW.WEB_BOX,
            "eml", MaterialDesignE.EMAIL_OUTLINE,
            "text", MaterialDesignF.FILE_DOCUMENT_OUTLINE);

    private SourceWording() {}

    static Ikon icon(String format) {
        return ICONS.getOrDefault(format, MaterialDesignF.FILE_DOCUMENT_OUTLINE);
    }

    /// Whether `format` has an icon of its own rather than that of an unknown file.
    static boolean hasIcon(String format) {
        return ICONS.containsKey(format);
    }

    /// Keeps a line that begins with a right-to-left name from being laid out right to left as a
    /// whole.
    private static final String LEFT_TO_RIGHT = "\u200E";

    /// Creators · date or publisher; unknown parts are omitted.
    static String details(Source source) {
        Metadata said = source.metadata();
        var parts = new ArrayList<String>();
        if (!said.creators().isEmpty()) {
            parts.add(creators(said.creators()));
        }
        if (!said.published().isBlank()) {
            parts.add(date(said.published()));
        }
        if (!said.publisher().isBlank() && parts.size() < 2) {
            parts.add(said.publisher());
        }
        if (parts.isEmpty() && !source.title().equals(source.fileName())) {
            parts.add(source.fileName());
        }
        return LEFT_TO_RIGHT + String.join(LEFT_TO_RIGHT + " · " + LEFT_TO_RIGHT, parts);
    }

    /// All creators.
    static String people(Source source) {
        return String.join(", ", source.metadata().creators());
    }

    /// The number of its notes.
    static String notes(Source source) {
        return Messages.of("ui.sources.notes", source.annotations());
    }

    private static String creators(List<String> creators) {
        return creators.size() <= 2
                ? String.join(", ", creators)
                : Messages.of("ui.sources.and-others", creators.getFirst());
    }

    /// The date without the time of day.
    private static String date(String published) {
        return published.matches("\\d{4}-\\d{2}-\\d{2}T.*")
                ? published.substring(0, 10)
                : published;
    }

    /// What the filter compares plain words with: title, creators, publisher, date, file name.
    static String text(Source source) {
        Metadata said = source.metadata();
        return String.join(
                "\n",
                said.title(),
                String.join("\n", said.creators()),
                said.publisher(),
                said.published(),
                source.fileName());
    }
}
