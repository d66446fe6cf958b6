package kr.smartwork.modeling.builder;

import kr.smartwork.mysql.OnMySql;

/** The same on MySQL. */
@OnMySql
class FormBuilderPagesOnMySqlTest extends FormBuilderPagesTest {}
