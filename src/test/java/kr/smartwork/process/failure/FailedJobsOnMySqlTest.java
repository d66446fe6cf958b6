package kr.smartwork.process.failure;

import kr.smartwork.mysql.OnMySql;

/** The same on MySQL. */
@OnMySql
class FailedJobsOnMySqlTest extends FailedJobsTest {}
