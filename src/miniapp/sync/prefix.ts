/** Every key of the sync client in local storage starts so; a look at it tells whether there are drafts. */
export const prefix = 'sync/'
