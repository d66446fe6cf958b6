package kr.smartwork.form.draft;

import static org.assertj.core.api.Assertions.assertThat;

import kr.smartwork.form.FormSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a newer version changes is said question by question. */
class DifferenceTest {

    private static final String A = "{'type':'number','key':'a','label':'가'";
    private static final String R =
            "{'type':'radio','key':'r','label':'나','values':[{'label':'예','value':'y'},{'label':'아니요','value':'n'}]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "A}; A},{'type':'textfield','key':'t','label':'다'}; added [다, ]",
                "A},{'type':'textfield','key':'t','label':'다'}; A}; removed [다, ]",
                "A}; {'type':'number','key':'a','label':'가!'}; renamed [가!, 가]",
                "A}; {'type':'textfield','key':'a','label':'가'}; type [가]",
                "A}; A,'validate':{'required':true}}; required [가]",
                "A,'validate':{'required':true}}; A}; not-required [가]",
                "A}; A,'validate':{'min':0,'max':9}}; range [가, ~, 0~9]",
                "A,'validate':{'min':1.0}}; A,'validate':{'min':1}}; -",
                "A}; A,'appearance':{'suffixAdorner':'명'}}; unit [가, –, 명]",
                "A}; A,'description':'도움말'}; help [가]",
                "A}; A,'properties':{'labelEn':'A'}}; english [가]",
                "A}; A,'decimalDigits':2}; format [가]",
                "A}; A,'properties':{'figure':'sum'}}; figures [가]",
                "A}; A,'properties':{'personal':'true'}}; personal [가]",
                "A}; A,'properties':{'usualMax':'9'}}; usual [가]",
                "A}; A,'properties':{'check.1':'=a<5','check.1.message':'안내'}}; checks [가, 0, 1]",
                "A}; A,'properties':{'attention.1':'=a>5','attention.1.label':'큼','attention.1.severity':'URGENT'}}; attentions [가, 0, 1]",
                "#; {'type':'radio','key':'r','label':'나','values':[{'label':'예!','value':'y'},{'label':'모름','value':'u'}]}; option-renamed [나, 예, 예!]|option-added [나, 모름]|option-removed [나, 아니요]",
                "A},#; #,A}; order []",
                "A},#; A},{'type':'radio','key':'r','label':'나','conditional':{'hide':'=if a > 1 then false else true'},'values':[{'label':'예','value':'y'},{'label':'아니요','value':'n'}]}; condition-added [나]",
                "A}; {'type':'group','label':'구역','components':[A}]}; section-added [구역]",
                "A}; A},{'type':'text','text':'설명'}; explanation []",
                "A}; {'type':'number','key':'b','label':'가','properties':{'formerKey':'a'}}; added [가, ]|removed [가, ]|continues [가, 가]",
                "{'type':'dynamiclist','path':'l','label':'명단','components':[A}]}; {'type':'dynamiclist','path':'l','label':'명단','components':[{'type':'number','key':'b','label':'라'}]}; column-added [라, 명단]|column-removed [가, 명단]"
            })
    void a_change_is_said(String before, String after, String said) {
        String found = String.join(
                "|",
                Difference.between(form(before), form(after)).stream()
                        .map(text -> text.key().replace("builder.diff.", "") + " " + text.args())
                        .toList());
        assertThat(found).isEqualTo(said.equals("-") ? "" : said);
    }

    @Test
    void the_same_form_differs_in_nothing() {
        assertThat(Difference.between(form("A},#"), form("A},#"))).isEmpty();
    }

    private static FormSchema form(String components) {
        String json = "{'components':["
                + components
                        .strip()
                        .replace("A}", A + "}")
                        .replace("A,", A + ",")
                        .replace("#", R) + "]}";
        return FormSchema.parse(json.replace('\'', '"'));
    }
}
