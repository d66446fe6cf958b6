package kr.smartwork.process;

import kr.smartwork.mysql.OnMySql;

/** The same inbox on MySQL, where codes compare in ASCII only. */
@OnMySql
class InboxTasksOnMySqlTest extends InboxTasksTest {}
