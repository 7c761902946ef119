// Tells the page when the device wakes or finds a network again; timers sleep with it and cannot.
const watching = new Map();

export function watch(page) {
  const woke = () => {
    if (document.visibilityState === 'visible') page.invokeMethodAsync('Woke');
  };
  document.addEventListener('visibilitychange', woke);
  window.addEventListener('online', woke);
  watching.set(page._id, woke);
}

export function leave(page) {
  const woke = watching.get(page._id);
  document.removeEventListener('visibilitychange', woke);
  window.removeEventListener('online', woke);
  watching.delete(page._id);
}
