import { useSyncExternalStore } from 'react'
import { network, type NetworkState } from './network'

/** The connection, redrawn when it changes. */
export const useNetwork = (): NetworkState => useSyncExternalStore(network.subscribe, network.state)
