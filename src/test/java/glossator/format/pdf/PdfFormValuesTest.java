package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/// The values of form fields for which the file has no appearance.
class PdfFormValuesTest {
    private static final String LABEL = "Statement of the witness:";

    static Stream<Arguments> fields() {
        return Stream.of(
                arguments("/FT /Tx /V (I saw the boat.)", "I saw the boat."),
                arguments("/FT /Tx /V <FEFF017B006F01420077> /DA (/Helv 0 Tf 0 g)", "Żołw"),
                arguments("/FT /Tx /V (one\\ntwo)", "one two"),
                arguments("/FT /Ch /V (de) /Opt [[(de) (Germany)] [(fr) (France)]]", "Germany"),
                arguments("/FT /Ch /V (green) /Opt [(red) (green)]", "green"),
                arguments("/FT /Ch /V [(one) (two)]", "one, two"),
                arguments("/FT /Btn /V /Yes /AS /Yes", "✔"),
                arguments("/FT /Btn /V /Yes", "✔"),
                arguments("/FT /Btn /V /Off /AS /Off", ""),
                arguments("/FT /Btn /Ff 65536 /V /Yes", ""),
                arguments("/FT /Tx /Ff 8192 /V (a password)", ""),
                arguments("/FT /Tx /F 2 /V (hidden)", ""),
                arguments("/FT /Tx", ""),
                arguments("/FT /Sig /V << >>", ""),
                arguments("/FT /Tx /Parent 6 0 R /V (its own parent)", "its own parent"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void aValueStandsInItsField(String field, String value) {
        assertEquals((LABEL + " " + value).strip(), text(page(field)));
    }

    private static RawPdf page(String field) {
        return RawPdf.page("/Annots [6 0 R]", RawPdf.bytes(RawPdf.text(LABEL)), "")
                .add("<< /Type /Annot /Subtype /Widget /Rect [230 694 500 712] " + field + " >>");
    }

    private static String text(RawPdf file) {
        return file.read().document().text();
    }

    @Test
    void aValueOfSeveralLinesIsWrappedInItsField() {
        String field = "/FT /Tx /Ff 4096 /V (A long remark that has to be wrapped.\\nAnother one.)"
                + " /Rect [72 500 200 660] /DA (/Helv 10 Tf 0 g)";
        assertEquals(
                LABEL + "\nA long remark that has to be wrapped.\nAnother one.",
                text(page("").set(6, "<< /Type /Annot /Subtype /Widget " + field + " >>")));
    }

    @Test
    void aFieldHasTheValueOfItsParent() {
        RawPdf file = page("/Parent 7 0 R").add("<< /FT /Tx /V (Mara Quill) /Kids [6 0 R] >>");
        assertEquals(LABEL + " Mara Quill", text(file));
    }

    @Test
    void anAppearanceThatShowsNothingGivesWayToTheValue() {
        RawPdf file = page("/FT /Tx /V (Mara Quill) /AP << /N 7 0 R >>").stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 270 18]", RawPdf.bytes("/Tx BMC EMC"));
        assertEquals(LABEL + " Mara Quill", text(file));
    }

    @Test
    void anAppearanceWithTextIsShownAsItIs() {
        RawPdf file = page("/FT /Tx /V (another value) /AP << /N 7 0 R >>").stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 270 18]"
                        + " /Resources << /Font << /F1 4 0 R >> >>",
                RawPdf.bytes("/Tx BMC BT /F1 12 Tf 2 5 Td (As drawn) Tj ET EMC"));
        assertEquals(LABEL + " As drawn", text(file));
    }

    @Test
    void aFieldOnATurnedPageIsTurnedWithIt() {
        RawPdf file = RawPdf.page(
                        "/Rotate 90 /Annots [6 0 R]",
                        RawPdf.bytes("BT /F1 12 Tf 0 1 -1 0 100 72 Tm (" + LABEL + ") Tj ET"),
                        "")
                .add("<< /Type /Annot /Subtype /Widget /FT /Tx /V (Mara Quill)"
                        + " /Rect [90 250 108 500] /MK << /R 90 >> >>");
        assertEquals(LABEL + " Mara Quill", text(file));
    }

    @Test
    void aBoxThatIsNoneHoldsNothing() {
        assertFalse(text(page("").set(
                                6,
                                "<< /Type /Annot /Subtype /Widget /FT /Tx /V (x) /Rect [1 1 1 1] >>"))
                .contains("x"));
    }
}
