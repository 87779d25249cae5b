package glossator.format.pdf.draw;

import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import java.awt.Rectangle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/// A picture on a page that is drawn much smaller than it is. PDFBox leaves out whole rows and
/// columns of such a picture, which breaks writing up; here as many are kept as there is room for,
/// and PDFBox averages those.
final class FinePicture {
    /// The most pixels decoded at once: a page of 400 dots per inch.
    private static final double ROOM = 16_000_000;

    /// A thumbnail needs fewer: as many rows and columns of those decoded are averaged at least.
    private static final int AVERAGED = 4;

    private FinePicture() {}

    /// One that belongs to a layer stays as it is, because PDFBox asks it whether it is hidden.
    static PDImage of(PDImage picture) {
        if (picture instanceof PDImageXObject x && x.getOptionalContent() != null) {
            return picture;
        }
        Class<?>[] types = {PDImage.class};
        return (PDImage) Proxy.newProxyInstance(
                PDImage.class.getClassLoader(), types, (_, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    if (given.length == 2 && given[1] instanceof Integer step) {
                        int finer = step(picture, step);
                        return picture.getImage((Rectangle) given[0], finer);
                    }
                    return call(method, picture, given);
                });
    }

    /// Every how many rows and columns are decoded, where PDFBox would take every `coarse`.
    private static int step(PDImage picture, int coarse) {
        double pixels = (double) picture.getWidth() * picture.getHeight();
        int least = (int) Math.max(1, Math.ceil(Math.sqrt(pixels / ROOM)));
        return Math.min(coarse, Math.max(least, coarse / AVERAGED));
    }

    private static Object call(Method method, PDImage on, Object... arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
