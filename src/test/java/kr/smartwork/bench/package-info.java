/** Measurements on MySQL with durable commits: {@code mvn -Pbench verify}. Not part of the tests: machines are noisy. */
package kr.smartwork.bench;
