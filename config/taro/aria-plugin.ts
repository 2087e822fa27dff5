import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import type { ariaComponents } from './aria-attributes'

interface MiniPlatform {
  template?: { mergeComponents: (ctx: IPluginContext, patch: typeof ariaComponents) => void }
  runtimePath?: string | string[]
}

/** Adds aria-* to weapp's templates; H5 needs nothing, the browser knows them. */
export default (ctx: IPluginContext, { components }: { components: typeof ariaComponents }): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (platform.template === undefined) return
      platform.template.mergeComponents(ctx, components)
      platform.runtimePath = [platform.runtimePath ?? [], path.join(__dirname, 'aria-runtime.ts')].flat()
    },
  })
}
