package glossator.format.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.format.Formats;
import glossator.format.SampleSourceFiles;
import glossator.format.office.OfficeSamples;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Formulas in one line, from a web page and from OpenDocument.
class FormulaTest {
    private static final String SUM = "<mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<mfrac>SUM<mi>b</mi></mfrac> | (a+1)/b | (a+1)/b",
                "<msup><mi>x</mi><mn>2</mn></msup> | x^2 | x^2",
                "<msub><mi>x</mi>SUM</msub> | x_(a+1) | x_(a+1)",
                "<msqrt><mi>a</mi></msqrt> | √a | √(a)",
                "<msqrt>SUM</msqrt> | √(a+1) | √(a+1)",
                "<mroot><mi>a</mi><mn>3</mn></mroot> | 3√a | a3",
                "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup> | x_1^2 | x12",
                "<msubsup><mi>x</mi><mn>1</mn></msubsup> | x_1 | x1",
                "<semantics><mi>x</mi><annotation>y</annotation></semantics> | x | x",
                "<mtable><mtr><mtd><mn>1</mn></mtd></mtr></mtable> | 1 ; | 1",
                "<mi>f′</mi> | f′ | f′"
            })
    void aFormulaIsWrittenAsOneWouldTypeIt(String written, String web, String office) {
        String formula = written.replace("SUM", SUM);
        String page = "<p>: <math>" + formula + "</math></p>";
        assertEquals(
                ": " + web,
                Formats.read(SampleSourceFiles.file("a.html", page))
                        .document()
                        .text()
                        .strip());
        String object = "<text:p>: <draw:frame><draw:object><math:math>"
                + formula.replace("</", "</math:")
                        .replaceAll("<(?=[a-z])", "<math:")
                        .replace("</math:math:", "</math:")
                + "</math:math></draw:object></draw:frame></text:p>";
        assertEquals(
                ": " + office,
                Formats.read(OfficeSamples.odt("", object, "")).document().text());
    }
}
