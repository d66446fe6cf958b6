package kr.smartwork.supervision;

import kr.smartwork.mysql.OnMySql;

/** The same rules on MySQL. */
@OnMySql
class ParametersPageOnMySqlTest extends ParametersPageTest {}
