package glossator.exchange.typeset;

import glossator.document.Metadata;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.Losses;
import glossator.exchange.SourceParagraph;
import glossator.exchange.TextSanitizer;

/// Writes the text of a source as a new Word document (ECMA-376), without its annotations.
final class WordDocument {
    private final AnnotatedDocument work;
    private final TextSanitizer clean;
    private final Losses losses;

    private WordDocument(AnnotatedDocument work, Losses losses) {
        this.work = work;
        this.losses = losses;
        this.clean = new TextSanitizer(losses);
    }

    static byte[] of(AnnotatedDocument work, Losses losses) {
        return new WordDocument(work, losses).toBytes();
    }

    private byte[] toBytes() {
        var parts = new WordParts();
        var word = new WordPackage(parts, clean);
        return word.toBytes(documentXml(parts), "", coreXml(word));
    }

    private String documentXml(WordParts parts) {
        WordXml xml = WordPackage.begin("w:document", clean);
        xml.open("w:body");
        var runs = new WordRuns(work, xml, parts, losses);
        new WordBlocks(work.document(), xml, runs).write(SourceParagraph.allOf(work.document()));
        xml.raw(WordPackage.SECTION);
        return xml.close("w:body").close("w:document").toString();
    }

    private String coreXml(WordPackage word) {
        Metadata metadata = work.source().metadata();
        return word.coreXml(
                work.source().title(), String.join("; ", metadata.creators()), metadata.language());
    }
}
