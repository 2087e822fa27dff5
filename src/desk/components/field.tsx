import { useId, type ReactNode } from 'react'

/** What the control inside a field needs so that its label, hint and problem are read with it. */
export interface FieldProps {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
  readonly status?: 'error'
}

interface Props {
  readonly label: string
  readonly hint?: ReactNode
  readonly problem?: string | undefined
  readonly optional?: boolean
  readonly children: (props: FieldProps) => ReactNode
}

/** A labelled control with one hint under it and, when something is wrong, the sentence at the field. */
export function Field({ label, hint, problem, optional = false, children }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="quiet">（选填）</span>}
      </label>
      {children({
        id,
        'aria-describedby': `${id}-hint`,
        'aria-invalid': problem !== undefined,
        ...(problem === undefined ? {} : { status: 'error' }),
      })}
      <div id={`${id}-hint`}>
        {problem !== undefined && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        {hint !== undefined && <div className="quiet">{hint}</div>}
      </div>
    </div>
  )
}
