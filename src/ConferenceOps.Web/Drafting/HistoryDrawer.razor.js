export function show(dialog) {
  if (!dialog.open) dialog.showModal();
}
