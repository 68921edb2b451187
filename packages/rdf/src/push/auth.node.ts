import { createHash, randomBytes } from 'node:crypto';
import { UsageError } from '@dossier/schema';
import type { Store } from './stores.ts';

/** How requests are let in. */
export interface Credentials {
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** A bearer token (QLever's access token). */
  readonly token?: string | undefined;
}

/**
 * Credentials from the environment: DOSSIER_STORE_USER and DOSSIER_STORE_PASSWORD, or DOSSIER_STORE_TOKEN. They are never taken
 * from addresses or options, which shells and logs keep.
 */
export function credentialsFrom(environment: Readonly<Record<string, string | undefined>>): Credentials {
  const { DOSSIER_STORE_USER: user, DOSSIER_STORE_PASSWORD: password, DOSSIER_STORE_TOKEN: token } = environment;
  return { user, password, token };
}

/** @throws UsageError when credentials would go unencrypted over a network. */
export function checkTransport({ user, token }: Credentials, address: string): void {
  const { protocol, hostname } = new URL(address);
  const loopback = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  if ((user === undefined && token === undefined) || protocol === 'https:' || loopback) return;
  throw new UsageError('unencrypted-credentials', `credentials would go to ${hostname} unencrypted.`, {
    hint: 'Use an https address, or a tunnel to localhost.',
  });
}

/** The header of the first try; a digest needs the server's challenge first. */
export function firstAuthorization({ user, password = '', token }: Credentials, store: Store): string | undefined {
  if (token !== undefined) return `Bearer ${token}`;
  if (user === undefined || store.auth === 'digest') return undefined;
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

export interface Challenged {
  readonly method: string;
  readonly url: string;
  /** Of the answer 401: its WWW-Authenticate. */
  readonly challenge: string;
}

/** The answer to a digest's challenge (RFC 7616, qop `auth`, MD5 or SHA-256); undefined when it is another kind of challenge. */
export function digestAuthorization(
  { user, password = '' }: Credentials,
  { method, url, challenge }: Challenged,
  cnonce: string = randomBytes(12).toString('hex'),
): string | undefined {
  if (user === undefined || !/^digest\b/i.test(challenge)) return undefined;
  const field = (name: string) => new RegExp(`\\b${name}="?([^",]*)"?`, 'i').exec(challenge)?.[1] ?? '';
  const [realm, nonce, opaque, algorithm] = ['realm', 'nonce', 'opaque', 'algorithm'].map(field) as [
    string,
    string,
    string,
    string,
  ];
  const hash = (text: string) =>
    createHash(/sha-256/i.test(algorithm) ? 'sha256' : 'md5')
      .update(text)
      .digest('hex');
  const { pathname, search } = new URL(url);
  const uri = pathname + search;
  const qop = /\bqop=/i.test(challenge) ? 'auth' : '';
  const secret = hash(`${user}:${realm}:${password}`);
  const request = hash(`${method}:${uri}`);
  const count = '00000001';
  const response = hash(
    qop ? `${secret}:${nonce}:${count}:${cnonce}:${qop}:${request}` : `${secret}:${nonce}:${request}`,
  );
  const quoted = {
    username: user,
    realm,
    nonce,
    uri,
    response,
    ...(opaque ? { opaque } : {}),
    ...(qop ? { cnonce } : {}),
  };
  const fields = Object.entries(quoted).map(([name, value]) => `${name}="${value}"`);
  if (algorithm) fields.push(`algorithm=${algorithm}`);
  if (qop) fields.push(`qop=${qop}`, `nc=${count}`);
  return `Digest ${fields.join(', ')}`;
}
