package kr.smartwork.form;

import java.util.UUID;
import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Service;

/** The published forms. */
@Service
public class Forms {

    /** The newest version of a form; {@link NotFound} if there is none. */
    public FormVersion latest(String code) {
        throw new NotFound();
    }

    /** This version; {@link NotFound} if there is none. Cached: versions never change. */
    public FormVersion version(UUID id) {
        throw new NotFound();
    }

    /** Publishes a form unless its newest version is the same text. */
    public FormVersion publish(String code, String json) {
        throw new NotFound();
    }
}
