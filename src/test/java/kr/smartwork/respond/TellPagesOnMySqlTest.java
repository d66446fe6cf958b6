package kr.smartwork.respond;

import kr.smartwork.mysql.OnMySql;

/** The same on MySQL. */
@OnMySql
class TellPagesOnMySqlTest extends TellPagesTest {}
