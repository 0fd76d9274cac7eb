import { askToken, token } from './token.js';

/** The server understood and said no; the message is its sentence. */
export class Refused extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

/** Nobody knows whether the server got it: no connection, no answer in time, or an answer that is none. */
export class Unreachable extends Error {}

export const get = path => request('GET', path);

export const post = (path, body, timeout) =>
  request('POST', path, { content: JSON.stringify(body), type: 'application/json', timeout });

export const upload = (path, file) => request('POST', path, { content: file, type: file.type, timeout: 120_000 });

/** A picture as an object URL, for when a token is needed that an <img> cannot send. */
export async function pictureUrl(path) {
  const response = await send('GET', path, {});
  if (!response.ok) throw new Refused(response.status, '');
  return URL.createObjectURL(await response.blob());
}

async function request(method, path, options = {}) {
  const response = await send(method, path, options);
  if (response.status === 401) {
    await askToken(sentToken(response));
    return request(method, path, options);
  }
  const answer = await read(response);
  if (!response.ok) throw new Refused(response.status, answer?.error ?? '');
  return answer;
}

const tokensSent = new WeakMap();
const sentToken = response => tokensSent.get(response);

async function send(method, path, { content, type, timeout = 20_000 }) {
  const headers = { Accept: 'application/json' };
  const current = token();
  if (type) headers['Content-Type'] = type;
  if (current) headers['X-Salesbell-Console-Token'] = current;
  try {
    const response = await fetch(path, {
      method, headers, body: content, cache: 'no-store', signal: AbortSignal.timeout(timeout),
    });
    tokensSent.set(response, current);
    return response;
  } catch (failure) {
    throw new Unreachable(failure.message);
  }
}

async function read(response) {
  try {
    const body = await response.text();
    return body ? JSON.parse(body) : null;
  } catch (failure) {
    if (response.ok) throw new Unreachable(failure.message);
    return null;
  }
}
