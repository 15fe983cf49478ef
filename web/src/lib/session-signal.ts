const CHANNEL = 'kontor.session';

/** Tells the other windows of this browser that somebody has logged in. */
export function announceLogin() {
  const channel = new BroadcastChannel(CHANNEL);
  // a channel reaches its own origin only, and knows no target
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage('logged in');
  channel.close();
}

/** Hears of a login in another window, until the answer is called. */
export function onLogin(heard: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', heard);
  return () => channel.close();
}
