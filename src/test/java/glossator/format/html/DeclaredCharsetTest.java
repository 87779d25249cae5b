package glossator.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredCharsetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "<meta charset=utf-8> | utf-8",
                "<meta charset='koi8-r'> | koi8-r",
                "<META CHARSET = \"KOI8-R\" /> | KOI8-R",
                "<meta http-equiv=Content-Type content='text/html; charset=big5'> | big5",
                "<meta content='text/html;charset=big5' http-equiv=content-type> | big5",
                "<meta name=description content='charset=big5'><meta charset=a> | a",
                "<script>var a='<meta charset=\"koi8-r\">';</script><meta charset=b> | b",
                "<style>/* <meta charset=x> */</style><meta charset=b> | b",
                "<!-- <meta charset=x> --><meta charset=b> | b",
                "<title><meta charset=x></title><meta charset=b> | b",
                "<p title='<meta charset=x>'><meta charset=b> | b",
                "<script>never closed <meta charset=x> |",
                "<?xml version='1.0' encoding='iso-8859-2'?><meta charset=x> | iso-8859-2",
                "<metadata charset=x><meta charset=b> | b",
                "plain words |",
                "< meta charset=x> |",
            })
    void onlyTheRealDeclarationCounts(String head, String charset) {
        assertEquals(charset == null ? "" : charset, DeclaredCharset.in(head));
    }

    @ParameterizedTest
    @CsvSource({"5000", "60000"})
    void longScriptsMayComeBefore(int length) {
        String head = "<script>" + "x".repeat(length) + "</script><meta charset=koi8-r>";
        assertEquals("koi8-r", DeclaredCharset.in(head));
    }
}
