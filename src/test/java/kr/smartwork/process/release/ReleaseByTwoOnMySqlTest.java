package kr.smartwork.process.release;

import kr.smartwork.mysql.OnMySql;

/** The same on MySQL: the key of open requests, and deployment and release in one transaction. */
@OnMySql
class ReleaseByTwoOnMySqlTest extends ReleaseByTwoTest {}
