package glossator.format;

/// The pixels of a picture or of a part of it, row by row from the top left, each 0xAARRGGBB with
/// the colors multiplied by the opacity.
public record DecodedPicture(int width, int height, int[] argb) {
    public DecodedPicture {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException("not a picture");
        }
    }
}
