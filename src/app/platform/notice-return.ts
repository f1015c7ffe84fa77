/** Calls back when there is a network again and when somebody comes back to this page. Gives what ends that. */
export function noticeReturn(onReturn: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === "visible") onReturn();
  };
  addEventListener("online", onReturn);
  // A page that the browser kept aside and shows again.
  addEventListener("pageshow", onReturn);
  document.addEventListener("visibilitychange", onVisible);
  return () => {
    removeEventListener("online", onReturn);
    removeEventListener("pageshow", onReturn);
    document.removeEventListener("visibilitychange", onVisible);
  };
}
