import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { fetchTransport } from './api/fetch-transport'
import { App } from './app'
import './theme/desk.css'

const place = document.getElementById('desk')
if (place)
  createRoot(place).render(
    <StrictMode>
      <BrowserRouter basename="/desk">
        <App transport={fetchTransport} />
      </BrowserRouter>
    </StrictMode>,
  )
