package kr.smartwork.respond;

import kr.smartwork.form.FormSchema;
import kr.smartwork.report.AnswerFiles;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where the files of an answer are opened and handed in, and what they are called. */
@Component
class ShownFiles {

    private final AnswerFiles files;

    ShownFiles(AnswerFiles files) {
        this.files = files;
    }

    void show(ReportRow report, FormSchema form, Model model) {
        String at = "/my/" + report.id() + "/files";
        model.addAttribute("uploads", at);
        model.addAttribute("filesAt", at);
        model.addAttribute("fileNames", files.names(report.id(), form));
    }
}
