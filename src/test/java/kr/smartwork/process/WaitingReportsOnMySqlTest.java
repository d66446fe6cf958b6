package kr.smartwork.process;

import kr.smartwork.mysql.OnMySql;

/** The same window functions on MySQL. */
@OnMySql
class WaitingReportsOnMySqlTest extends WaitingReportsTest {}
