package org.yimen.rest.internal;

/**
 * How large a picture may be: a small file can hold one that no computer at a window can show.
 *
 * @param side most pixels of a side
 * @param megapixels most pixels of the whole, in millions
 */
record ScanLimits(int side, int megapixels) {
    private static final long MILLION = 1_000_000;

    ScanLimits {
        if (side < 1000 || side > 65_535 || megapixels < 1 || megapixels > 4000) {
            throw new IllegalArgumentException(
                    "1000 to 65535 pixels a side, 1 to 4000 megapixels: " + side + ", " + megapixels);
        }
    }

    /** @throws ProblemException if a picture has no pixels or too many */
    void check(long width, long height) {
        if (width < 1 || height < 1) {
            throw ScanFile.broken();
        }
        if (width > side || height > side || width * height > megapixels * MILLION) {
            throw new ProblemException(Problem.of(
                    422,
                    "scan-dimensions",
                    Messages.of("scan.dimensions", Integer.toString(side), Integer.toString(megapixels))));
        }
    }
}
