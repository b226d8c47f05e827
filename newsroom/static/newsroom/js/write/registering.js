// Lets the writing place open without a network from the next time on.

/** Fetch and keep the parts of the place once the screen itself is ready and at rest. */
export function openWithoutNetwork() {
  if (!navigator.serviceWorker) return; // not served securely, or a private window
  const rest = window.requestIdleCallback ?? setTimeout;
  rest(() => navigator.serviceWorker.register("/write/worker.js", { scope: "/write/" }).catch(() => {}));
}
