package kr.smartwork.inbox;

import kr.smartwork.mysql.OnMySql;

/** The same list on MySQL. */
@OnMySql
class InboxListOnMySqlTest extends InboxListTest {}
