// Plain JavaScript without dependencies, Node >= 20: the only file that runs before anything is installed.
//   node scripts/up.mjs start|dev|test|cli|run [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pin = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).packageManager;
const windows = process.platform === 'win32';
// On Linux a pinned Node comes with the dependencies (node_modules/.bin/node); elsewhere the user's own must do.
const pinned = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!pinned && (major < 22 || (major === 22 && minor < 18))) {
  console.error(
    `Node 22.18 or newer is needed here (this is ${process.version}). Install it and run the command again.`,
  );
  process.exit(1);
}

function run(command, args, options = {}) {
  const done = spawnSync(windows ? [command, ...args].join(' ') : command, windows ? [] : args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    ...options,
  });
  if (done.error) throw done.error;
  return done.status ?? 1;
}

const pnpm = (args, options) => run('npx', ['--yes', pin, ...args], options); // --yes: an npmrc may say yes=false

/** Installs what the lockfile names; `quiet` keeps standard output free for the command that follows. */
function install(quiet) {
  const code = pnpm(['install', '--frozen-lockfile'], quiet ? { stdio: ['ignore', 2, 2] } : {});
  if (code !== 0) process.exit(code);
}

function isInstalled() {
  const mark = `${root}/node_modules/.modules.yaml`;
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(`${root}/pnpm-lock.yaml`).mtimeMs;
}

/** Runs a long-lived child and forwards signals to it: a supervisor's SIGTERM must reach the server, not only us. */
function follow(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: windows });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function node() {
  const own = `${root}/node_modules/.bin/node`;
  return existsSync(own) ? own : process.execPath;
}

/** A Chromium for the browser tests: named, installed, from Debian's packages, or Playwright's own. */
function browser() {
  const found = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((path) => path && existsSync(path));
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    const apt = (...args) => run('apt-get', ['-o', 'DPkg::Lock::Timeout=600', '-qq', ...args], options);
    apt('update');
    if (apt('install', '-y', '--no-install-recommends', 'chromium') === 0) return '/usr/bin/chromium';
  }
  if (pnpm(['exec', 'playwright', 'install', '--only-shell', 'chromium']) === 0) return '';
  console.error('No browser for the tests: install Chrome or Chromium, or set CHROMIUM=/path/to/it.');
  process.exit(1);
}

/** Every stage runs, so that one run tells all that is wrong; the last line is for machines. */
function test() {
  const chromium = browser();
  if (chromium) process.env.CHROMIUM = chromium;
  rmSync(`${root}/.reports`, { recursive: true, force: true });
  let passed = 0;
  let failed = 0;
  for (const stage of ['typecheck', 'lint', 'build']) {
    if (pnpm(['run', stage]) === 0) passed += 1;
    else failed += 1;
  }
  const unit = pnpm(['run', 'test:unit']);
  const inBrowser = pnpm(['run', 'test:browser']);
  const read = (name) => {
    const file = `${root}/.reports/${name}.json`;
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  };
  const counts = [
    [unit, read('unit'), (report) => [report.numPassedTests, report.numFailedTests + report.numPendingTests]],
    [
      inBrowser,
      read('browser'),
      // A flaky or skipped test counts as failed: both are defects here.
      ({ stats }) => [stats.expected, stats.unexpected + stats.flaky + stats.skipped],
    ],
  ];
  for (const [code, report, count] of counts) {
    const [good, bad] = report ? count(report) : [0, 0];
    passed += good;
    failed += code === 0 ? bad : Math.max(bad, 1);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

const [what = 'start', ...rest] = process.argv.slice(2);
if (what === 'start') {
  install(false);
  const code = pnpm(['run', 'build']);
  if (code !== 0) process.exit(code);
  follow(node(), ['server/main.ts', 'serve', ...rest]);
} else if (what === 'dev') {
  install(false);
  process.env.SECOND_STORY_URL ??= 'http://localhost:5173'; // Vite's address: the links it prints lead there
  follow('npx', ['--yes', pin, 'run', '/^dev:/']);
} else if (what === 'cli') {
  if (!isInstalled()) install(true);
  follow(node(), ['server/main.ts', ...rest]);
} else if (what === 'run') {
  // A long program of the tests folder: benchmarks, fuzz, faults.
  if (!isInstalled()) install(false);
  follow(node(), rest);
} else if (what === 'test') {
  install(false);
  test();
} else {
  console.error(`up.mjs: unknown word "${what}": use start, dev, test, cli or run`);
  process.exit(64);
}
