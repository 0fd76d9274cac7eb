import { get, post } from './api.js';
import { byId, element } from './dom.js';
import { loadTexts, text } from './texts.js';
import { toastFailure } from './toast.js';

const language = navigator.language.startsWith('zh') ? 'zh' : 'en';

/** One key: what was set elsewhere can't be typed here, what was saved is not shown again. */
function keyField(key) {
  const id = `key-${key.property}`;
  const set = key.from === 'environment';
  const control = element('input', {
    id, name: key.property, type: key.secret ? 'password' : 'text', autocomplete: 'off', spellcheck: 'false',
    disabled: set, placeholder: key.from === 'nowhere' ? '' : text(`setup.${key.from}`), 'aria-describedby': `${id}-hint`,
  });
  return element('div', { class: 'field' },
    element('label', { for: id, text: key.label, dir: 'auto' }), control,
    element('p', { class: 'field-hint', id: `${id}-hint`, text: key.hint, dir: 'auto' }));
}

function platformSection(platform) {
  const found = element('div', { role: 'status', 'data-testid': `found-${platform.platform}` });
  const form = element('form', { novalidate: true },
    element('h2', { text: platform.title, dir: 'auto' }), ...platform.keys.map(keyField), found);
  const ask = more => run(platform, form, found, more);
  form.append(element('div', { class: 'actions' },
    action('setup.test', 'primary', () => ask({})),
    action('setup.keep', 'plain', () => ask({ keep: true })),
    action('setup.forget', 'plain', () => ask({ forget: true }))));
  form.addEventListener('submit', event => { event.preventDefault(); ask({}); });
  return element('section', { 'data-testid': `setup-${platform.platform}` }, form);
}

const action = (key, kind, click) =>
  element('button', { class: `action ${kind}`, type: 'button', text: text(key), 'data-testid': key, click });

async function run(platform, form, found, more) {
  const keys = Object.fromEntries(
    [...form.elements].filter(field => field.name && !field.disabled).map(field => [field.name, field.value.trim()]));
  try {
    const answer = await post('/console/api/setup', { platform: platform.platform, language, keys, ...more }, 40_000);
    show(found, answer, more);
    if (answer.kept || more.forget) form.reset();
  } catch (failure) {
    toastFailure(failure);
  }
}

function show(found, answer, more) {
  const good = more.forget ? 'setup.forgotten' : answer.kept ? 'setup.kept' : 'setup.good';
  found.replaceChildren(answer.missing.length
    ? element('ul', { class: 'found' }, ...answer.missing.map(sentence => element('li', { text: sentence, dir: 'auto' })))
    : element('p', { class: 'good', text: text(good), dir: 'auto' }));
}

async function begin() {
  await loadTexts(language);
  document.title = text('setup.title');
  const platforms = await get(`/console/api/setup?language=${language}`);
  byId('platforms').replaceChildren(...platforms.map(platformSection));
  const nobody = !(await get('/console/api/people')).length;
  byId('nobody').hidden = !nobody;
  byId('back').hidden = nobody;
}

begin().catch(toastFailure);
