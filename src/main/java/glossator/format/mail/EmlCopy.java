package glossator.format.mail;

import glossator.document.Block;
import glossator.document.Document;
import glossator.format.CopyPlan;
import glossator.format.ImportedDocument;
import glossator.format.Patch;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.html.Html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The annotated copy of a message is a web page: a message itself has no place for annotations,
/// and a changed one would no longer be what was sent.
final class EmlCopy {
    private EmlCopy() {}

    static WrittenCopy write(SourceFile original, ImportedDocument mail, CopyPlan plan) {
        Html html = new Html();
        SourceFile page = page(original, MailPage.of(mail, Set.of()));
        Set<Integer> different = different(mail.document(), html.read(page).document());
        if (!different.isEmpty()) {
            page = page(original, MailPage.of(mail, different));
        }
        WrittenCopy written = html.write(page, plan);
        byte[] copy = written.patch().applyTo(page.bytes());
        var whole = new Patch(List.of(new Patch.Edit(0, original.bytes().length, copy)));
        return new WrittenCopy(whole, written.losses(), written.warnings(), "html");
    }

    private static SourceFile page(SourceFile original, String text) {
        return new SourceFile(
                original.stem() + ".html", text.getBytes(StandardCharsets.UTF_8), null);
    }

    /// The blocks that a page cannot show as what they are.
    private static Set<Integer> different(Document mail, Document page) {
        var different = new TreeSet<Integer>();
        boolean same = mail.text().equals(page.text());
        for (int i = 0; i < mail.blocks().size() && !same; i++) {
            boolean other = i >= page.blocks().size()
                    || !page.blocks().get(i).text().equals(mail.blocks().get(i).text());
            if (other && !(mail.blocks().get(i).kind() instanceof Block.Rule)) {
                different.add(i);
            }
        }
        return different;
    }
}
