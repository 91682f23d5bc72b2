// The way out: straight, or through a proxy, with connections kept open.
import http from 'node:http';
import https from 'node:https';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';
import { AppError } from '../../errors.js';

/** An idle connection is closed after this: one that the far end closed first would lose the next message. */
const IDLE_MS = 20_000;
const KEEP_ALIVE = { keepAlive: true, timeout: IDLE_MS } as const;

function parseProxy(proxy: string): URL {
  // the value itself may hold a password: it stays out of the message
  if (!URL.canParse(proxy))
    throw new AppError(
      'config',
      'the Telegram proxy is no URL',
      'Write it as http://host:port or socks5://host:port.',
    );
  return new URL(proxy);
}

/** An agent for requests to `apiRoot`. Throws AppError 'config' for a proxy that is no http, https or socks URL. */
export function createNetworkAgent(apiRoot: string, proxy: string | undefined): http.Agent {
  const isSecure = new URL(apiRoot).protocol === 'https:';
  if (!proxy) return isSecure ? new https.Agent(KEEP_ALIVE) : new http.Agent(KEEP_ALIVE);
  const url = parseProxy(proxy);
  if (/^socks(?:4a?|5h?)?:$/.test(url.protocol)) return new SocksProxyAgent(url, KEEP_ALIVE);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new AppError(
      'config',
      `the Telegram proxy has the unknown kind “${url.protocol}”`,
      'Use http://, https:// or socks5://.',
    );
  return isSecure ? new HttpsProxyAgent(url, KEEP_ALIVE) : new HttpProxyAgent(url, KEEP_ALIVE);
}
