// Installs the packages of package-lock.json, and only when it has changed since they were installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const installed = 'node_modules/.smartwork-lock';
const lock = readFileSync('package-lock.json', 'utf8');

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  const npm = process.env.npm_execpath;
  const arguments_ = [npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(process.execPath, arguments_, { stdio: 'inherit' });
  if (status !== 0) {
    console.error('The packages of the pages could not be installed: npm needs to reach its registry once.');
    process.exit(1);
  }
  writeFileSync(installed, lock);
}
