package kr.smartwork.program;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.form.Forms;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.FacilityType;
import kr.smartwork.registry.FacilityTypes;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a program for the cycles to come; running ones keep what they started with. */
@Component
public class ChangeProgram {

    private static final String ORDINARY = "ordinary-survey";

    private final Programs programs;
    private final Forms forms;
    private final FacilityTypes types;
    private final ProgramHistory history;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeProgram(
            Programs programs,
            Forms forms,
            FacilityTypes types,
            ProgramHistory history,
            AuditTrail audit,
            Clock clock) {
        this.programs = programs;
        this.forms = forms;
        this.types = types;
        this.history = history;
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
        store(actor, program, change, "", false);
        return program;
    }

    /**
     * Changes a program's parameters and nothing else; returns the id of the change in the history.
     *
     * @throws NotFound if there is none of this code
     * @throws Conflict when somebody else has changed the program meanwhile
     * @throws InvalidInput with every broken rule, or when nothing is changed
     */
    @Transactional
    public UUID parameters(Actor actor, String code, ParameterWish wish) {
        actor.require(Role.ADMIN, Role.DESIGNER);
        Program program = programs.findByCode(code).orElseThrow(NotFound::new);
        if (program.updatedAt().toEpochMilli() != wish.base().toEpochMilli()) {
            throw new Conflict("program-changed", Text.of("cycle.parameters.meanwhile"));
        }
        ProgramDefinition wanted = wish.parameters().in(program.definition());
        if (ProgramParameters.of(program.definition()).equals(wish.parameters())) {
            throw InvalidInput.at("due", "nothing-changed", Text.of("cycle.parameters.nothing"));
        }
        ProgramChange change = new ProgramChange(program.name(), program.nameEn(), program.active(), wanted);
        return store(actor, program, change, wish.note(), wish.running());
    }

    private UUID store(Actor actor, Program program, ProgramChange change, String note, boolean running) {
        require(program, change.definition());
        ProgramDefinition before = program.definition();
        program.change(change.name(), change.nameEn(), change.definition(), change.active(), clock.instant());
        programs.save(program);
        audit.record(new AuditEvent(actor.username(), "program.change", "program", program.code(), null));
        return history.add(actor, program, before, note, running);
    }

    /**
     * Changes who approves and what is looked at on the spot, and nothing else; open visits and approvals follow at once.
     *
     * @throws NotFound if there is none of this code
     * @throws InvalidInput with every broken rule
     */
    @Transactional
    public Program oversee(Actor actor, String code, UnaryOperator<Oversight> wish) {
        actor.require(Role.ADMIN, Role.DESIGNER);
        Program program = programs.findByCode(code).orElseThrow(NotFound::new);
        ProgramDefinition now = program.definition();
        return change(
                actor,
                code,
                new ProgramChange(
                        program.name(), program.nameEn(), program.active(), now.with(wish.apply(now.oversight()))));
    }

    /**
     * Makes a program for a form; everything else begins as in the ordinary survey that is shipped.
     *
     * @throws InvalidInput with every broken rule of the definition
     */
    @Transactional
    public Program create(Actor actor, NewProgram wanted) {
        actor.require(Role.ADMIN, Role.DESIGNER);
        Program usual = programs.findByCode(ORDINARY).orElseThrow(NotFound::new);
        ProgramDefinition like = usual.definition();
        ProgramDefinition definition = new ProgramDefinition(
                wanted.purpose(),
                wanted.purposeEn().isEmpty() ? wanted.purpose() : wanted.purposeEn(),
                Set.of(),
                wanted.dueAfter(),
                like.escalateAfterDue(),
                like.lockAfterDue(),
                like.remindBeforeDue().stream()
                        .filter(before -> before.compareTo(wanted.dueAfter()) < 0)
                        .toList(),
                like.reworkFor(),
                like.asking(),
                like.oversight(),
                List.of());
        String code = "program-" + Ids.next().toString().substring(24);
        int position = programs.findAllByOrderByPositionNo().size() + 1;
        Program program = new Program(
                new ProgramBundle(
                        code,
                        wanted.name(),
                        wanted.nameEn().isEmpty() ? wanted.name() : wanted.nameEn(),
                        wanted.formCode(),
                        usual.cycleModel(),
                        usual.reportModel(),
                        position,
                        definition),
                clock.instant());
        require(program, definition);
        audit.record(new AuditEvent(actor.username(), "program.create", "program", code, wanted.formCode()));
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
