package kr.smartwork.process;

import kr.smartwork.mysql.OnMySql;

/** The same orders on MySQL, where chunks run side by side. */
@OnMySql
class BulkReportsOnMySqlTest extends BulkReportsTest {}
