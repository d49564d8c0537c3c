/**
 * The address on this server of what `?pane=` or `?book=` names. Another server's page comes through this one, so that
 * it may talk to the workbook beside it.
 */
export function localAddress(wanted: string, here: string): string {
  const { origin, pathname, search, protocol, host, hash } = new URL(wanted, here);
  if (origin === new URL(here).origin || !/^https?:$/.test(protocol)) {
    return pathname + search + hash;
  }
  return `/elsewhere/${protocol.slice(0, -1)}/${host}${pathname}${search}${hash}`;
}

/** The last part of an address, to show as a file's name. */
export function fileNameOf(address: string): string {
  return decodeURIComponent(address.replace(/[?#].*$/, "").replace(/^.*\//, "")) || address;
}
