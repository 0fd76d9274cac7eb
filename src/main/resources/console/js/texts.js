import { get } from './api.js';

let texts = {};

/** Fetches the page's texts in a language and writes them into the document. */
export async function loadTexts(language) {
  texts = await get(`/console/api/texts?language=${encodeURIComponent(language)}`);
  document.documentElement.lang = language.startsWith('zh') ? 'zh-CN' : 'en';
  applyTexts(document);
}

/** The text of a key, with {0} {1} filled in; an unknown key is shown as itself. */
export function text(key, ...values) {
  const pattern = texts[`console.page.${key}`] ?? key;
  return pattern.replaceAll("''", "'").replace(/\{(\d)\}/g, (_, index) => values[index] ?? '');
}

function applyTexts(root) {
  for (const node of root.querySelectorAll('[data-text]')) node.textContent = text(node.dataset.text);
  for (const node of root.querySelectorAll('[data-title]')) node.title = text(node.dataset.title);
  for (const node of root.querySelectorAll('[data-label]')) {
    node.setAttribute('aria-label', text(node.dataset.label));
    if (node.tagName === 'BUTTON') node.title = text(node.dataset.label);
  }
}
