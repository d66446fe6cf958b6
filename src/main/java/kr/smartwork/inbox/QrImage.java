package kr.smartwork.inbox;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as an outline: a square for each dark module.
 *
 * @param size width and height in modules, with the quiet zone
 * @param path of an SVG {@code path} element
 */
record QrImage(int size, String path) {

    private static final int QUIET = 4;

    static QrImage of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrImage(code.size + 2 * QUIET, path.toString());
    }

    /** Of the SVG element. */
    public String viewBox() {
        return "0 0 " + size + " " + size;
    }
}
