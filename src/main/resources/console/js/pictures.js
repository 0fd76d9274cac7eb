import { pictureUrl } from './api.js';
import { byId, element } from './dom.js';
import { text } from './texts.js';
import { token } from './token.js';

const ours = url => typeof url === 'string' && /^\/(?!\/)/.test(url);

/** An image of this server; with a token in use it is fetched with it, since an <img> cannot send one. */
export function image(url, alt, properties = {}) {
  const node = element('img', { alt, decoding: 'async', ...properties });
  if (!ours(url)) return node;
  if (token()) load(node, url);
  else node.src = url;
  return node;
}

async function load(node, url) {
  try {
    const local = await pictureUrl(url);
    node.addEventListener('load', () => URL.revokeObjectURL(local), { once: true });
    node.src = local;
  } catch {
    node.alt ||= text('picture.missing');
  }
}

/** A picture in a message, opened large with a tap. */
export function picture(url, alt) {
  const name = alt || text('picture');
  return element('button', {
    class: 'picture', type: 'button', 'aria-label': text('picture.enlarge', name), click: () => enlarge(url, name),
  }, image(url, name));
}

function enlarge(url, name) {
  const viewer = byId('viewer');
  viewer.querySelector('img').replaceWith(image(url, name));
  viewer.showModal();
}

export function startViewer() {
  byId('viewer').addEventListener('click', () => byId('viewer').close());
}
