// Single keys press the buttons that show them, unless the key belongs to a field.
function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
  const button = document.querySelector(`[data-key="${CSS.escape(event.key.toUpperCase())}"]`);
  if (!button || button.disabled) return;
  event.preventDefault();
  button.click();
  button.focus();
}

export function listen() {
  document.addEventListener('keydown', pressed);
}

export function leave() {
  document.removeEventListener('keydown', pressed);
}
