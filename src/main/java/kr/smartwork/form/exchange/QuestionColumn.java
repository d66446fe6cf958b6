package kr.smartwork.form.exchange;

/** The columns of our sheet of questions, with what the template says about each. */
enum QuestionColumn {
    SECTION("구역", "section", "같은 구역의 질문은 이어서 적습니다. 비워 두면 구역 없이 나옵니다.", 18),
    ROSTER("명단", "roster", "종사자처럼 여러 명을 적는 표의 이름입니다. 같은 이름의 질문이 그 표의 열이 됩니다.", 14),
    QUESTION("질문", "question", "필수. 응답자에게 보이는 질문입니다.", 40),
    TYPE("유형", "type", "필수. 짧은 글, 긴 글, 숫자, 날짜, 시각, 예/아니요, 하나 선택, 목록에서 선택, 여러 개 선택, 척도, 전화번호, 확인란, 파일, 안내문", 14),
    REQUIRED("필수", "required", "예 또는 아니요", 8),
    HELP("도움말", "help", "질문 아래에 작게 나옵니다.", 30),
    UNIT("단위", "unit", "숫자 뒤에 나옵니다. 예: 명", 8),
    MIN("최솟값", "min", "숫자의 가장 작은 값, 척도의 첫 단계", 9),
    MAX("최댓값", "max", "숫자의 가장 큰 값, 척도의 마지막 단계", 9),
    DIGITS("소수 자릿수", "decimals", "0~6. 비워 두면 정수만 받습니다.", 11),
    OPTIONS("선택지", "options", "줄을 바꾸거나 쌍반점(;)으로 나눕니다. 값을 정하려면 '값=표시'로 적습니다.", 30),
    FIGURE("지표", "figure", "합계, 평균, 응답 수, 비율, 분포를 쉼표로 나누어 적습니다.", 16),
    PERSONAL("개인정보", "personal", "예로 적으면 통계와 내보내기에서 빠집니다.", 9),
    QUESTION_EN("질문(영문)", "question (english)", "영어 화면에 보이는 질문입니다.", 30),
    HELP_EN("도움말(영문)", "help (english)", "영어 화면에 보이는 도움말입니다.", 24),
    OPTIONS_EN("선택지(영문)", "options (english)", "선택지와 같은 순서로 적습니다.", 24),
    UNIT_EN("단위(영문)", "unit (english)", "영어 화면에 보이는 단위입니다.", 12),
    SECTION_EN("구역(영문)", "section (english)", "그 구역의 첫 질문에 적습니다.", 18),
    KEY("코드", "key", "비워 두면 자동으로 정해집니다. 지난 양식과 이어서 집계하려면 같은 코드를 적습니다.", 12);

    private final String korean;
    private final String english;
    private final String help;
    private final int width;

    QuestionColumn(String korean, String english, String help, int width) {
        this.korean = korean;
        this.english = english;
        this.help = help;
        this.width = width;
    }

    String korean() {
        return korean;
    }

    String help() {
        return help;
    }

    /** In characters. */
    int width() {
        return width;
    }

    String in(SheetTable.Line line) {
        return line.cell(korean, english);
    }

    boolean in(SheetTable table) {
        return table.has(korean) || table.has(english);
    }
}
