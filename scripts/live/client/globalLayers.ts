/** #slidev/global-layers: nothing lies over or under the slides. */
import type { Component } from 'vue'

const nothing: Component = { render: () => [] }

export const GlobalTop = nothing
export const GlobalBottom = nothing
export const SlideTop = nothing
export const SlideBottom = nothing
