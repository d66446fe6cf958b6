package kr.smartwork.registry;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account of a member of staff as the login and the session hold it; pages ask it for the {@link #actor()}. */
public final class StaffUser implements UserDetails, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Actor actor;
    private final boolean enabled;
    private final boolean locked;
    private @Nullable String passwordHash;

    StaffUser(Actor actor, String passwordHash, boolean enabled, boolean locked) {
        this.actor = actor;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.locked = locked;
    }

    /** The same account with the work of those who are absent. */
    StaffUser standingInFor(List<Absentee> absent) {
        return new StaffUser(actor.standingInFor(absent), Objects.requireNonNull(passwordHash), enabled, locked);
    }

    /** Who acts, with what they may do; no older than a few seconds. */
    public Actor actor() {
        return actor;
    }

    /** Whether the account may still be used: switched on, and with a role that holds today. */
    public boolean active() {
        return enabled && !actor.grants().isEmpty();
    }

    /** One {@code ROLE_…} for each role held anywhere. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles().map(SimpleGrantedAuthority::new).toList();
    }

    /** Null once the login is over: a session holds no hash. */
    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return actor.username();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return active();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    private Stream<String> roles() {
        List<Grant> grants = actor.grants();
        return grants.stream().map(grant -> "ROLE_" + grant.role()).distinct();
    }
}
