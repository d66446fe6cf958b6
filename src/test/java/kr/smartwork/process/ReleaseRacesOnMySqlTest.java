package kr.smartwork.process;

import kr.smartwork.mysql.OnMySql;

/** The same on MySQL, whose locks decide who is first. */
@OnMySql
class ReleaseRacesOnMySqlTest extends ReleaseRacesTest {}
