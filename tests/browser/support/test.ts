import { test as base, type BrowserContextOptions, type Page } from '@playwright/test';

import { startCatcher, type Catcher } from './mail.ts';
import { signedIn, type Who } from './people.ts';
import { startServer, type Server } from './server.ts';

export { expect } from '@playwright/test';

/** Somebody's window on the service of this file. */
export interface Visitor {
  page: Page;
  /** For asking the service itself, as the same person. */
  token: string | null;
}
type Visit = (who: Who | null, options?: BrowserContextOptions) => Promise<Visitor>;

interface Fixtures {
  /** What a page complained about: errors on its console, exceptions, policy violations. A test that expects one takes it out. */
  complaints: string[];
  visit: Visit;
}

let server: Server | null = null;
let catcher: Catcher | null = null;

/** Gives the tests of this file a service of their own; with `mail` also a mail server, with `limits` one that counts requests. */
export function house(options: { mail?: boolean; limits?: boolean } = {}): { address: () => string; mails: () => Catcher['mails'] } {
  test.beforeAll(async () => {
    catcher = options.mail ? await startCatcher() : null;
    server = await startServer(catcher?.url, options.limits);
  });
  test.afterAll(async () => {
    await server?.stop();
    await catcher?.stop();
    server = catcher = null;
  });
  return { address, mails: () => catcher?.mails ?? [] };
}

function address(): string {
  if (!server) throw new Error('no service: call house() at the top of the file');
  return server.address;
}

export const test = base.extend<Fixtures>({
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    base.expect(complaints, 'the console of every page stays empty').toEqual([]);
  },
  visit: async ({ browser, complaints }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (who, options = {}) => {
      const context = await browser.newContext({ baseURL: address(), ...options });
      contexts.push(context);
      context.on('console', (message) => {
        const { url } = message.location();
        if (message.type() === 'error' && !expected(message.text(), url)) complaints.push(`${message.text()} ${url}`);
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (/^https?:$/.test(protocol) && origin !== new URL(address()).origin) complaints.push(`asked another house: ${request.url()}`);
      });
      const page = await context.newPage();
      return { page, token: who && (await signedIn(page, who)) };
    });
    for (const context of contexts) await context.close();
  },
});

/** What the browser itself writes about answers that were asked for; whether they were due is for the test to say. */
function expected(text: string, url: string): boolean {
  if (url.endsWith('/favicon.ico')) return true;
  if (!url.includes('/api/v1/')) return false;
  return /status of 4\d\d|net::ERR_INTERNET_DISCONNECTED/.test(text);
}
