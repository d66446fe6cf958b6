package kr.smartwork.process;

import kr.smartwork.mysql.OnMySql;

/** The same with the locks of MySQL, and more tasks than all lanes take at once. */
@OnMySql
class BulkOrdersOnMySqlTest extends BulkOrdersTest {

    @Override
    int many() {
        return 200;
    }
}
