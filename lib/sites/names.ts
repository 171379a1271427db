/** Nectar takes two sites of one name; here a company's sites are told apart by it: the second is "name (2)". */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let times = 2; isTaken(name); times += 1) name = `${wanted} (${times})`;
  return name;
}

/** Whether a site is called `name`, or that with the number that told it apart. */
export function isCalled(stored: string, name: string): boolean {
  return stored === name || (stored.startsWith(`${name} (`) && /^ \(\d+\)$/.test(stored.slice(name.length)));
}
