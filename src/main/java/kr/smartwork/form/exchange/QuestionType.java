package kr.smartwork.form.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import kr.smartwork.form.FormField;

/** The kinds of questions that a sheet can name, each with its component. */
enum QuestionType {
    TEXT("짧은 글", "short text", "textfield", "", FormField.Type.TEXT),
    LONG_TEXT("긴 글", "long text", "textarea", "", FormField.Type.LONG_TEXT),
    NUMBER("숫자", "number", "number", "", FormField.Type.NUMBER),
    DATE("날짜", "date", "datetime", "", FormField.Type.DATE),
    TIME("시각", "time", "datetime", "", FormField.Type.TIME),
    YES_NO("예/아니요", "yes/no", "radio", "yes-no", FormField.Type.YES_NO),
    ONE("하나 선택", "one of", "radio", "", FormField.Type.RADIO),
    ONE_OF_MANY("목록에서 선택", "list", "select", "", FormField.Type.SELECT),
    SEVERAL("여러 개 선택", "several of", "checklist", "", FormField.Type.CHECKLIST),
    SCALE("척도", "scale", "number", "scale", FormField.Type.SCALE),
    PHONE("전화번호", "phone", "textfield", "phone", FormField.Type.PHONE),
    BOX("확인란", "checkbox", "checkbox", "", FormField.Type.CHECKBOX),
    FILE("파일", "file", "filepicker", "", FormField.Type.FILE),
    EXPLANATION("안내문", "explanation", "text", "", FormField.Type.EXPLANATION);

    private final String korean;
    private final String english;
    private final String component;
    private final String kind;
    private final FormField.Type type;

    QuestionType(String korean, String english, String component, String kind, FormField.Type type) {
        this.korean = korean;
        this.english = english;
        this.component = component;
        this.kind = kind;
        this.type = type;
    }

    String korean() {
        return korean;
    }

    boolean choice() {
        return type == FormField.Type.RADIO || type == FormField.Type.SELECT || type == FormField.Type.CHECKLIST;
    }

    static Optional<QuestionType> named(String name) {
        String wanted = SheetTable.normal(name);
        return Arrays.stream(values())
                .filter(type -> SheetTable.normal(type.korean).equals(wanted)
                        || SheetTable.normal(type.english).equals(wanted))
                .findFirst();
    }

    static Optional<QuestionType> of(FormField.Type type) {
        return Arrays.stream(values()).filter(known -> known.type == type).findFirst();
    }

    /** A component of this kind with its label; its settings follow. */
    ObjectNode start(FormJson form, String key, String label) {
        ObjectNode json = form.add(component);
        FormJson.property(json, "kind", kind);
        switch (this) {
            case EXPLANATION -> json.put("text", label);
            case DATE -> json.put("subtype", "date").put("dateLabel", label).put("key", key);
            case TIME -> json.put("subtype", "time").put("timeLabel", label).put("key", key);
            default -> json.put("key", key).put("label", label);
        }
        if (this == YES_NO) {
            json.putArray("values").addObject().put("value", "yes").put("label", "예");
            json.withArrayProperty("values").addObject().put("value", "no").put("label", "아니요");
            FormJson.property(json, "en.yes", "Yes");
            FormJson.property(json, "en.no", "No");
        }
        return json;
    }
}
