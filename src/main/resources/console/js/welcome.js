import { byId, element } from './dom.js';
import { currentConversation, state, tell } from './state.js';
import { text } from './texts.js';

/** Shows what to do in an empty conversation: a hint and up to three lines to try. */
export function showWelcome(on) {
  const section = byId('welcome');
  const kind = currentConversation()?.kind ?? 'direct';
  const key = on ? `${kind} ${state.me.key} ${document.documentElement.lang} ${state.commands.length}` : '';
  if (section.dataset.shown === key) return;
  section.dataset.shown = key;
  section.hidden = !on;
  if (!on) return;
  const slash = kind === 'channel' ? '/' : '';
  const examples = state.commands.map(command => command.example).filter(Boolean).slice(0, 3).map(line => slash + line);
  section.replaceChildren(
    element('img', { src: '/console/bell.svg', alt: '', width: 72, height: 72 }),
    element('h2', { text: text(`welcome.${kind}.title`) }),
    element('p', { text: text(`welcome.${kind}.hint`) }),
    element('ul', { class: 'examples', 'aria-label': text('welcome.examples') }, ...examples.map(line =>
      element('li', {}, element('button', {
        type: 'button', class: 'example', 'data-testid': 'example', text: line, dir: 'auto',
        click: () => tell('compose', { text: line, photos: [] }),
      })))));
}
