import { openApp } from './runner/app'
import { namelessControls } from './runner/controls'
import { createDevice } from './runner/device'
import { builtPackage, pagesOf } from './runner/package'

describe('every page of the mini-program, opened cold on a phone without network', () => {
  test.each(pagesOf(builtPackage().app))(
    '%s: no error, a small first setData, no nameless control',
    async (path) => {
      const device = createDevice('http://127.0.0.1:9')
      device.isOnline = false
      const app = await openApp(device, { at: path })
      const limit = path.includes('/question/') ? 8 * 1024 : 24 * 1024
      expect(app.errors()).toEqual([])
      expect(app.text()).not.toBe('')
      expect(namelessControls(app.page())).toEqual([])
      expect(app.setDataBytes()[0]?.bytes).toBeLessThanOrEqual(limit)
      app.kill()
    },
  )
})
