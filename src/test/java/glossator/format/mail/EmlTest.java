package glossator.format.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Metadata;
import glossator.format.Encodings;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SampleSourceFiles;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Messages written here.
public class EmlTest {
    private static final String HEAD = """
            Received: from x by y
            From: "Doe, Jane" <jane@example.org>, =?ISO-8859-1?Q?J=F6rg?= <j@example.org>
            To: all@example.org
            Subject: =?utf-8?B?R3LDvMOf?= =?utf-8?B?ZQ==?= to you
            Date: Tue, 7 May 2024 10:00:00 +0200 (CEST)
            MIME-Version: 1.0
            """;

    /// A message in two forms, of which one is a page, with a file.
    public static String letter() {
        return HEAD + """
                Content-Type: multipart/mixed; boundary="=_outer"

                --=_outer
                Content-Type: multipart/alternative; boundary="=_inner"

                --=_inner
                Content-Type: text/plain; charset=utf-8; format=flowed
                Content-Transfer-Encoding: quoted-printable

                Gr=C3=BC=C3=9Fe, =
                and more.

                > they wrote
                --=_inner
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                PHA+R3LDvMOfZTwvcD48dWw+PGxpPm9uZTwvbGk+PC91bD4=
                --=_inner--

                --=_outer
                Content-Type: application/octet-stream; name="a.bin"
                Content-Disposition: attachment; filename*=utf-8''%C3%A4.bin
                Content-Transfer-Encoding: base64

                AAECAwQ=
                --=_outer--
                """;
    }

    @ParameterizedTest
    @CsvSource({
        "quoted-printable, '=CF=F0=E8=EC=E5=\n=F0'",
        "base64, z/Do7OXw",
        "8bit, \u00CF\u00F0\u00E8\u00EC\u00E5\u00F0",
    })
    void aPersonNamesTheCharacterSetOfAMessage(String encoding, String body) {
        byte[] bytes = (HEAD
                        + "Content-Type: text/plain; charset=iso-8859-1\n"
                        + "Content-Transfer-Encoding: " + encoding + "\n\n" + body + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Charset named = Charset.forName("windows-1251");
        var file = new SourceFile("a.eml", bytes, null);
        String text = Formats.read(file.withEncoding(named)).document().text();
        assertTrue(text.endsWith("\nПример"), text);
        assertFalse(Formats.read(file).document().text().contains("Пример"));
        assertEquals("Пример", new String(Encodings.textOf("eml", bytes), named).strip());
    }

    @Test
    void aPlainMessageIsItsHeaderAndItsText() {
        String body = """
                Content-Type: text/plain; charset=utf-8

                Hello all,

                this line was broken by the program because it is so very long that
                it goes on here.

                > they wrote
                > > and before

                Jane
                Street 1
                """;
        ImportedDocument read = Formats.read(SampleSourceFiles.file("a.eml", HEAD + body));
        assertEquals("eml", read.format());
        assertEquals("""
                Heading[level=1] | Grüße to you
                Paragraph | From: "Doe, Jane" <jane@example.org>, Jörg <j@example.org>
                Paragraph | To: all@example.org
                Paragraph | Date: Tue, 7 May 2024 10:00:00 +0200 (CEST)
                Paragraph | Hello all,
                Paragraph | this line was broken by the program because it is so very long that\
                 it goes on here.
                Paragraph q1 | they wrote
                Paragraph q2 | and before
                Paragraph | Jane⏎Street 1""".strip(), SampleSourceFiles.blocks(read));
        assertEquals(
                Metadata.of(
                        "Grüße to you",
                        List.of("Jane Doe", "Jörg"),
                        "",
                        "2024-05-07T10:00+02:00",
                        "",
                        ""),
                Metadata.of(
                        read.document().metadata().title(),
                        read.document().metadata().creators(),
                        "",
                        read.document().metadata().published(),
                        "",
                        ""));
    }

    @Test
    void ofAlternativesTheRicherIsShownAndAttachmentsAreNamed() {
        String body = """
                Content-Type: multipart/mixed; boundary="o"

                --o
                Content-Type: multipart/alternative; boundary=i

                --i
                Content-Type: text/plain

                plain
                --i
                Content-Type: text/html

                <p>rich <b>text</b></p>
                --i--
                --o
                Content-Type: application/pdf; name="x.pdf"
                Content-Disposition: attachment; filename*=utf-8''%C3%A4.pdf
                Content-Transfer-Encoding: base64

                AAAA
                --o
                Content-Type: text/plain; name=notes.txt
                Content-Disposition: attachment

                not shown
                --o--
                """;
        String text = Formats.read(SampleSourceFiles.file("a.eml", HEAD + body))
                .document()
                .text();
        assertEquals(
                "rich text\nAttached:\nä.pdf\nnotes.txt", text.substring(text.indexOf("rich")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Ann <ann@example.org>, Ann",
                "<ann@example.org>, ann@example.org",
                "\"\" <ann@example.org>, ann@example.org",
                "Ann <work> <ann@example.org>, Ann <work>",
                "ann@example.org, ann@example.org",
                "<ann@example.org> (Ann), <ann@example.org> (Ann)",
                "Ann <ann@example.org>>, Ann <ann@example.org>>",
                "<<ann@example.org>, ann@example.org",
                ">, >"
            })
    void whoWroteIsToldByNameOrElseByAddress(String from, String who) {
        String mail = "From: " + from + "\nSubject: s\nDate: d\n\nbody";
        var original = new SourceFile("a.eml", mail.getBytes(StandardCharsets.UTF_8), null);
        assertEquals(List.of(who), Formats.read(original).document().metadata().creators());
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, 'From: a\nSubject: b\n\nc', text",
        "a.eml, 'From: a\nSubject: b\n\nc', eml",
        "a, 'From: a@b\nDate: c\nMessage-ID: <d>\n\ne', eml",
        "a.txt, 'From: one end to the other.\nThe second line.', text"
    })
    void aMessageIsToldByItsHeader(String name, String text, String format) {
        assertEquals(format, Formats.read(SampleSourceFiles.file(name, text)).format());
    }

    @Test
    void anEncryptedMessageIsRefused() {
        String body = "Content-Type: multipart/encrypted; boundary=x\n\n--x\n\ny\n--x--\n";
        Refusal refused = assertThrows(
                Refusal.class, () -> Formats.read(SampleSourceFiles.file("a.eml", HEAD + body)));
        assertEquals("format.eml.locked", refused.key());
    }
}
