package kr.smartwork.notice;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What personal links are made of.
 *
 * @param publicUrl base address respondents reach, without a slash at the end; never taken from a request
 * @param linkSecret signs the links; the same on all nodes, at least 32 characters
 * @param linkLifetime how long a link lives after it was made or last renewed
 */
@ConfigurationProperties("smartwork")
public record LinkSettings(String publicUrl, String linkSecret, @DefaultValue("90d") Duration linkLifetime) {

    private static final int SECRET_LENGTH = 32;

    public LinkSettings {
        publicUrl = checkedUrl(publicUrl);
        linkSecret = checkedSecret(linkSecret);
        if (linkLifetime.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException(
                    "smartwork.link-lifetime is under a day; set it to a day or longer, such as 90d.");
        }
    }

    /** The host of the public address, for Message-IDs. */
    String host() {
        return URI.create(publicUrl).getHost();
    }

    private static String checkedUrl(@Nullable String url) {
        if (url == null
                || !url.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")
                || URI.create(url).getHost() == null) {
            throw new IllegalArgumentException(
                    "smartwork.public-url must be the http or https address at which respondents"
                            + " reach Smartwork, such as https://survey.example.com; it is '" + url + "'.");
        }
        return url.replaceAll("/+$", "");
    }

    private static String checkedSecret(@Nullable String secret) {
        if (secret == null || secret.length() < SECRET_LENGTH) {
            throw new IllegalArgumentException(
                    "smartwork.link-secret signs the personal links: set it to a random text of at"
                            + " least 32 characters, the same on all nodes, for example the output of 'openssl rand -base64 32'.");
        }
        return secret;
    }

    @Override
    public String toString() {
        return "LinkSettings[publicUrl=" + publicUrl + ", linkSecret=…, linkLifetime=" + linkLifetime + "]";
    }
}
