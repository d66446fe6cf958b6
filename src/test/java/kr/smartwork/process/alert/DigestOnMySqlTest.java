package kr.smartwork.process.alert;

import kr.smartwork.mysql.OnMySql;

/** The same rules on MySQL. */
@OnMySql
class DigestOnMySqlTest extends DigestTest {}
