/** The phone: what stays when the mini-program is killed, and what a person or the network does to it. */
export const userData = 'wxfile://usr'
const temporary = 'wxfile://tmp'

/** A request as it leaves the phone. */
export interface PhoneRequest {
  url: string
  method: string
  headers: Record<string, string>
  body: Uint8Array | string | undefined
}

/** What comes back, body unread. */
export interface PhoneReply {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

/** Stands between the phone and the API: may lose the reply, delay it, or answer in the API's place. */
export type Network = (send: () => Promise<PhoneReply>, request: PhoneRequest) => Promise<PhoneReply>

export interface Device {
  /** Where `wx.request` goes, whatever origin the build names. */
  apiBase: string
  storage: Map<string, string>
  /** Files by their wxfile path. */
  files: Map<string, Buffer>
  folders: Set<string>
  network: Network
  /** The picture the camera or the album gives next: a file on this machine. Without one the person cancels. */
  picture: string | undefined
  /** Whether the person lets the mini-program use the camera; WeChat remembers a no. */
  allowsCamera: boolean
  /** What `wx.login` answers. */
  loginCode: string
  /** The answer to the next dialogs. */
  confirms: boolean
  chosenAction: number
  isOnline: boolean
  /** What the phone's clock shows, in milliseconds. */
  now: () => number
}

/** A new phone that has never seen the mini-program. */
export const createDevice = (apiBase: string): Device => ({
  apiBase,
  storage: new Map(),
  files: new Map(),
  folders: new Set([userData, temporary]),
  network: (send) => send(),
  picture: undefined,
  allowsCamera: true,
  loginCode: 'runner-login-code',
  confirms: true,
  chosenAction: 0,
  isOnline: true,
  now: () => Date.now(),
})

/** `Date` as scripts on this phone see it. */
export const clockOf = (device: Device): DateConstructor =>
  new Proxy(Date, {
    construct: (real, given: [], made) =>
      Reflect.construct(real, given.length === 0 ? [device.now()] : given, made) as Date,
    get: (real, name) => (name === 'now' ? () => device.now() : (Reflect.get(real, name) as unknown)),
  })

let temporaryFiles = 0

/** Puts bytes where WeChat puts what it has just taken, chosen or made; gone after a kill. */
export const addTemporaryFile = (device: Device, bytes: Buffer, ending: string): string => {
  temporaryFiles += 1
  const path = `${temporary}/${temporaryFiles}.${ending}`
  device.files.set(path, bytes)
  return path
}

/** WeChat may clear temporary files as soon as the mini-program is gone. */
export const clearTemporaryFiles = (device: Device): void => {
  for (const path of device.files.keys()) if (path.startsWith(temporary)) device.files.delete(path)
}
