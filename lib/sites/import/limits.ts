/**
 * A file holds no more than this many sites: Nectar has no call for many at once, so each is a request, and at a few at
 * once a thousand take some minutes. Larger companies send several files.
 */
export const MAX_ROWS = 1_000;

/** A thousand rows with a name, an address and an id as long as they may be. */
export const MAX_BYTES = 1_000_000;

/** No page names more mistakes than that: whoever made them all made them in the same way. */
export const MAX_NAMED_FAULTS = 200;
