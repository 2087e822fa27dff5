/** The big tables, apart from `#policy` so that a program loads them only where a person chooses from them. */
export * from './industries/catalogue'
export * from './occupations/catalogue'
