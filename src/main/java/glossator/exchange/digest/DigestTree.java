package glossator.exchange.digest;

import glossator.document.Picture;
import glossator.exchange.Losses;
import glossator.exchange.NoteSanitizer;
import glossator.exchange.TextSanitizer;
import glossator.message.Messages;
import glossator.wording.Phrases;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes a digest one tree of CommonMark with footnotes, from which every format is written: in it
/// is nothing that could load or run something, whatever a person wrote.
final class DigestTree {
    private static final int DEEPEST = 6;

    private final DigestDocument.Citing citing;
    private final TextSanitizer clean;
    private final NoteSanitizer notes;
    private final Losses losses;
    private final Document root = new Document();
    private final List<FootnoteDefinition> footnotes = new ArrayList<>();
    private final IdentityHashMap<Node, UUID> quotes = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Picture> pictures = new IdentityHashMap<>();

    /// @param pictures what each image of it shows
    /// @param root of the tree
    /// @param quotes the annotation of each block quote that is one
    record Tree(
            Document root,
            IdentityHashMap<Node, UUID> quotes,
            IdentityHashMap<Node, Picture> pictures) {}

    private DigestTree(DigestDocument.Citing citing, Losses losses) {
        this.losses = losses;
        this.citing = citing;
        this.clean = new TextSanitizer(losses);
        this.notes = new NoteSanitizer(clean, losses);
    }

    static Tree of(DigestDocument digest, Losses losses) {
        return new DigestTree(digest.citing(), losses).build(digest);
    }

    private Tree build(DigestDocument digest) {
        add(heading(1, digest.title()));
        digest.entries().forEach(this::add);
        if (!digest.sources().isEmpty()) {
            addSources(digest);
        }
        footnotes.forEach(this::add);
        return new Tree(root, quotes, pictures);
    }

    /// A style has its own order and its own numbers, so that bullets would be too much.
    private void addSources(DigestDocument digest) {
        if (digest.citing() != DigestDocument.Citing.OWN) {
            add(heading(2, Messages.of("exchange.references")));
            digest.sources().forEach(line -> add(CitationNodes.paragraph(clean.sanitize(line))));
            return;
        }
        add(heading(2, Messages.of("exchange.digest.sources")));
        var list = new BulletList();
        list.setTight(true);
        digest.sources().forEach(line -> {
            var item = new ListItem();
            item.appendChild(paragraph(line));
            list.appendChild(item);
        });
        add(list);
    }

    private void add(Node block) {
        root.appendChild(block);
    }

    private void add(DigestDocument.Entry entry) {
        switch (entry) {
            case DigestDocument.Entry.Written(String text) -> addWritten(text);
            case DigestDocument.Entry.Erased _ -> {
                losses.add(Losses.Kind.QUOTE_ERASED);
                addRemark("exchange.digest.erased");
            }
            case DigestDocument.Entry.Quoted quoted -> addQuoted(quoted);
        }
    }

    /// The title is above the headings of the text.
    private void addWritten(String text) {
        Optional<Node> parsed = notes.parseText(text);
        if (parsed.isEmpty()) {
            text.lines().filter(line -> !line.isBlank()).forEach(line -> add(paragraph(line)));
            return;
        }
        for (Node block : children(parsed.get())) {
            if (block instanceof Heading heading) {
                heading.setLevel(Math.min(DEEPEST, heading.getLevel() + 1));
            }
            add(block);
        }
    }

    private void addQuoted(DigestDocument.Entry.Quoted quoted) {
        var quote = new BlockQuote();
        addPicture(quoted, quote);
        for (String line : quoted.words().split("[\n\u2028]+", -1)) {
            if (!Phrases.toOneLine(line).isEmpty()) {
                quote.appendChild(paragraph(line));
            }
        }
        Paragraph last = quote.getLastChild() instanceof Paragraph words
                        && !(words.getFirstChild() instanceof Image)
                ? words
                : new Paragraph();
        if (last.getParent() == null) {
            last.appendChild(new Text(text(quoted.reference())));
            quote.appendChild(last);
        }
        if (citing == DigestDocument.Citing.IN_TEXT && !quoted.citation().isEmpty()) {
            addInText(last, clean.sanitize(quoted.citation()));
        } else {
            last.appendChild(new FootnoteReference(addFootnote(quoted)));
        }
        quotes.put(quote, quoted.annotation());
        add(quote);
        if (quoted.deleted()) {
            losses.add(Losses.Kind.QUOTE_DELETED);
            addRemark("exchange.digest.deleted");
        }
        notes.parse(quoted.note())
                .ifPresentOrElse(
                        note -> children(note).forEach(this::add),
                        () -> add(paragraph(quoted.note())));
    }

    private void addPicture(DigestDocument.Entry.Quoted quoted, BlockQuote quote) {
        Picture picture = quoted.picture();
        if (picture != null) {
            var image = new Image(DigestPictures.name(picture), null);
            image.appendChild(new Text(text(quoted.reference())));
            pictures.put(image, picture);
            var paragraph = new Paragraph();
            paragraph.appendChild(image);
            quote.appendChild(paragraph);
        }
    }

    /// Numbers above the line stand close to the words.
    private static void addInText(Paragraph words, String citation) {
        words.appendChild(new Text(citation.startsWith("<sup>") ? "" : " "));
        CitationNodes.append(words, citation);
    }

    /// The reference, with the id by which the program finds the note again.
    private String addFootnote(DigestDocument.Entry.Quoted quoted) {
        String label = String.valueOf(footnotes.size() + 1);
        var footnote = new FootnoteDefinition(label);
        if (!quoted.citation().isEmpty()) {
            footnote.appendChild(CitationNodes.paragraph(clean.sanitize(quoted.citation())));
            footnotes.add(footnote);
            return label;
        }
        var paragraph = new Paragraph();
        var words = new Text(text(quoted.reference()));
        if (quoted.address().isEmpty()) {
            paragraph.appendChild(words);
        } else {
            var link = new Link(quoted.address(), null);
            link.appendChild(words);
            paragraph.appendChild(link);
        }
        String id = quoted.annotation().toString().substring(0, 8);
        paragraph.appendChild(new Text(" " + Messages.of("exchange.digest.note", id)));
        footnote.appendChild(paragraph);
        footnotes.add(footnote);
        return label;
    }

    private void addRemark(String key) {
        var paragraph = new Paragraph();
        var words = new Emphasis("*");
        words.appendChild(new Text(Messages.of(key)));
        paragraph.appendChild(words);
        add(paragraph);
    }

    private Heading heading(int level, String title) {
        var heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(new Text(text(title)));
        return heading;
    }

    private Paragraph paragraph(String line) {
        var paragraph = new Paragraph();
        paragraph.appendChild(new Text(text(line)));
        return paragraph;
    }

    private String text(String text) {
        return Phrases.toOneLine(clean.sanitize(text));
    }

    static List<Node> children(Node of) {
        var children = new ArrayList<Node>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
