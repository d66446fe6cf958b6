package kr.smartwork.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;

/** Answers as a facility would give them: mostly quiet days, now and then a case, seldom an outbreak. */
final class PlausibleAnswers {

    private static final List<String> CASES = List.of("confirmed", "positiveStaff");

    private final Dice dice;

    PlausibleAnswers(Dice dice) {
        this.dice = dice;
    }

    /** Valid answers to every question of the form, as typed. */
    Map<String, Object> of(FormSchema form) {
        Map<String, Object> answers = new HashMap<>();
        for (FormField field : form.fields()) {
            Object answer = answer(field);
            if (!"".equals(answer)) {
                answers.put(field.key(), answer);
            }
            if (field.logic().mayNeedComment()) {
                answers.put(field.key() + "__comment", "격리 해제와 신규 격리에 따른 변동입니다");
            }
        }
        haveTestedWhoIsPositive(answers);
        return answers;
    }

    private void haveTestedWhoIsPositive(Map<String, Object> answers) {
        if (answers.containsKey("positiveStaff") && answers.containsKey("testedStaff")) {
            int positive = Integer.parseInt(answers.get("positiveStaff").toString());
            answers.computeIfPresent(
                    "testedStaff",
                    (key, tested) -> Integer.toString(Math.max(positive, Integer.parseInt(tested.toString()))));
        }
    }

    private Object answer(FormField field) {
        return switch (field.type()) {
            case NUMBER, SCALE -> number(field.key());
            case CHECKBOX -> field.required() || dice.percent(85) ? "true" : "";
            case RADIO, SELECT, YES_NO -> usual(field);
            case CHECKLIST ->
                field.required() || dice.percent(12)
                        ? List.of(dice.pick(field.options()).code())
                        : "";
            case DATE -> field.required() ? "2026-03-02" : "";
            case TEXT -> field.required() ? "해당 없음" : "";
            case LONG_TEXT -> dice.percent(6) ? "금일 특이사항 없음" : "";
            case TIME -> field.required() ? "09:00" : "";
            case PHONE -> field.required() ? "010-0000-0000" : "";
            case EXPLANATION, FILE, ROSTER, CALCULATED -> "";
        };
    }

    /**
     * Nineteen in twenty report no case; outbreaks of five and more are rare. About one answer in eight needs a look: what an
     * official of a district gets through in an afternoon.
     */
    private String number(String key) {
        if (CASES.contains(key)) {
            return Integer.toString(dice.percent(96) ? 0 : dice.percent(85) ? dice.between(1, 3) : dice.between(5, 9));
        }
        return Integer.toString(dice.percent(80) ? 0 : dice.between(1, 3));
    }

    /** The first option is the ordinary one in the shipped forms. */
    private String usual(FormField field) {
        return (dice.percent(93) ? field.options().get(0) : dice.pick(field.options())).code();
    }
}
