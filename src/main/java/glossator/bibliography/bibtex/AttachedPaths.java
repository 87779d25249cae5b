package glossator.bibliography.bibtex;

import glossator.bibliography.AttachedFile;

import java.util.ArrayList;
import java.util.List;

/// The field `file`: paths alone, or `title:path:type` as JabRef, Zotero and Mendeley write it,
/// several parted by `;`, with `\` before what is no syntax.
final class AttachedPaths {
    private AttachedPaths() {}

    static List<AttachedFile> read(String field) {
        var files = new ArrayList<AttachedFile>();
        String plain = field.replace("{$\\backslash$}", "")
                .replace("$\\backslash$", "")
                .replace("\\_", "_");
        for (String one : split(plain, ';')) {
            List<String> parts = split(one, ':');
            boolean drive = parts.size() > 1 && parts.getFirst().strip().matches("[A-Za-z]");
            if (parts.size() < 3 || drive) {
                add(files, unescape(one), "");
            } else {
                int last = parts.size() - 1;
                add(
                        files,
                        unescape(String.join(":", parts.subList(1, last))),
                        unescape(parts.getFirst()));
            }
        }
        return files;
    }

    private static void add(List<AttachedFile> files, String path, String title) {
        if (!path.isBlank()) {
            files.add(new AttachedFile(path.strip(), title.strip(), List.of()));
        }
    }

    private static List<String> split(String text, char by) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == by) {
                pieces.add(text.substring(from, i));
                from = i + 1;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static String unescape(String text) {
        return text.replaceAll("\\\\([:;\\\\{}])", "$1");
    }

    static String write(List<AttachedFile> files) {
        return String.join(
                ";",
                files.stream()
                        .map(f -> escape(f.title()) + ":" + escape(f.path()) + ":" + type(f.path()))
                        .toList());
    }

    private static String escape(String text) {
        return text.replaceAll("[:;\\\\]", "\\\\$0").replaceAll("[{}]", "");
    }

    private static String type(String path) {
        String ending =
                path.substring(path.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        return switch (ending) {
            case "pdf" -> "application/pdf";
            case "epub" -> "application/epub+zip";
            case "html", "htm" -> "text/html";
            case "txt", "md" -> "text/plain";
            default -> "application/octet-stream";
        };
    }
}
