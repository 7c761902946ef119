// Single keys press the buttons that show them, unless the key belongs to a field. What they open takes what is typed next, and Escape leaves it.
function pressed(event) {
  // A key held down is one press: what it would do next was not asked for.
  if (event.repeat) return;
  const left = event.key === 'Escape' && event.target.closest('details[open]');
  if (left) {
    left.open = false;
    left.querySelector('summary').focus();
    return;
  }
  if (event.key === 'Escape') document.querySelector('.asking button[type=button]')?.click();
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
  // On a keyboard of another script the key of that place counts.
  const key = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : event.code.replace(/^Key/, '');
  const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!button || button.disabled) return;
  event.preventDefault();
  const form = button.closest('details');
  if (!form?.open) button.click();
  (form?.querySelector('input, select') ?? button).focus();
}

export function listen() {
  document.addEventListener('keydown', pressed);
}

export function leave() {
  document.removeEventListener('keydown', pressed);
}
