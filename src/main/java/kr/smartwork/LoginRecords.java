package kr.smartwork;

import kr.smartwork.registry.StaffAccounts;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Counts wrong passwords of the login page and of HTTP Basic alike. */
@Component
class LoginRecords {

    private final StaffAccounts accounts;

    LoginRecords(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void wrongPassword(AuthenticationFailureBadCredentialsEvent event) {
        accounts.recordFailure(event.getAuthentication().getName());
    }

    @EventListener
    void rightPassword(AuthenticationSuccessEvent event) {
        accounts.recordSuccess(event.getAuthentication().getName());
    }
}
