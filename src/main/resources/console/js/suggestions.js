import { get } from './api.js';
import { element } from './dom.js';
import { state } from './state.js';

const PAUSE = 200;

/** Turns a text field into one with suggestions; what is typed freely stays allowed. */
export function suggest(input, field, command) {
  const list = element('ul', { class: 'suggestions', id: `${input.id}-list`, role: 'listbox', hidden: true });
  let options = [];
  let at = -1;
  let chosen = null;
  let timer = 0;

  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id };
  Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));

  function show(found) {
    options = found;
    list.replaceChildren(...options.map((option, index) => element('li', {
      id: `${list.id}-${index}`, role: 'option', 'aria-selected': 'false', text: option.label, dir: 'auto',
      pointerdown: event => event.preventDefault(), click: () => choose(option),
    })));
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    point(-1);
  }

  function point(index) {
    at = index;
    [...list.children].forEach((item, place) => item.setAttribute('aria-selected', String(place === at)));
    list.children[at]?.scrollIntoView({ block: 'nearest' });
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', list.children[at].id);
  }

  function choose(option) {
    chosen = option;
    input.value = option.label;
    show([]);
  }

  async function ask() {
    const typed = input.value.trim();
    const query = new URLSearchParams({ as: state.me.key, type: field.type, q: typed, command, field: field.name });
    try {
      const found = await get(`/console/api/suggestions?${query}`);
      if (input.value.trim() === typed && document.activeElement === input) show(found);
    } catch {
      show([]);
    }
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  }

  function key(event) {
    if (event.isComposing || list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      point((at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length);
    } else if (event.key === 'Enter' && at >= 0) choose(options[at]);
    else if (event.key === 'Escape') show([]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  input.addEventListener('input', event => { if (!event.isComposing) later(); });
  input.addEventListener('compositionend', later);
  input.addEventListener('focus', later);
  input.addEventListener('keydown', key);
  input.addEventListener('blur', () => {
    clearTimeout(timer);
    show([]);
  });
  return { list, value: () => (chosen?.label === input.value ? chosen.value : input.value.trim()) };
}
