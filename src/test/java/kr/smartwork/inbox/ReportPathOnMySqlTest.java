package kr.smartwork.inbox;

import kr.smartwork.mysql.OnMySql;

/** The same history, with its moments as MySQL keeps them. */
@OnMySql
class ReportPathOnMySqlTest extends ReportPathTest {}
