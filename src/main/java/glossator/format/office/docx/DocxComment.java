package glossator.format.office.docx;

import org.w3c.dom.Element;

/// One comment of the file.
///
/// @param paragraph the id of its last paragraph, by which other parts name it; may be empty
/// @param parent the id of the comment that it answers; empty if there is none
/// @param date as written
/// @param time as the file says it exactly: [#date] if it has no better one
/// @param note CommonMark
record DocxComment(
        String id,
        String paragraph,
        String parent,
        String author,
        String date,
        String time,
        String note,
        boolean resolved,
        Element element) {}
