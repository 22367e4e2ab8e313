package org.yimen.rest.internal;

/**
 * How large a scan may be, and a picture in it: a small file can hold one that no computer at a window can show.
 *
 * @param megabytes most mebibytes of the file
 * @param side most pixels of a side
 * @param megapixels most pixels of the whole, in millions
 */
record ScanLimits(int megabytes, int side, int megapixels) {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long MILLION = 1_000_000;

    ScanLimits {
        if (megabytes < 1 || megabytes > 200) {
            throw new IllegalArgumentException("1 to 200 megabytes: " + megabytes);
        }
        if (side < 1000 || side > 65_535 || megapixels < 1 || megapixels > 4000) {
            throw new IllegalArgumentException(
                    "1000 to 65535 pixels a side, 1 to 4000 megapixels: " + side + ", " + megapixels);
        }
    }

    /** @throws ProblemException if there are too many bytes */
    void check(long bytes) {
        if (bytes > megabytes * MEBIBYTE) {
            String most = Integer.toString(megabytes);
            throw new ProblemException(Problem.of(413, "scan-too-large", Messages.of("scan.too-large", most)));
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
