package kr.smartwork.modeling;

import kr.smartwork.mysql.OnMySql;

/** The same counts, and the medians along the index, on MySQL. */
@OnMySql
class FollowPagesOnMySqlTest extends FollowPagesTest {}
