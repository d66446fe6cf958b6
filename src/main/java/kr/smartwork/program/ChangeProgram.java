package kr.smartwork.program;

import java.time.Clock;
import java.util.List;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.form.Forms;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.FacilityType;
import kr.smartwork.registry.FacilityTypes;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a program for the cycles to come; running ones keep what they started with. */
@Component
public class ChangeProgram {

    private final Programs programs;
    private final Forms forms;
    private final FacilityTypes types;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeProgram(Programs programs, Forms forms, FacilityTypes types, AuditTrail audit, Clock clock) {
        this.programs = programs;
        this.forms = forms;
        this.types = types;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes the program and returns it.
     *
     * @throws NotFound if there is none of this code
     * @throws InvalidInput with every broken rule of the definition
     */
    @Transactional
    public Program change(Actor actor, String code, ProgramChange change) {
        actor.require(Role.ADMIN, Role.DESIGNER);
        Program program = programs.findByCode(code).orElseThrow(NotFound::new);
        require(program, change.definition());
        program.change(change.name(), change.nameEn(), change.definition(), change.active(), clock.instant());
        audit.record(new AuditEvent(actor.username(), "program.change", "program", code, null));
        return programs.save(program);
    }

    private void require(Program program, ProgramDefinition definition) {
        List<String> known = types.findAllByOrderByPositionNo().stream()
                .map(FacilityType::code)
                .toList();
        List<FieldError> errors =
                new DefinitionRules(forms.latest(program.formCode()).schema(), known).broken(definition);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
