/** The live part of the development server: pages hear of each build. */
import type { ServerResponse } from 'node:http';
import { OWN_PATH, RELOAD_SCRIPT } from './reload-script.js';
import type { Live } from './site-server.js';

/** What pages hear of a build. **Shapes**: `changed` are paths `site/…` of files; `findings` is text for a person. */
export interface BuildNews {
  readonly changed: readonly string[];
  readonly findings: string;
}

/** A live server part, and how it is told the news. */
export interface LiveNews extends Live {
  readonly tell: (news: BuildNews) => void;
}

/** **Shapes**: `run` tells one run of the server from the next: a page that outlived its server is loaded again. */
export function createLive(run: string): LiveNews {
  const listeners = new Set<ServerResponse>();
  let last: BuildNews = { changed: [], findings: '' };
  const line = (news: BuildNews) => `data: ${JSON.stringify({ run, ...news })}\n\n`;
  return {
    answer: (path, response) => {
      if (path === `${OWN_PATH}reload.js`) {
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        response.end(RELOAD_SCRIPT);
        return true;
      }
      if (path !== `${OWN_PATH}events`) return false;
      response.setHeader('content-type', 'text/event-stream');
      response.write(`retry: 500\n\n${line({ ...last, changed: [] })}`);
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return true;
    },
    page: (html) => `${html}<script src="${OWN_PATH}reload.js"></script>\n`,
    tell: (news) => {
      last = news;
      for (const listener of listeners) listener.write(line(news));
    },
  };
}
