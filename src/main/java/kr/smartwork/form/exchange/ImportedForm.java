package kr.smartwork.form.exchange;

import java.util.List;

/**
 * What a spreadsheet has become.
 *
 * @param title as the file calls the form; empty when it does not
 * @param json Camunda Forms JSON in our subset; empty when there are errors
 * @param errors why there is no form, row by row
 * @param notUnderstood what the form goes without, row by row
 */
public record ImportedForm(String title, String json, List<ImportRemark> errors, List<ImportRemark> notUnderstood) {

    public ImportedForm {
        errors = List.copyOf(errors);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
