package kr.smartwork.modeling;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The name a model gives its process. */
public final class ModelNames {

    private static final Pattern NAME = Pattern.compile("<(?:\\w+:)?process [^>]*?\\bname=\"([^\"]*)\"");

    private ModelNames() {}

    /** Its name, or the key when it has none. */
    public static String of(String xml, String key) {
        Matcher matcher = NAME.matcher(xml);
        return matcher.find() ? HtmlUtils.htmlUnescape(matcher.group(1)) : key;
    }
}
