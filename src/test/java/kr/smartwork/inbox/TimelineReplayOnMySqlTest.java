package kr.smartwork.inbox;

import kr.smartwork.mysql.OnMySql;

/** The same on MySQL, where moments keep whole seconds only. */
@OnMySql
class TimelineReplayOnMySqlTest extends TimelineReplayTest {}
