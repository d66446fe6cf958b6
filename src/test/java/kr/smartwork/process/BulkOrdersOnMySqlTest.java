package kr.smartwork.process;

import kr.smartwork.mysql.OnMySql;

/** The same with the locks of MySQL, and as many tasks as an official has on a bad morning. */
@OnMySql
class BulkOrdersOnMySqlTest extends BulkOrdersTest {

    @Override
    int many() {
        return 500;
    }
}
