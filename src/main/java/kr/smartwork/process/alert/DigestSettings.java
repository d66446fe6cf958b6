package kr.smartwork.process.alert;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When alerts go out by mail.
 *
 * @param quietFrom from then on only what is urgent
 * @param quietUntil until then; the same as {@code quietFrom} for no quiet hours
 */
@ConfigurationProperties("smartwork.digest")
record DigestSettings(@DefaultValue("21:00") LocalTime quietFrom, @DefaultValue("08:00") LocalTime quietUntil) {

    boolean quietAt(LocalTime time) {
        boolean begun = !time.isBefore(quietFrom);
        boolean over = !time.isBefore(quietUntil);
        return quietFrom.isAfter(quietUntil) ? begun || !over : begun && !over;
    }
}
