/** Every key of the sync client in local storage starts so; a look at it tells whether there are drafts. */
export const prefix = 'sync/'

/** The account whose drafts are open on this phone. */
export const ownerKey = `${prefix}owner`
