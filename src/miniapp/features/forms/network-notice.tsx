import { OfflineBar } from '../../components/offline-bar'
import { useNetwork } from '../../platform'

/** The state of the network, above everything, only when it is not well. */
export function NetworkNotice() {
  return <OfflineBar state={useNetwork()} />
}
