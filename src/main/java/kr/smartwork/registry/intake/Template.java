package kr.smartwork.registry.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The empty list to fill in: the headers, with the byte order mark that spreadsheets need to read Korean. */
public final class Template {

    private Template() {}

    /** The CSV file. */
    public static byte[] csv() {
        return ("\uFEFF" + String.join(",", FacilityColumn.labels()) + "\r\n").getBytes(UTF_8);
    }
}
