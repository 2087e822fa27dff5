export type * from './cite'
export { NOT_POLICY_LABEL } from './cite'
export * from './eligibility/facts'
export * from './finding'
