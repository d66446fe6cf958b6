package kr.smartwork.supervision;

import kr.smartwork.mysql.OnMySql;

/** The same on MySQL. */
@OnMySql
class SamplePageOnMySqlTest extends SamplePageTest {}
