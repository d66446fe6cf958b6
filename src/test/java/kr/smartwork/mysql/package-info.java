/** Tests on a real MySQL: {@code @OnMySql} gives the application's context an empty database of its own. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.mysql;
