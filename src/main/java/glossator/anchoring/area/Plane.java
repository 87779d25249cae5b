package glossator.anchoring.area;

/// A picture to calculate with: shades as fractions, in rows from the top. The middle of the first
/// pixel is at (0.5, 0.5), so that places keep their meaning when a picture is scaled.
record Plane(int width, int height, float[] values) {
    static Plane of(GrayPicture picture) {
        byte[] rows = picture.rows();
        float[] values = new float[rows.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows[i] & 0xff;
        }
        return new Plane(picture.width(), picture.height(), values);
    }

    GrayPicture toPicture() {
        byte[] rows = new byte[values.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) Math.clamp(Math.round(values[i]), 0, 255);
        }
        return new GrayPicture(width, height, rows);
    }

    float at(int x, int y) {
        return values[y * width + x];
    }

    /// The shade at a place between pixels; outside of the picture, that of its edge.
    float at(double x, double y) {
        double left = Math.clamp(x - 0.5, 0, width - 1.0);
        double top = Math.clamp(y - 0.5, 0, height - 1.0);
        int x0 = (int) left;
        int y0 = (int) top;
        int x1 = Math.min(width - 1, x0 + 1);
        int y1 = Math.min(height - 1, y0 + 1);
        float fx = (float) (left - x0);
        float fy = (float) (top - y0);
        float upper = at(x0, y0) * (1 - fx) + at(x1, y0) * fx;
        float lower = at(x0, y1) * (1 - fx) + at(x1, y1) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    boolean contains(double x, double y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    /// Each pixel becomes the mean of what it covers.
    Plane resized(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        return narrowed(newWidth).transposed().narrowed(newHeight).transposed();
    }

    private Plane narrowed(int newWidth) {
        double step = (double) width / newWidth;
        float[] result = new float[newWidth * height];
        for (int x = 0; x < newWidth; x++) {
            double from = x * step;
            double to = Math.min(width, from + step);
            int first = (int) from;
            int last = Math.min(width, (int) Math.ceil(to));
            float[] shares = new float[last - first];
            for (int i = first; i < last; i++) {
                shares[i - first] = (float) ((Math.min(to, i + 1.0) - Math.max(from, i)) / step);
            }
            addColumn(result, x, newWidth, first, shares);
        }
        return new Plane(newWidth, height, result);
    }

    private void addColumn(float[] result, int x, int newWidth, int first, float[] shares) {
        for (int y = 0; y < height; y++) {
            float sum = 0;
            int row = y * width + first;
            for (int i = 0; i < shares.length; i++) {
                sum += shares[i] * values[row + i];
            }
            result[y * newWidth + x] = sum;
        }
    }

    private Plane transposed() {
        float[] result = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                result[x * height + y] = values[y * width + x];
            }
        }
        return new Plane(height, width, result);
    }

    /// Blurred by a Gaussian of `sigma` pixels.
    Plane blurred(double sigma) {
        float[] kernel = kernel(sigma);
        return smoothed(kernel).transposed().smoothed(kernel).transposed();
    }

    private static float[] kernel(double sigma) {
        int radius = (int) Math.ceil(2.5 * sigma);
        float[] kernel = new float[2 * radius + 1];
        float sum = 0;
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + radius];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    private Plane smoothed(float[] kernel) {
        int radius = kernel.length / 2;
        float[] result = new float[values.length];
        float[] row = new float[width + 2 * radius];
        for (int y = 0; y < height; y++) {
            pad(y, row, radius);
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int k = 0; k < kernel.length; k++) {
                    sum += kernel[k] * row[x + k];
                }
                result[y * width + x] = sum;
            }
        }
        return new Plane(width, height, result);
    }

    private void pad(int y, float[] row, int radius) {
        for (int x = 0; x < row.length; x++) {
            row[x] = values[y * width + Math.clamp(x - radius, 0, width - 1)];
        }
    }

    /// Half the difference of the shades after and before each pixel, in one direction.
    Plane slopes(int dx, int dy) {
        float[] result = new float[values.length];
        for (int y = dy; y < height - dy; y++) {
            for (int x = dx; x < width - dx; x++) {
                result[y * width + x] = (at(x + dx, y + dy) - at(x - dx, y - dy)) / 2;
            }
        }
        return new Plane(width, height, result);
    }

    Plane minus(Plane other) {
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i] - other.values[i];
        }
        return new Plane(width, height, result);
    }
}
