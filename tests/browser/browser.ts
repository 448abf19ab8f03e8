/** A browser for tests: the machine's own Chromium where there is one, else the one that comes from npm. */
import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** In place of the package's own flags, which are made for a cloud function and switch off what these tests look at. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Starts a browser; the npm package has a build for Linux alone, elsewhere an installed Chrome is needed. */
export async function launchBrowser(): Promise<Browser> {
  const installed = SYSTEM.find((path) => existsSync(path));
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome', args: FLAGS });
  const executablePath = installed ?? (await sparticuz.executablePath());
  return chromium.launch({ executablePath, args: FLAGS });
}
