package kr.smartwork.administration.staffing;

import kr.smartwork.mysql.OnMySql;

/** The same pages on MySQL. */
@OnMySql
class ResponsibilityPagesOnMySqlTest extends ResponsibilityPagesTest {}
