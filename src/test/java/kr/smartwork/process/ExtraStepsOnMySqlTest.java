package kr.smartwork.process;

import kr.smartwork.mysql.OnMySql;

/** The same rules on MySQL. */
@OnMySql
class ExtraStepsOnMySqlTest extends ExtraStepsTest {}
