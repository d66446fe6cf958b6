package kr.smartwork.process.rules;

import java.util.Set;

/** A form that a step asks for has been published. */
final class KnownForms implements Rule {

    @Override
    public void check(Model model, Findings findings) {
        Set<String> forms = model.known().forms();
        if (forms != null) {
            model.semantic()
                    .filter(element -> element.is("userTask"))
                    .filter(task -> !task.attribute("camunda:formRef").isBlank())
                    .filter(task -> !forms.contains(task.attribute("camunda:formRef")))
                    .forEach(task -> findings.add(RuleCode.FORM, task, task.attribute("camunda:formRef")));
        }
    }
}
