package kr.smartwork.mysql;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether a MySQL answers; asked once for each test class. */
class MySqlCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (test.getTestMethod().isPresent() || MySql.answers()) {
            return ConditionEvaluationResult.enabled("MySQL answers");
        }
        if (Boolean.getBoolean("mysql.required")) {
            throw new IllegalStateException(
                    "No MySQL at " + MySql.server() + ", and -Dmysql.required=true asks for one.");
        }
        System.err.println("!!! SKIPPED " + test.getDisplayName() + ": no MySQL at " + MySql.server()
                + ". Start one with .ci/mysql-server to run the MySQL tests. !!!");
        return ConditionEvaluationResult.disabled("No MySQL at " + MySql.server());
    }
}
