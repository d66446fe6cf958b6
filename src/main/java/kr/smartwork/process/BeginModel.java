package kr.smartwork.process;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A process admin begins a model: a draft under a new key, that nothing runs with before two people release it. */
@Service
public class BeginModel {

    /** The most characters of a key. */
    public static final int LONGEST_KEY = 60;

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 100;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Addresses of pages beside those of the models. */
    private static final Set<String> RESERVED = Set.of("new", "import");

    private final ModelDrafts drafts;
    private final ModelReleases releases;
    private final AuditTrail audit;

    BeginModel(ModelDrafts drafts, ModelReleases releases, AuditTrail audit) {
        this.drafts = drafts;
        this.releases = releases;
        this.audit = audit;
    }

    /**
     * The key as it will be kept.
     *
     * @throws InvalidInput at {@code key} for one that is no key or belongs to another model
     */
    public String key(String typed) {
        String key = typed.strip();
        if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches() || RESERVED.contains(key)) {
            throw InvalidInput.at("key", "key", Text.of("modeling.new.key.wrong", LONGEST_KEY));
        }
        if (releases.find(key).isPresent() || drafts.find(key).isPresent()) {
            throw taken();
        }
        return key;
    }

    /**
     * The name as it will be kept.
     *
     * @return empty for none
     * @throws InvalidInput at {@code name} for too long a one
     */
    public static String name(String typed) {
        return TypedText.within("name", typed, LONGEST_NAME, Text.of("modeling.new.name.tooLong", LONGEST_NAME));
    }

    /**
     * Copies a release under another key.
     *
     * @param number of the release; empty for the newest
     * @throws InvalidInput at {@code key}, {@code name}, or {@code from} for a release there is not
     */
    @Transactional
    public String copy(Actor actor, String from, Optional<Integer> number, String typedKey, String typedName) {
        actor.require(Role.DESIGNER);
        String key = key(typedKey);
        String name = name(typedName);
        if (name.isEmpty()) {
            throw InvalidInput.at("name", "required", Text.of("modeling.new.name.required"));
        }
        ModelRelease source = releases.history(from).stream()
                .filter(release ->
                        number.map(wanted -> wanted == release.number()).orElse(true))
                .findFirst()
                .orElseThrow(() -> InvalidInput.at("from", "unknown", Text.of("modeling.new.from.unknown")));
        byte[] xml = releases.xml(source.definitionId()).getBytes(StandardCharsets.UTF_8);
        keep(actor, key, ModelImport.read(xml, key, name).xml(), "copy of " + from + " " + source.number());
        return key;
    }

    /**
     * Keeps a model that came as a file.
     *
     * @throws InvalidInput at {@code key}, {@code name} or {@code file}
     */
    @Transactional
    public String file(Actor actor, byte[] file, String typedKey, String typedName) {
        actor.require(Role.DESIGNER);
        String key = key(typedKey);
        keep(actor, key, ModelImport.read(file, key, name(typedName)).xml(), "file");
        return key;
    }

    private void keep(Actor actor, String key, String xml, String from) {
        if (!drafts.begin(key, xml, actor)) {
            throw taken();
        }
        audit.record(new AuditEvent(actor.username(), "models.begin", "model", key, from));
    }

    private static InvalidInput taken() {
        return InvalidInput.at("key", "taken", Text.of("modeling.new.key.taken"));
    }
}
