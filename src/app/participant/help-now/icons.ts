/** Line drawings of 24 by 24; the link around them has the name. */
export const icons = {
  close: icon("M6 6l12 12M18 6 6 18"),
  hide: icon("M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM4 20 20 4"),
  back: icon("M15 5l-7 7 7 7"),
} as const;

function icon(path: string): string {
  return `<svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`;
}
