// The bot token and the proxy's password never leave the process: everything written to a log or an error goes through here.

/** What a bot token looks like inside a URL, whoever's it is; also percent-encoded. */
const ANY_TOKEN = /\d{5,}(?::|%3A)[\w-]{20,}/gi;

export type Redact = (text: string) => string;

/** Replaces the given secrets, and whatever looks like a bot token, by “***”. */
export function createRedact(secrets: readonly string[]): Redact {
  const known = secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret), secret.split(':')[1] ?? ''])
    .filter((secret) => secret.length >= 4)
    .sort((a, b) => b.length - a.length);
  return (text) =>
    known.reduce((left, secret) => left.replaceAll(secret, '***'), text).replace(ANY_TOKEN, '***');
}

/** User and password of a URL as secrets; none where there are none or it is no URL. */
export function urlSecrets(url: string | undefined): string[] {
  if (!url || !URL.canParse(url)) return [];
  const { username, password } = new URL(url);
  return [password, decodeURIComponent(password), ...(password ? [username] : [])].filter(Boolean);
}
