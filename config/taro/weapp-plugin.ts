import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import type { ariaComponents } from './aria-attributes'

interface MiniPlatform {
  template?: { mergeComponents: (ctx: IPluginContext, patch: typeof ariaComponents) => void }
  runtimePath?: string | string[]
}

/** Mends two things Taro leaves undone on weapp: aria-* in the templates, and inputs that answer every key. */
export default (ctx: IPluginContext, { components }: { components: typeof ariaComponents }): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (platform.template === undefined) return
      platform.template.mergeComponents(ctx, components)
      platform.runtimePath = [
        platform.runtimePath ?? [],
        path.join(__dirname, 'aria-runtime.ts'),
        path.join(__dirname, 'quiet-input-runtime.ts'),
      ].flat()
    },
  })
}
