// Single keys press the buttons that show them, unless the key belongs to a field. What they open takes what is typed next, and Escape leaves it.
function pressed(event) {
  const left = event.key === 'Escape' && event.target.closest('details[open]');
  if (left) {
    left.open = false;
    left.querySelector('summary').focus();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
  const button = document.querySelector(`[data-key="${CSS.escape(event.key.toUpperCase())}"]`);
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
