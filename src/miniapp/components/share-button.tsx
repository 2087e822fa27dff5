import { Button as NativeButton } from '@tarojs/components'
import './button.css'
import './share-button.css'

/** Opens WeChat's choice of whom to send the page's card to; only a native button can. */
export function ShareButton({ children }: { children: string }) {
  return (
    <NativeButton className="button button-primary share-button" openType="share" hoverClass="none">
      {children}
    </NativeButton>
  )
}
